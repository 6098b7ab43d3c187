/** How far a headline moves when the same response is measured as other tools define it. */
import {group} from "d3";
import {durationSummary} from "../../../../src/stats/durationSummary.js";
import type {Relation} from "../../../warehouse/graph.js";
import {type RowOf, createTable} from "../../../warehouse/createTable.js";
import {columnsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {
  metric: "varchar",
  definition: "varchar",
  n: "integer",
  median_s: "double",
  median_low: "double",
  median_high: "double"
} as const;

/** One row a metric and definition over all incidents that state both ends. */
export const responseDefinitions: Relation = {
  name: "response_definitions",
  layer: "measures",
  file: "measures/response/responseDefinitions.ts",
  sql: "-- The median response under each definition in use, over all incidents that state both ends, in seconds.\n-- Ship.\n-- Key: metric, definition.\n-- Null: median_low, median_high.\n",
  reads: ["response_definition_durations"],
  async compute(db) {
    const rows = await columnsOf(db, "response_definition_durations", [
      "metric",
      "definition",
      "duration_s",
      "incident_id"
    ]);
    const groups = group(rows, ({metric, definition}) => `${metric}\n${definition}`);
    await createTable(
      db,
      "response_definitions",
      COLUMNS,
      [...groups.values()].map((group): RowOf<typeof COLUMNS> => {
        const {metric, definition} = group[0]!;
        const summary = durationSummary(group.map(({duration_s}) => ({duration: duration_s, isOpen: false})));
        return {
          metric,
          definition,
          n: summary.n,
          median_s: summary.median!,
          median_low: summary.medianLow ?? null,
          median_high: summary.medianHigh ?? null
        };
      })
    );
  }
};
