/** The selects that ClickHouse runs, each beside the one of DuckDB that says the same of a data folder's alerts. */
import {readFileSync} from "node:fs";
import {join} from "node:path";

/** Temporary tables of a partition, each made from those before it. */
export const STEPS = [
  "joining/alerts/alert_claims",
  "joining/alerts/alert_firings",
  "joining/alerts/alert_labels",
  "model/alerts",
  "measures/alerts/kept_pages"
] as const;

/** What comes back of a partition: tables that do not grow with its alerts, added up over partitions. */
export const PIECES = [
  "model/alert_totals",
  "model/firing_weeks",
  "model/page_times",
  "measures/alerts/page_weeks",
  "measures/alerts/page_slots",
  "measures/alerts/page_days",
  "measures/alerts/open_times",
  "measures/alerts/incident_alerts",
  "measures/alerts/recent_pages"
] as const;

/** The name of a relation by its file. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** A file's select for ClickHouse. */
export const dialectOf = (sql: string, path: string): string =>
  readFileSync(join(sql, `${path}.clickhouse.sql`), "utf8");

/** How columns of two partitions make one, by name: the header's `Merge:`; sum for any other that is not of the key. */
export function mergesOf(text: string): ReadonlyMap<string, "min" | "max" | "concat"> {
  const said = /^-- Merge: (.*)\.$/m.exec(text)?.[1];
  if (said === undefined) throw new Error("a table that comes back says “-- Merge: …” first");
  return new Map(
    said === "sum" ? [] : said.split(", ").map((one) => one.split(" ") as [string, "min" | "max" | "concat"])
  );
}
