/** What each condition costs in units that the settings have rates for, with the interval that its minutes have. */
import {compoundTotal} from "../../../../src/stats/compoundTotal.js";
import type {Relation} from "../../../warehouse/graph.js";
import {createTable} from "../../../warehouse/createTable.js";
import {rowsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {
  condition_id: "varchar",
  service: "varchar",
  unit: "varchar",
  incidents: "integer",
  known: "integer",
  per_quarter: "double",
  low: "double",
  high: "double"
} as const;

export const priorityCosts: Relation = {
  name: "priority_costs",
  layer: "analysis",
  file: "measures/priorities/priorityCosts.ts",
  sql: `-- What does each condition cost a quarter beside minutes, everywhere ('') and on each service? Money, hours of people's time,
-- and shares of a service's error budget, from the last four complete quarters; incidents of which it is not known are taken
-- to cost what the known ones do. Without rates in the settings it has no rows.
-- Ship.
-- Key: condition_id, service, unit.
-- Values: unit (money | person_hours | error_budget).
`,
  reads: ["priority_cost_inputs"],
  async compute(db) {
    const inputs = await rowsOf(db, "priority_cost_inputs", ["condition_id", "service", "unit"]);
    await createTable(
      db,
      "priority_costs",
      COLUMNS,
      inputs.map(({condition_id, service, unit, incidents, amounts, quarters}) => {
        const {total, low, high} = compoundTotal(amounts, (quarters * amounts.length) / incidents);
        return {condition_id, service, unit, incidents, known: amounts.length, per_quarter: total, low, high};
      })
    );
  }
};
