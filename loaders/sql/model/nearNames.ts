/** Services and rules whose names are so alike that they may be one thing, spelled twice. */
import {trigramSimilarity} from "../../../src/stats/trigramSimilarity.js";
import type {Relation} from "../../warehouse/graph.js";
import {createTable} from "../../warehouse/createTable.js";
import {rowsOf} from "../../warehouse/typedRows.js";

const COLUMNS = {kind: "varchar", a: "varchar", b: "varchar", similarity: "double"} as const;

/** Pairs this alike are listed. */
const NEAR = 0.75;
/** Names of a kind that are compared with one another, the most frequent ones: the work grows with their square. */
const MOST = 1000;

export const nearNames: Relation = {
  name: "near_names",
  layer: "model",
  file: "model/nearNames.ts",
  sql: `-- Pairs of services, and of alert rules, whose names are nearly the same: \`b\` is the one seen less often. Names that differ in
-- their digits only count as two, and so do pairs that the settings call distinct.
-- Internal.
-- Key: kind, a, b.
-- Values: kind (service | rule).
`,
  reads: ["used_names", "distinct_names"],
  async compute(db) {
    const used = await rowsOf(db, "used_names", ["kind", "name"]);
    const told = new Set(
      (await rowsOf(db, "distinct_names", ["kind", "a", "b"])).flatMap(({kind, a, b}) => [
        `${kind}\n${a}\n${b}`,
        `${kind}\n${b}\n${a}`
      ])
    );
    const rows = (["service", "rule"] as const).flatMap((kind) => {
      const names = used
        .filter((row) => row.kind === kind)
        .toSorted((x, y) => y.records - x.records)
        .slice(0, MOST)
        .map(({name}) => name);
      return names.flatMap((a, i) =>
        names.slice(i + 1).flatMap((b) => {
          const numbered = lettersOf(a) === lettersOf(b) && digitsOf(a) !== digitsOf(b);
          if (numbered || told.has(`${kind}\n${a}\n${b}`)) return [];
          const similarity = trigramSimilarity(a, b);
          return similarity >= NEAR ? [{kind, a, b, similarity}] : [];
        })
      );
    });
    await createTable(db, "near_names", COLUMNS, rows);
  }
};

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, "");
const digitsOf = (name: string): string => name.replace(/\D/g, "");
