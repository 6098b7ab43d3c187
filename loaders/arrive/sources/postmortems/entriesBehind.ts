/** Timelines whose times stand behind their words: “Alert fires (10:12)”, “Alert fires at 10:12”. */
import type {RootContent} from "mdast";
import {type Moment, momentAt, type Reading} from "../../time/moments.js";
import type {Written} from "./entries.js";
import {entry} from "./entryLists.js";
import {lineOf, oneLine, textOf} from "./markdown.js";

const BEHIND =
  /^(\S.{2,2000}?)(?:\s{0,20}[([]|,?\s{1,20}(?:at|@|[–—-])\s{1,20}|:\s{1,20})([^()[\]]{3,40}?)[)\]]?[.\s]{0,20}$/;

/** Every line with its time, where most lines end with one and none begins with one; else none. */
export function entriesBehind(blocks: readonly RootContent[], reading: Reading): Written[] {
  const lines = blocks.flatMap(linesOf).filter(({text}) => text !== "");
  if (lines.some(({text}) => momentAt(text, reading)?.clock)) return [];
  const found = lines.map(({line, text}) => ({line, text, behind: momentBehind(text, reading)}));
  const timed = found.filter(({behind}) => behind !== undefined).length;
  if (timed < 2 || timed < 0.6 * lines.length) return [];
  return found.map(({line, text, behind}) => entry(line, behind?.moment, behind?.text ?? text));
}

/** “Alert fires (10:12): the queue grows” */
const BETWEEN = /^(\S.{2,60}?)\s*[([]([^()[\]]{3,40}?)[)\]]\s*[:–—-]\s*(\S.*)$/;

function momentBehind(
  text: string,
  reading: Reading
): {readonly moment: Moment; readonly text: string} | undefined {
  const [, words = "", time = ""] = BEHIND.exec(text) ?? [];
  const moment = momentAt(time, reading);
  if (isWhole(moment)) return {moment, text: words};
  const [, before = "", inside = "", after = ""] = BETWEEN.exec(text) ?? [];
  const within = momentAt(inside, reading);
  return isWhole(within) ? {moment: within, text: `${before}: ${after}`} : undefined;
}

const isWhole = (moment: Moment | undefined): moment is Moment =>
  moment?.clock !== undefined && !moment.broken && moment.rest === "";

function linesOf(block: RootContent): {readonly line: number; readonly text: string}[] {
  if (block.type === "list")
    return block.children.map((item) => ({line: lineOf(item), text: oneLine([item])}));
  if (block.type !== "paragraph") return [];
  return textOf(block)
    .split("\n")
    .map((text, index) => ({line: lineOf(block) + index, text: text.trim()}));
}
