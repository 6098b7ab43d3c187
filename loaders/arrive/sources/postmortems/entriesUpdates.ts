/** The updates of a status page, as copied from one: “**Monitoring** - A fix is out.”, and below it when that was said. */
import type {RootContent} from "mdast";
import {type Moment, momentAt, type Reading} from "../../time/moments.js";
import type {Written} from "./entries.js";
import {entry} from "./entryLists.js";
import {lineOf, textOf} from "./markdown.js";

const STEP =
  /^\W{0,3}(Resolved|Monitoring|Identified|Investigating|Update|Completed|In progress|Scheduled|Verifying|Post-?mortem)\b\W{0,3}(?=\s|$)/;

/** Every update with its time, where there are two or more; else none. */
export function statusUpdates(blocks: readonly RootContent[], reading: Reading): Written[] {
  const lines = blocks.flatMap((block) =>
    block.type === "paragraph"
      ? textOf(block)
          .split("\n")
          .map((text, index) => ({text: text.trim(), line: lineOf(block) + index}))
      : []
  );
  const updates: Written[] = [];
  let open: {readonly line: number; readonly text: string} | undefined;
  for (const {text, line} of lines) {
    const moment = open && saidAt(text, reading);
    if (open && moment) {
      updates.push(entry(open.line, moment, open.text));
      open = undefined;
    } else if (STEP.test(text))
      open = {line, text: text.replace(/^(\W{0,3}\w[\w ]{0,200}?)\W{0,3}\s{1,20}[-–—:]\s+/, "$1: ")};
    else if (open) open = {...open, text: `${open.text} ${text}`};
  }
  return updates.length >= 2 ? updates : [];
}

function saidAt(text: string, reading: Reading): Moment | undefined {
  const moment = momentAt(text.replace(/^Posted\b[^.]*?\.\s+|^Posted (?:on )?/i, ""), reading);
  return moment?.clock && moment.day && moment.rest.length < 12 ? moment : undefined;
}
