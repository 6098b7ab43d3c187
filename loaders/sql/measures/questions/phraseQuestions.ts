/** Which conditions a factor's words that no rule covers may mean. */
import {nearest} from "../../../meaning/conditions/nearest.js";
import {createTable} from "../../../warehouse/createTable.js";
import type {Relation} from "../../../warehouse/graph.js";
import {columnsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {phrase: "varchar", condition_id: "varchar", label: "varchar", likeness: "double"} as const;

export const phraseQuestions: Relation = {
  name: "phrase_questions",
  layer: "measures",
  file: "measures/questions/phraseQuestions.ts",
  sql: "-- Up to three conditions that each factor without one may mean, by the words they share.\n-- Internal.\n-- Key: phrase, condition_id.\n",
  reads: ["unmatched_factors", "taxonomy"],
  async compute(db) {
    const entries = await columnsOf(db, "taxonomy", ["condition_id", "label", "description", "phrases"]);
    const labels = new Map(entries.map(({condition_id, label}) => [condition_id, label]));
    const near = nearest(
      entries.map(({condition_id, ...told}) => ({
        id: condition_id,
        text: `${told.label} ${told.description} ${told.phrases}`
      }))
    );
    const phrases = await columnsOf(db, "unmatched_factors", ["phrase"]);
    await createTable(
      db,
      "phrase_questions",
      COLUMNS,
      [...new Set(phrases.map(({phrase}) => phrase))].flatMap((phrase) =>
        near(phrase).map(({id, likeness}) => ({
          phrase,
          condition_id: id,
          label: labels.get(id) ?? id,
          likeness
        }))
      )
    );
  }
};
