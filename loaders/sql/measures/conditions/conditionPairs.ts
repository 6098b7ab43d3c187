/** Which conditions occur together (METHODS G). */
import {group} from "d3";
import {cooccurrence} from "../../../../src/stats/cooccurrence.js";
import {defaults} from "../../../../src/stats/defaults.js";
import type {Relation} from "../../../warehouse/graph.js";
import {createTable} from "../../../warehouse/createTable.js";
import {columnsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {
  condition_a: "varchar",
  condition_b: "varchar",
  incidents_a: "integer",
  incidents_b: "integer",
  incidents_both: "integer",
  incidents: "integer",
  lift: "double",
  p_value: "double",
  q_value: "double"
} as const;

/** Fewer incidents than this give counts only. */
const FEWEST = 20;

export const conditionPairs: Relation = {
  name: "condition_pairs",
  layer: "analysis",
  file: "measures/conditions/conditionPairs.ts",
  sql: "-- Which conditions occur together in incidents that name any? Pairs that share at least 3; the q-value is over all pairs tested, so also those not shown. Below 20 incidents counts only.\n-- Key: condition_a, condition_b.\n-- Null: lift, p_value, q_value.\n",
  reads: ["conditions"],
  async compute(db) {
    const named = await columnsOf(db, "conditions", ["incident_id", "condition_id"]);
    const incidents = [...group(named, ({incident_id}) => incident_id).values()];
    const {n, pairs} = cooccurrence(incidents.map((rows) => rows.map(({condition_id}) => condition_id)));
    const known = <T>(value: T): T | null => (n < FEWEST ? null : value);
    await createTable(
      db,
      "condition_pairs",
      COLUMNS,
      pairs
        .filter(({nAB}) => nAB >= defaults.minJoint)
        .map(({a, b, nA, nB, nAB, lift, p, q}) => ({
          condition_a: a,
          condition_b: b,
          incidents_a: nA,
          incidents_b: nB,
          incidents_both: nAB,
          incidents: n,
          lift: known(lift),
          p_value: known(p),
          q_value: known(q)
        }))
    );
  }
};
