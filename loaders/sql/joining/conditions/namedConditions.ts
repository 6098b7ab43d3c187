/** Which conditions of the taxonomy are meant by the words a report or ticket names a factor with (loaders/conditions). */
import {conditionMatcher} from "../../../meaning/conditions/rules.js";
import type {Relation} from "../../../warehouse/graph.js";
import {shortened} from "../../../arrive/sources/postmortems/markdown.js";
import {createTable} from "../../../warehouse/createTable.js";
import {columnsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {
  words: "varchar",
  condition_id: "varchar",
  rule: "varchar",
  sentence: "varchar"
} as const;

const LONGEST = 300;

export const namedConditions: Relation = {
  name: "named_conditions",
  layer: "joining",
  file: "joining/conditions/namedConditions.ts",
  sql: "-- The conditions of the taxonomy that a named factor's words mean, each with the phrase of the rule and the sentence that say so.\n-- Key: words, condition_id.\n",
  reads: ["claimed_conditions", "stg_taxonomy"],
  async compute(db) {
    const match = await conditionMatcher(db);
    const named = await columnsOf(db, "claimed_conditions", ["words"]);
    const texts = new Set(named.map(({words}) => words).filter((words) => words !== null));
    await createTable(
      db,
      "named_conditions",
      COLUMNS,
      [...texts].flatMap((words) => {
        const found = new Map(
          match(words)
            .toReversed()
            .map((match) => [match.id, match])
        );
        return [...found].map(([condition_id, {rule, sentence}]) => ({
          words,
          condition_id,
          rule,
          sentence: shortened(sentence, LONGEST)
        }));
      })
    );
  }
};
