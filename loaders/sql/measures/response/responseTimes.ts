/** How long detection and recovery take, by quarter and group: medians and 90th percentiles with what is open censored. */
import {DuckDBListValue, type DuckDBValue} from "@duckdb/node-api";
import {type OpenDuration, durationSummary} from "../../../../src/stats/durationSummary.js";
import type {Relation} from "../../../warehouse/graph.js";
import {type RowOf, createTable} from "../../../warehouse/createTable.js";

const COLUMNS = {
  period: "varchar",
  metric: "varchar",
  group_kind: "varchar",
  group: "varchar",
  n: "integer",
  open_n: "integer",
  median_s: "double",
  median_low: "double",
  median_high: "double",
  p90_s: "double",
  p90_low: "double",
  p90_high: "double"
} as const;

/** A row a group, so that no more than one group's durations are in memory beside the database. */
const GROUPS = `select period, metric, group_kind, "group",
    coalesce(list(duration_s) filter (where state = 'known'), []) as known,
    coalesce(list(duration_s) filter (where state = 'open'), []) as open
  from response_groups
  group by period, metric, group_kind, "group"
  order by period, metric, group_kind, "group"`;

/** One row a quarter (and `all`), metric and group with at least one duration. */
export const responseTimes: Relation = {
  name: "response_times",
  layer: "analysis",
  file: "measures/response/responseTimes.ts",
  sql: "-- How long do detection, acknowledgement, mitigation and resolution take? By quarter (`all`: every one) and group (all, service, team, severity, detected_by). `n` counts the open ones, which are censored; quantiles that the data do not reach are unknown.\n-- Key: period, metric, group_kind, group.\n-- Null: median_s, median_low, median_high, p90_s, p90_low, p90_high.\n",
  reads: ["response_groups"],
  async compute(db) {
    const rows: RowOf<typeof COLUMNS>[] = [];
    for await (const [period, metric, groupKind, name, known, open] of await db.stream(GROUPS)) {
      const summary = durationSummary([...durations(known, false), ...durations(open, true)]);
      rows.push({
        period: String(period),
        metric: String(metric),
        group_kind: String(groupKind),
        group: String(name),
        n: summary.n,
        open_n: summary.open,
        median_s: summary.median ?? null,
        median_low: summary.medianLow ?? null,
        median_high: summary.medianHigh ?? null,
        p90_s: summary.p90 ?? null,
        p90_low: summary.p90Low ?? null,
        p90_high: summary.p90High ?? null
      });
    }
    await createTable(db, "response_times", COLUMNS, rows);
  }
};

function durations(list: DuckDBValue | undefined, isOpen: boolean): OpenDuration[] {
  if (!(list instanceof DuckDBListValue)) throw new TypeError("a list of durations is expected");
  return list.items.map((duration) => ({duration: Number(duration), isOpen}));
}
