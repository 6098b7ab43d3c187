/** Chat pasted into a report: who wrote when, and what. Neither is the report's own words. */
import type {Root, RootContent} from "mdast";
import {textOf} from "./markdown.js";

/** `name [5:10 PM]`, `First Last  5:10 PM`, `name 17:10:` alone on a line */
const SPEAKER =
  /^[>\s]*@?([\p{L}][\p{L}\w.'’-]*(?: [\p{L}][\p{L}\w.'’-]*){0,3})(?:\s+APP)?\s+(?:\[\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?\]|\d{1,2}:\d{2}\s?[AP]M):?\s*$/u;
/** `[17:10] name: text`, `<name> text` */
const SPOKEN =
  /^[>\s]*(?:[[(]?(?:\d{4}-\d\d-\d\d[T ])?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?[\])]?\s*)?<[@+ ]?([\w.-]{2,30})>\s/u;

/** `[2024-03-14 17:10] name: text`, below a heading that says chat */
const UNDER_HEADING =
  /^[>\s]*[[(]?(?:\d{4}-\d\d-\d\d[T ])?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?[\])]?\s+(?:[-–]\s*)?@?([\p{L}][\w.-]{1,30}(?: \p{Lu}[\p{L}.'’-]+)?):\s/u;
const CHAT_HEADING =
  /\b(chat|slack|irc|teams|conversation|transcript|discussion log|channel log|messages)\b/i;

export interface WithoutChat {
  readonly tree: Root;
  /** who wrote in it */
  readonly speakers: readonly string[];
  /** what was left out */
  readonly chat: readonly RootContent[];
}

/** The report without the blocks in which people talk; what follows a speaker's line belongs to it to the next heading. */
export function withoutChat(tree: Root): WithoutChat {
  const speakers = new Set<string>();
  const children: RootContent[] = [];
  const chat: RootContent[] = [];
  let isChat = false;
  let isOpen = false;
  for (const block of tree.children) {
    if (block.type === "heading") {
      isOpen = false;
      isChat = CHAT_HEADING.test(textOf(block));
    }
    const found =
      block.type === "paragraph" || block.type === "blockquote" || block.type === "code"
        ? speakersIn(block, isChat)
        : [];
    if (found.length > 0) isOpen = true;
    for (const name of found) speakers.add(name);
    const isKept = !isOpen || block.type === "heading" || block.type === "table";
    (isKept ? children : chat).push(block);
  }
  return speakers.size === 0
    ? {tree, speakers: [], chat: []}
    : {tree: {...tree, children}, speakers: [...speakers], chat};
}

/** Who speaks on a line, where it is the line of a speaker. */
export const speakerOf = (line: string, isChat = false): string | undefined => {
  const name =
    SPEAKER.exec(line)?.[1] ?? SPOKEN.exec(line)?.[1] ?? (isChat ? UNDER_HEADING.exec(line)?.[1] : undefined);
  return name === undefined || NO_SPEAKER.test(name) ? undefined : name;
};

/** What is said on a speaker's own line. */
export const wordsSpoken = (line: string): string =>
  SPEAKER.test(line) ? "" : line.replace(/^.*?(?:>|:\s(?=\D))\s*/, "");

function speakersIn(block: RootContent, isChat: boolean): string[] {
  const text = block.type === "code" ? block.value : textOf(block);
  return text.split("\n").flatMap((line) => speakerOf(line, isChat) ?? []);
}

/** Words that stand before a clock without being anybody */
const NO_SPEAKER =
  /\b(at|on|by|from|until|to|started?|starts|ended|ends?|detected|resolved|mitigated|declared|time|date|incident|outage|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|mon|tue|wed|thu|fri|sat|sun|\w+day)\b/i;
