/** The lines of paragraphs and code blocks, of which some begin with times. */
import type {Code, RootContent} from "mdast";
import {type Moment, type Reading} from "../../time/moments.js";
import type {Written} from "./entries.js";
import {withZone} from "./entryDays.js";
import {entryMoment} from "./entryLead.js";
import {entry} from "./entryLists.js";
import {lineOf, oneLine, textOf} from "./markdown.js";

export interface LineGroup {
  readonly line: number;
  readonly moment?: Moment;
  readonly text: string;
}

/** A paragraph's lines, those without a time joined to the one before them. */
export function lineGroups(block: RootContent, reading: Reading): LineGroup[] {
  const groups: LineGroup[] = [];
  textOf(block)
    .split("\n")
    .forEach((text, index) => {
      const found = entryMoment(text, reading);
      const moment = found && withZone(found);
      const last = groups.at(-1);
      if (moment) groups.push({line: lineOf(block) + index, moment, text: moment.rest});
      else if (last) groups[groups.length - 1] = {...last, text: joined(last.text, text.trim())};
      else groups.push({line: lineOf(block) + index, text: text.trim()});
    });
  return groups;
}

/** A timeline that is kept in a code block; logs are none. */
export function fencedEntries(blocks: readonly RootContent[], reading: Reading): Written[] {
  const fences = blocks.filter((block): block is Code => block.type === "code");
  return fences.flatMap((fence) => {
    const lines = fence.value.split("\n").map((text, index) => ({text, line: lineOf(fence) + 1 + index}));
    const timed = lines.map(({text, line}) => ({line, moment: entryMoment(text, reading)}));
    const isLog = /\b(level=|ERROR|INFO|WARN|DEBUG|\w+\[\d+\]:)/.test(fence.value);
    if (isLog || timed.filter(({moment}) => moment?.clock).length < 2) return [];
    return timed.flatMap(({line, moment}) =>
      moment && moment.rest !== "" ? [entry(line, moment, moment.rest)] : []
    );
  });
}

/** Two lines as one text: a new sentence is told from a wrapped line. */
export const joined = (before: string, after: string): string =>
  before === "" || after === ""
    ? before + after
    : `${before}${/[\p{L}\p{N}]$/u.test(before) && /^\p{Lu}/u.test(after) ? ";" : ""} ${after}`;

/** The first line of each item, paragraph and row: what may begin with a clock. */
export const linesIn = (blocks: readonly RootContent[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === "list") return block.children.map((item) => oneLine(item.children.slice(0, 1)));
    if (block.type === "table")
      return block.children.map((row) => (row.children[0] ? oneLine([row.children[0]]) : ""));
    return block.type === "paragraph" ? textOf(block).split("\n") : [];
  });
