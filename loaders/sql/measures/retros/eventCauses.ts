/** Which conditions, as a retro words them, are only events (loaders/depth). */
import {isEventCause} from "../../../meaning/depth/eventCause.js";
import type {Relation} from "../../../warehouse/graph.js";
import {createTable} from "../../../warehouse/createTable.js";
import {columnsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {incident_id: "varchar", condition_id: "varchar", is_event: "boolean"} as const;

export const eventCauses: Relation = {
  name: "event_causes",
  layer: "measures",
  file: "measures/retros/eventCauses.ts",
  sql: "-- Whether each condition's phrase names an event (“the deploy failed”) and nothing that made it possible.\n-- Key: incident_id, condition_id.\n",
  reads: ["conditions"],
  async compute(db) {
    const rows = await columnsOf(db, "conditions", ["incident_id", "condition_id", "phrase"]);
    await createTable(
      db,
      "event_causes",
      COLUMNS,
      rows.map(({incident_id, condition_id, phrase}) => ({
        incident_id,
        condition_id,
        is_event: isEventCause(phrase ?? "")
      }))
    );
  }
};
