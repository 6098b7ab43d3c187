/** Factors as reports word them that no condition of the taxonomy covers, with the conditions most like them. */
import {stemsOf} from "../../../meaning/conditions/matcher.js";
import {nearest} from "../../../meaning/conditions/nearest.js";
import {stanza} from "../../../meaning/conditions/stanza.js";
import type {Relation} from "../../../warehouse/graph.js";
import {group} from "d3";
import {createTable} from "../../../warehouse/createTable.js";
import {columnsOf} from "../../../warehouse/typedRows.js";

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
  layer: "measures",
  file: "measures/conditions/unmatchedPhrases.ts",
  sql: "-- Named factors that mean no condition of the taxonomy, alike ones counted together; `nearest` are up to three ids, best first;\n-- `stanza` is what to write into taxonomy.yaml to give them a meaning.\n-- Ship.\n-- Key: phrase, source.\n-- Null: place.\n",
  reads: ["unmatched_factors", "taxonomy"],
  async compute(db) {
    const entries = await columnsOf(db, "taxonomy", ["condition_id", "label", "description", "phrases"]);
    const near = nearest(
      entries.map(({condition_id, ...told}) => ({
        id: condition_id,
        text: `${told.label} ${told.description} ${told.phrases}`
      }))
    );
    const rows = await columnsOf(db, "unmatched_factors", ["phrase", "source", "place"]);
    const groups = group(rows, ({phrase, source}) => `${source} ${alike(phrase)}`);
    const listed = [...groups.values()].map((group) => {
      const {phrase, source, place} = group[0]!;
      const ids = near(phrase).map(({id}) => id);
      return {
        phrase,
        source,
        place,
        records: group.length,
        nearest: ids.join(", "),
        stanza: stanza(phrase, ids)
      };
    });
    listed.sort((a, b) => b.records - a.records || (a.phrase < b.phrase ? -1 : 1));
    await createTable(db, "unmatched_phrases", COLUMNS, listed);
  }
};

const alike = (phrase: string): string => [...stemsOf(phrase)].sort().join(" ") || phrase.toLowerCase();
