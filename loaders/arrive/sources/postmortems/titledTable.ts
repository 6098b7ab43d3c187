/** A table whose head is a heading: `| cause | |` over rows with a label and a text each. */
import type {List, ListItem, PhrasingContent, Table, TableRow} from "mdast";
import {type Role, roleOf} from "./headings.js";
import {lineOf, textOf} from "./markdown.js";
import type {Section} from "./outline.js";

/** Tables of these are read as tables. */
const OTHERWISE: ReadonlySet<Role> = new Set<Role>([
  "timeline",
  "keyEvents",
  "actions",
  "stats",
  "attendees"
]);
const TAKEN_BACK = /^(?:not\b|no\b|non\b|ruled out|excluded|cleared|unrelated|dismissed|checked|innocent)/i;

/**
 * The section that the table is, with its texts as a list (those that a label takes back are left out), and what goes on
 * behind it; undefined of a table whose head has a second name, or one that announces nothing.
 */
export function tableSections(table: Table, around: Section): readonly [Section, Section] | undefined {
  const [head, ...rows] = table.children;
  const [title = "", ...more] = (head?.children ?? []).map((cell) => textOf(cell).trim());
  const role = more.length > 0 && more.every((name) => name === "") ? roleOf(title) : undefined;
  if (role === undefined || OTHERWISE.has(role)) return undefined;
  const kept = rows.filter(
    ({children: [label]}) => label !== undefined && !TAKEN_BACK.test(textOf(label).trim())
  );
  const items: List = {
    type: "list",
    ordered: false,
    spread: false,
    ...positionOf(table),
    children: kept.map(item)
  };
  const path = [...around.path, title];
  return [
    {title, role, named: true, isLabel: true, line: lineOf(table), path, body: [items]},
    {...around, body: []}
  ];
}

const item = (row: TableRow): ListItem => ({
  ...{type: "listItem", spread: false, ...positionOf(row)},
  children: [{type: "paragraph", ...positionOf(row), children: lastText(row)}]
});

const lastText = ({children}: TableRow): PhrasingContent[] => [
  ...(children.findLast((cell) => textOf(cell).trim() !== "")?.children ?? [])
];

const positionOf = ({position}: Table | TableRow): Pick<Table, "position"> =>
  position === undefined ? {} : {position};
