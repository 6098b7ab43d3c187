/** How long detection and recovery take, by quarter and group: medians and 90th percentiles with what is open censored. */
import {durationSummary} from "../../../../src/stats/durationSummary.js";
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

/** One row a quarter (and `all`), metric and group with at least one duration. */
export const responseTimes: Relation = {
  name: "response_times",
  layer: "analysis",
  file: "measures/response/responseTimes.ts",
  sql: "-- How long do detection, acknowledgement, mitigation and resolution take? By quarter (`all`: every one) and group (all, service, team, severity, detected_by). `n` counts the open ones, which are censored; quantiles that the data do not reach are unknown.\n-- Key: period, metric, group_kind, group.\n-- Null: median_s, median_low, median_high, p90_s, p90_low, p90_high.\n",
  reads: ["response_groups"],
  async compute(db) {
    const rows = await db.rows(`select period, metric, group_kind, "group",
        list(duration_s order by duration_s, incident_id) as durations,
        list(state = 'open' order by duration_s, incident_id) as opens
      from response_groups
      group by period, metric, group_kind, "group"
      order by period, metric, group_kind, "group"`);
    await createTable(
      db,
      "response_times",
      COLUMNS,
      rows.map((row): RowOf<typeof COLUMNS> => {
        const opens = row["opens"] as boolean[];
        const summary = durationSummary(
          (row["durations"] as number[]).map((duration, i) => ({duration, isOpen: opens[i]!}))
        );
        return {
          period: String(row["period"]),
          metric: String(row["metric"]),
          group_kind: String(row["group_kind"]),
          group: String(row["group"]),
          n: summary.n,
          open_n: summary.open,
          median_s: summary.median ?? null,
          median_low: summary.medianLow ?? null,
          median_high: summary.medianHigh ?? null,
          p90_s: summary.p90 ?? null,
          p90_low: summary.p90Low ?? null,
          p90_high: summary.p90High ?? null
        };
      })
    );
  }
};
