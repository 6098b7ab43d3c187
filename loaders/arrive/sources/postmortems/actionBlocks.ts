/** Actions told a label a line, “Action: …”, “Owner: …”, “Due: …”: rows of a table that was never drawn. */
import type {Paragraph, PhrasingContent, Table, TableCell, TableRow} from "mdast";
import type {Action} from "./action.js";
import {columnOf} from "./actionColumns.js";
import {fromTable} from "./actionTable.js";
import {lineOf, textOf} from "./markdown.js";

const LINE = /^\W{0,4}(\p{L}[\p{L} /#'’-]{0,28}?)[\s*_.]{0,8}:[\s*_]{0,4}(.*)$/u;

/** The actions of a paragraph of such lines; undefined where it isn't one: it needs a title and something else. */
export function fromBlock(block: Paragraph): Action[] | undefined {
  const lines = textOf(block)
    .split("\n")
    .map((line) => LINE.exec(line));
  const columns = lines.map((line) => (line ? columnOf(line[1]!) : undefined));
  const first = columns[0];
  if (lines.length < 2 || first !== "title" || columns.some((column) => column === undefined))
    return undefined;
  const actions: Action[] = [];
  for (let from = 0; from < lines.length;) {
    const next = columns.indexOf("title", from + 1);
    const to = next < 0 ? lines.length : next;
    const own = lines.slice(from, to).map((line) => [line![1]!, line![2]!] as const);
    actions.push(...fromTable(tableOf(own, lineOf(block) + from)));
    from = to;
  }
  return actions;
}

function tableOf(pairs: readonly (readonly [string, string])[], line: number): Table {
  const position = {start: {line, column: 1}, end: {line, column: 1}};
  const cell = (value: string): TableCell => ({
    type: "tableCell",
    children: [{type: "text", value}] satisfies PhrasingContent[]
  });
  const row = (values: readonly string[]): TableRow => ({
    type: "tableRow",
    position,
    children: values.map(cell)
  });
  return {
    type: "table",
    children: [row(pairs.map(([label]) => label)), row(pairs.map(([, value]) => value))]
  };
}
