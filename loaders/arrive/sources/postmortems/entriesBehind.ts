/** Timelines whose times stand behind their words: “Alert fires (10:12)”, “Alert fires at 10:12”. */
import type {RootContent} from "mdast";
import {type Moment, momentAt, type Reading} from "../../time/moments.js";
import type {Written} from "./entries.js";
import {entry} from "./entryLists.js";
import {lineOf, oneLine, textOf} from "./markdown.js";

const BEHIND = /^(\S.{2,}?)(?:\s*[([]|,?\s+(?:at|@|[–—-])\s+|:\s+)([^()[\]]{3,40}?)[)\]]?[.\s]*$/;

/** Every line with its time, where most lines end with one and none begins with one; else none. */
export function entriesBehind(blocks: readonly RootContent[], reading: Reading): Written[] {
  const lines = blocks.flatMap(linesOf).filter(({text}) => text !== "");
  if (lines.some(({text}) => momentAt(text, reading)?.clock)) return [];
  const found = lines.map(({line, text}) => ({line, text, behind: momentBehind(text, reading)}));
  const timed = found.filter(({behind}) => behind !== undefined).length;
  if (timed < 2 || timed < 0.6 * lines.length) return [];
  return found.map(({line, text, behind}) => entry(line, behind?.moment, behind?.text ?? text));
}

function momentBehind(
  text: string,
  reading: Reading
): {readonly moment: Moment; readonly text: string} | undefined {
  const [, words = "", time = ""] = BEHIND.exec(text) ?? [];
  const moment = momentAt(time, reading);
  return moment?.clock && !moment.broken && moment.rest === "" ? {moment, text: words} : undefined;
}

function linesOf(block: RootContent): {readonly line: number; readonly text: string}[] {
  if (block.type === "list")
    return block.children.map((item) => ({line: lineOf(item), text: oneLine([item])}));
  if (block.type !== "paragraph") return [];
  return textOf(block)
    .split("\n")
    .map((text, index) => ({line: lineOf(block) + index, text: text.trim()}));
}
