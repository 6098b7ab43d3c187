/** Factors as reports word them that no condition of the taxonomy covers, with the conditions most like them. */
import {stemsOf} from "../../../meaning/conditions/matcher.js";
import {nearest} from "../../../meaning/conditions/nearest.js";
import {stanza} from "../../../meaning/conditions/stanza.js";
import type {Relation} from "../../../warehouse/graph.js";
import {group} from "d3";
import {createTable} from "../../../warehouse/createTable.js";

const COLUMNS = {
  phrase: "varchar",
  source: "varchar",
  place: "varchar",
  records: "integer",
  nearest: "varchar",
  stanza: "varchar"
} as const;

export const unmatchedPhrases: Relation = {
  name: "unmatched_phrases",
  layer: "pages",
  file: "measures/conditions/unmatchedPhrases.ts",
  sql: "-- Named factors that mean no condition of the taxonomy, alike ones counted together; `nearest` are up to three ids, best first;\n-- `stanza` is what to write into taxonomy.yaml to give them a meaning.\n-- Key: phrase, source.\n-- Null: place.\n",
  reads: ["unmatched_factors", "raw_taxonomy"],
  async compute(db) {
    const entries = await db.rows(
      "select condition_id, concat_ws(' ', label, description, phrases) as text from raw_taxonomy order by condition_id"
    );
    const near = nearest(
      entries.map(({condition_id, text}) => ({id: String(condition_id), text: String(text)}))
    );
    const rows = await db.rows(
      "select phrase, source, place from unmatched_factors order by phrase, source, place"
    );
    const groups = group(rows, ({phrase, source}) => `${String(source)} ${alike(String(phrase))}`);
    const listed = [...groups.values()].map((group) => {
      const [{phrase, source, place}] = group as [(typeof rows)[number]];
      const words = String(phrase);
      const ids = near(words).map(({id}) => id);
      return {
        phrase: words,
        source: String(source),
        place: place as string | null,
        records: group.length,
        nearest: ids.join(", "),
        stanza: stanza(words, ids)
      };
    });
    listed.sort((a, b) => b.records - a.records || (a.phrase < b.phrase ? -1 : 1));
    await createTable(db, "unmatched_phrases", COLUMNS, listed);
  }
};

const alike = (phrase: string): string => [...stemsOf(phrase)].sort().join(" ") || phrase.toLowerCase();
