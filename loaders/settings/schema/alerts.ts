/** Settings: alerts that live in a warehouse or in partitioned Parquet, not in the data folder. */
import {z} from "zod";
import {text} from "./values.js";

/** Our fields of an alert that a table's columns may be mapped to (docs/columns.md). */
export const ALERT_FIELDS = [
  "alert_id",
  "source",
  "rule",
  "service",
  "team",
  "severity",
  "fired_at",
  "acknowledged_at",
  "resolved_at",
  "dedup_key",
  "paged",
  "incident_id",
  "actionable"
] as const;

const name = z.string().regex(/^[^\s`'"\\;]+$/, "one name, without quotes");

/** What the engine needs and was not given. */
function missing({engine, url, table, columns}: z.infer<typeof place>): string[] {
  if (engine === "duckdb")
    return url === undefined && table === undefined
      ? []
      : ["says a url or table, and no engine that has one; add engine: clickhouse"];
  return [
    ...(url === undefined ? ["says no url, such as http://clickhouse.internal:8123"] : []),
    ...(table === undefined ? ["says no table"] : []),
    ...["alert_id", "fired_at"]
      .filter((field) => columns[field as "alert_id"] === undefined)
      .map((field) => `columns: says no ${field}; name the column that holds it`)
  ];
}

const place = z.strictObject({
  engine: z
    .enum(["duckdb", "clickhouse"])
    .default("duckdb")
    .describe("what counts them: this computer, or a ClickHouse server"),
  path: text
    .refine(
      (path) => !/^\w+:\/\//.test(path),
      "a folder of this computer; what reads s3:// is not part of this build, so mount or copy it"
    )
    .optional()
    .describe(
      "engine duckdb: a folder of Parquet files, partitions in folders below it, read beside the data folder's; not read with clickhouse"
    ),
  url: z
    .string()
    .regex(
      /^https?:\/\/[^\s/@]+\/?$/,
      "an address such as http://clickhouse.internal:8123, without user or password"
    )
    .optional()
    .meta({type: "a web address", description: "engine clickhouse: its HTTP interface"}),
  user: text
    .default("default")
    .describe(
      "engine clickhouse: who asks; the password is FOLLOWTHROUGH_CLICKHOUSE_PASSWORD of the environment"
    ),
  database: name.default("default").meta({type: "text", description: "engine clickhouse: the database"}),
  table: name
    .optional()
    .meta({type: "text", description: "engine clickhouse: a table or view that has one row a firing"}),
  source: text.default("warehouse").describe("what the alerts' source is called, where no column says it"),
  columns: z
    .partialRecord(z.enum(ALERT_FIELDS), name)
    .default({})
    .meta({
      type: `their columns by our fields: ${ALERT_FIELDS.join(", ")}`,
      description: "which column holds what; `alert_id` and `fired_at` must be there for clickhouse"
    }),
  partition_by: z
    .enum(["day", "week", "month"])
    .default("month")
    .describe("engine clickhouse: the stretch of time (UTC) that is counted at once, and kept when done")
});

export const alerts = {
  alerts: place
    .superRefine((written, context) => {
      for (const message of missing(written)) context.addIssue({code: "custom", message});
    })
    .prefault({})
    .meta({
      description:
        "Where alerts are that are too many for files: they are counted where they lie, and only tables that do not grow with them come back (docs/warehouse.md).",
      example:
        "alerts:\n  engine: clickhouse\n  url: http://clickhouse.internal:8123\n  user: reports\n  database: monitoring\n  table: alert_firings\n  source: alertmanager\n  columns: {alert_id: id, rule: alertname, service: service, fired_at: starts_at, resolved_at: ends_at, paged: woke_somebody}\n  partition_by: month\n  path: ../alerts"
    })
};
