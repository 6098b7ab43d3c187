/** What came back of alerts that are counted in a warehouse. */
import {type Attached, type Piece, countedAlerts} from "../../warehouse/clickhouse/countedAlerts.js";
import {createTable} from "../../warehouse/createTable.js";
import type {Relation} from "../../warehouse/graph.js";

const COLUMNS = {
  relation: "varchar",
  file: "varchar",
  from_at: "timestamp",
  to_at: "timestamp",
  firings: "double"
} as const;

/** Empty without a warehouse: alerts are then in the data folder only. */
export const remoteAlerts = (attached?: Attached): Relation => ({
  name: "remote_alerts",
  layer: "model",
  file: "model/remoteAlerts.ts",
  sql: `-- What came back of a warehouse's alerts: a file for each table and partition, whose rows the table of that name has too.
-- Internal.
-- Key: relation, from_at.
`,
  reads: [
    ...["as_of", "incident_declared", "incidents", "plain_references", "settings", "stg_curated_answers"],
    ...["stg_remote_names", "stg_service_teams", "stg_setting_map", "team_zones"]
  ],
  async compute(db) {
    const pieces: readonly Piece[] = attached === undefined ? [] : await countedAlerts(db, attached);
    await createTable(db, "remote_alerts", COLUMNS, pieces);
  }
});
