/** How long detection and recovery take, by quarter and group: medians and 90th percentiles with what is open censored. */
import {group} from "d3";
import {durationSummary} from "../../../../src/stats/durationSummary.js";
import type {Relation} from "../../../warehouse/graph.js";
import {type RowOf, createTable} from "../../../warehouse/createTable.js";
import {columnsOf} from "../../../warehouse/typedRows.js";

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
    const rows = await columnsOf(db, "response_groups", [
      "period",
      "metric",
      "group_kind",
      "group",
      "duration_s",
      "incident_id",
      "state"
    ]);
    const groups = group(rows, (row) => [row.period, row.metric, row.group_kind, row.group].join("\n"));
    await createTable(
      db,
      "response_times",
      COLUMNS,
      [...groups.values()].map((own): RowOf<typeof COLUMNS> => {
        const {period, metric, group_kind, group} = own[0]!;
        const summary = durationSummary(
          own.map(({duration_s, state}) => ({duration: duration_s, isOpen: state === "open"}))
        );
        return {
          period,
          metric,
          group_kind,
          group,
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
