/** The decision table as a searchable block. */
import {words} from "../format.js";
import {decisionTable, type Decision} from "./decisionTable.js";
import {termId} from "../shared/ui/termId.js";
import {type Child, element} from "../shared/ui/element.js";
import {type Block, type Entry, entryBlock} from "./block.js";
import {type ShadedColumn, shadedTable, tableLine} from "../shared/ui/shadedTable.js";
import {verdictChip} from "../shared/ui/verdictChip.js";

const reasonLinks = ({reasons}: Decision): Child[] =>
  reasons.flatMap((code, index) => [
    index > 0 && " or ",
    element("a", {href: `#${termId(code)}`}, words(code))
  ]);

const DECISIONS: readonly ShadedColumn<Decision>[] = [
  {label: "Row", cell: ({row}) => row, text: true},
  {label: "If", cell: ({condition}) => condition, text: true},
  {label: "Then", cell: ({state}) => verdictChip(state), text: true},
  {label: "Reason", cell: reasonLinks, text: true}
];

/** The decision table in reading order; reasons lead to their words. */
export function decisionBlock(): Block {
  const entries = decisionTable.map((row): Entry => {
    const line = tableLine(row, DECISIONS, `row-${row.row}`);
    return {element: line, name: `row ${row.row}`, text: line.textContent};
  });
  const lines = entries.map((entry) => entry.element as HTMLTableRowElement);
  return entryBlock("", "decisions", entries, shadedTable("Decision table", DECISIONS, lines));
}
