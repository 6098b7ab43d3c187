/** Each action graded by its title (loaders/grading); what people said of it overrules this in model/actions. */
import type {Relation} from "../../../warehouse/graph.js";
import {grade} from "../../../meaning/grading/grade.js";
import {createTable} from "../../../warehouse/createTable.js";
import {columnsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {
  action_id: "varchar",
  strength: "varchar",
  kind: "varchar",
  vague: "boolean",
  vague_reason: "varchar",
  rules: "varchar"
} as const;

/** One row a titled action; NULL where no rule holds. `rules` names those that decided. */
export const actionGrades: Relation = {
  name: "action_grades",
  layer: "joining",
  file: "joining/actions/actionGrades.ts",
  sql: "-- How strong, what for and how vague each action's title is, and the rules that say so.\n-- Key: action_id.\n-- Null: strength, kind, vague, vague_reason.\n",
  reads: ["action_titles"],
  async compute(db) {
    const titles = await columnsOf(db, "action_titles", ["action_id", "title"]);
    await createTable(
      db,
      "action_grades",
      COLUMNS,
      titles.map(({action_id, title}) => {
        const {strength, kind, vague, reason, rules} = grade(title);
        return {
          action_id,
          strength,
          kind,
          vague,
          vague_reason: reason,
          rules: rules.join(" ")
        };
      })
    );
  }
};
