/** How far a headline moves when the same response is measured as other tools define it. */
import {durationSummary} from "../../../../src/stats/durationSummary.js";
import type {Relation} from "../../../warehouse/graph.js";
import {type RowOf, createTable} from "../../../warehouse/createTable.js";

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
  layer: "pages",
  file: "measures/response/responseDefinitions.ts",
  sql: "-- The median response under each definition in use, over all incidents that state both ends, in seconds.\n-- Key: metric, definition.\n-- Null: median_low, median_high.\n",
  reads: ["response_definition_durations"],
  async compute(db) {
    const rows =
      await db.rows(`select metric, definition, list(duration_s order by duration_s, incident_id) as durations
      from response_definition_durations group by metric, definition order by metric, definition`);
    await createTable(
      db,
      "response_definitions",
      COLUMNS,
      rows.map((row): RowOf<typeof COLUMNS> => {
        const durations = (row["durations"] as number[]).map((duration) => ({duration, isOpen: false}));
        const summary = durationSummary(durations);
        return {
          metric: String(row["metric"]),
          definition: String(row["definition"]),
          n: summary.n,
          median_s: summary.median!,
          median_low: summary.medianLow ?? null,
          median_high: summary.medianHigh ?? null
        };
      })
    );
  }
};
