/** What was said in a chat and when: the timeline of a report that keeps no other. */
import type {RootContent} from "mdast";
import {findMoment} from "../../time/find.js";
import type {Moment, Reading} from "../../time/moments.js";
import {speakerOf, wordsSpoken} from "./chat.js";
import type {Written} from "./entries.js";
import {entry} from "./entryLists.js";
import {lineOf, textOf} from "./markdown.js";

/** A message an entry; nothing of who wrote it. */
export function chatEntries(blocks: readonly RootContent[], reading: Reading): Written[] {
  const messages: {readonly line: number; readonly moment: Moment | undefined; text: string}[] = [];
  for (const block of blocks)
    (block.type === "code" ? block.value : textOf(block)).split("\n").forEach((text, index) => {
      const line = lineOf(block) + index;
      if (speakerOf(text) !== undefined)
        messages.push({line, moment: findMoment(text, reading)?.moment, text: wordsSpoken(text)});
      else if (messages.length > 0) messages.at(-1)!.text += ` ${text}`;
    });
  return messages.flatMap(({line, moment, text}) =>
    moment?.clock && text.trim() !== "" ? [entry(line, {...moment, rest: ""}, text)] : []
  );
}
