/** Which conditions of the taxonomy are meant by the words a report or ticket names a factor with (loaders/conditions). */
import {conditionMatcher} from "../../../meaning/conditions/rules.js";
import type {Relation} from "../../../warehouse/graph.js";
import {createTable} from "../../../warehouse/createTable.js";

const COLUMNS = {words: "varchar", condition_id: "varchar", rule: "varchar"} as const;

export const namedConditions: Relation = {
  name: "named_conditions",
  layer: "joining",
  file: "joining/conditions/namedConditions.ts",
  sql: "-- The conditions of the taxonomy that a named factor's words mean, each with the phrase of the rule that says so.\n-- Key: words, condition_id.\n",
  reads: [
    "stg_postmortems_conditions",
    "jira_conditions",
    "stg_tools_conditions",
    "trackers_conditions",
    "raw_taxonomy"
  ],
  async compute(db) {
    const match = await conditionMatcher(db);
    const texts = await db.rows(`
      select distinct words
      from (
        select words from stg_postmortems_conditions
        union all
        select words from jira_conditions
        union all
        select words from stg_tools_conditions
        union all
        select words from trackers_conditions
      )
      order by words`);
    await createTable(
      db,
      "named_conditions",
      COLUMNS,
      texts.flatMap(({words}) => {
        const found = new Map(
          match(String(words))
            .toReversed()
            .map(({id, rule}) => [id, rule])
        );
        return [...found].map(([condition_id, rule]) => ({words: String(words), condition_id, rule}));
      })
    );
  }
};
