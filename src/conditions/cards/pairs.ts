import {count, counted, decimal, percent} from "../../format.js";
import type {ConditionIncidents} from "../../schema.js";
import {type Column, dataTable} from "../../shared/ui/dataTable.js";
import {section} from "../../shared/ui/section.js";
import type {ConditionPair} from "../../stats/cooccurrence.js";
import {pairsFinding} from "../alignmentFindings.js";
import {alignment, labelOf} from "../facts/alignment.js";

/** Incidents below which pairs are counted, not tested (METHODS G). */
const FEWEST = 20;

const TESTED: readonly Column<ConditionPair>[] = [
  {
    name: "lift",
    label: "Times expected",
    value: (row) => row.lift,
    cell: (row) => `×${decimal(row.lift)}`,
    numeric: true
  },
  {name: "q", label: "q", value: (row) => row.q, cell: (row) => percent(row.q), numeric: true}
];

/** Pairs that share three incidents and more. */
export function pairsTable(rows: readonly ConditionIncidents[]): HTMLElement {
  const found = alignment(rows);
  const label = labelOf(rows);
  return section(
    pairsFinding(found, label),
    `${counted(found.pairs.filter(({q}) => q <= 0.1).length, "pair stands", "pairs stand")} out. Pairs that share three incidents or more, of ${counted(found.n, "incident")} that name a condition. Expected: if they were independent. q: share of false ones to expect among pairs up to this one (Benjamini–Hochberg over all ${counted(found.tested, "pair")}); one reviewer’s habit of naming two together looks the same.`,
    dataTable(found.pairs, {
      noun: "pair",
      pageSize: 8,
      file: "condition-pairs.csv",
      empty: "No two conditions share three incidents.",
      columns: [
        {name: "a", label: "Condition", value: (row) => label(row.a)},
        {name: "b", label: "with", value: (row) => label(row.b)},
        {
          name: "both",
          label: "Together",
          value: (row) => row.nAB,
          cell: (row) => `${count(row.nAB)} of ${count(row.nA + row.nB - row.nAB)}`,
          numeric: true
        },
        {
          name: "expected",
          label: "Expected",
          value: (row) => (row.nA * row.nB) / found.n,
          cell: (row) => decimal((row.nA * row.nB) / found.n),
          numeric: true,
          wideOnly: true
        },
        ...(found.n >= FEWEST ? TESTED : [])
      ]
    })
  );
}
