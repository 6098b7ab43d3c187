/** Conditions that an action's words imply: who adds an alert had none (loaders/meaning/taxonomy/remedies.yaml). */
import {remedies} from "../../../meaning/remedies.js";
import {matcher} from "../../../meaning/conditions/matcher.js";
import type {Relation} from "../../../warehouse/graph.js";
import {createTable} from "../../../warehouse/createTable.js";
import {columnsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {action_id: "varchar", condition_id: "varchar", rule: "varchar"} as const;

export const remedyConditions: Relation = {
  name: "remedy_conditions",
  layer: "joining",
  file: "joining/conditions/remedyConditions.ts",
  sql: "-- The conditions of the taxonomy that each action's title implies, with the phrase of the remedy that says so.\n-- Key: action_id, condition_id.\n",
  reads: ["action_titles"],
  async compute(db) {
    const match = matcher(remedies());
    const titles = await columnsOf(db, "action_titles", ["action_id", "title"]);
    await createTable(
      db,
      "remedy_conditions",
      COLUMNS,
      titles.flatMap(({action_id, title}) => {
        const found = new Map(match(title).map(({id, rule}) => [id, rule]));
        return [...found].map(([condition_id, rule]) => ({action_id, condition_id, rule}));
      })
    );
  }
};
