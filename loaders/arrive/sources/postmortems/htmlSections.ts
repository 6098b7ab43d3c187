/** Templates that keep a whole report in one table, a section a row: “Timeline | instructions | what was written”. */
import type {Element, ElementContent} from "hast";
import {roleOf} from "./headings.js";

/** rows that name sections, at least */
const ENOUGH = 3;

interface Row {
  readonly row: Element;
  readonly title: string;
  readonly told: Element;
}

/** Headings with what stands in the rows below them, the other rows first; undefined of any other table. */
export function sectionsOf(
  table: Element,
  rows: readonly Element[],
  wordsOf: (within: Element) => string
): ElementContent[] | undefined {
  const named = rows.flatMap((row): Row[] => {
    const cells = row.children.filter((cell) => cell.type === "element");
    const title = cells[0] ? wordsOf(cells[0]) : "";
    const told = cells.at(-1);
    return cells.length >= 2 && told && roleOf(title) !== undefined ? [{row, title, told}] : [];
  });
  if (named.length < ENOUGH || named.length * 2 < rows.length) return undefined;
  const others = rows
    .filter((row) => !named.some((one) => one.row === row))
    .slice(isHead(rows[0]!, named) ? 1 : 0);
  const element = (tagName: string, children: Element["children"]): Element => ({
    ...{type: "element", tagName, properties: {}, children},
    ...(table.position ? {position: table.position} : {})
  });
  return [
    ...(others.length > 0 ? [element("table", others)] : []),
    ...named.flatMap(({title, told}) => [
      element("h2", [{type: "text", value: title}]),
      element("div", told.children)
    ])
  ];
}

/** “Section | Instructions | Report” over rows that are sections. */
const isHead = (first: Element, named: readonly Row[]): boolean => !named.some(({row}) => row === first);
