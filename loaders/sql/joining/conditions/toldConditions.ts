/** Conditions that a retro's prose tells of without listing them as factors (loaders/meaning/conditions). */
import {isCauseHeading} from "../../../meaning/conditions/causeHeadings.js";
import {conditionMatcher} from "../../../meaning/conditions/rules.js";
import type {Relation} from "../../../warehouse/graph.js";
import {shortened} from "../../../arrive/sources/postmortems/markdown.js";
import {passagesIn} from "../../../arrive/sources/postmortems/passages.js";
import {createTable} from "../../../warehouse/createTable.js";
import {columnsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {
  record_id: "varchar",
  condition_id: "varchar",
  phrase: "varchar",
  place: "varchar",
  rule: "varchar",
  basis: "varchar"
} as const;

const LONGEST = 300;

export const toldConditions: Relation = {
  name: "told_conditions",
  layer: "joining",
  file: "joining/conditions/toldConditions.ts",
  sql: "-- The conditions of the taxonomy found in a retro's prose: the sentence, the heading it stands under, the rule.\n-- Key: record_id, condition_id.\n-- Values: basis (heading | phrase_match).\n",
  reads: ["told_passages", "stg_taxonomy"],
  async compute(db) {
    const match = await conditionMatcher(db);
    const texts = await columnsOf(db, "told_passages", ["record_id", "passages"]);
    await createTable(
      db,
      "told_conditions",
      COLUMNS,
      texts.flatMap(({record_id, passages}) => {
        const mentions = passagesIn(passages).flatMap(({place, text}) =>
          match(text).map(({id, rule, sentence}) => ({
            record_id,
            condition_id: id,
            phrase: shortened(sentence, LONGEST),
            place,
            rule,
            basis: isCauseHeading(place) ? "heading" : "phrase_match"
          }))
        );
        const surest = [...mentions].sort((a, b) => a.basis.localeCompare(b.basis)).toReversed();
        return [...new Map(surest.map((mention) => [mention.condition_id, mention])).values()];
      })
    );
  }
};
