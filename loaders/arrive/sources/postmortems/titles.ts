/** What a report is called: the title it states, its first heading that says something, its first bold line, else what its page or file is called. */
import type {RootContent} from "mdast";
import {momentAt} from "../../time/moments.js";
import type {Field} from "./labels.js";
import {oneLine, textOf} from "./markdown.js";
import type {Section} from "./outline.js";

/** Headings that every report could have. */
const SAYS_NOTHING =
  /^(?:\W|\b(?:the|an?|internal|public|draft|final|incident|issue|outage|event|executive|post|mortem|postmortem|retro|retrospective|review|report|summary|overview|analysis|details?|information|document|doc|rca|root|cause|pir|of|for|template|introduction|tl|dr|after|action|major|minor|status)\b|\b[a-z]{2,5}-?\d[\d-]*\b|\d)*$/i;

export function titleOf(fields: readonly Field[], sections: readonly Section[], called: string): string {
  const stated = fields.find(({name}) => name === "title")?.value;
  if (stated !== undefined && !SAYS_NOTHING.test(stated)) return stated;
  const headings = sections.filter(({title, isLabel}) => title !== "" && isLabel !== true);
  const [first] = headings;
  const index = headings.findIndex(({title}) => !SAYS_NOTHING.test(title) && !momentAt(title)?.clock);
  const telling = headings[index];
  const isFirst =
    telling !== undefined && telling.role === undefined && index <= 1 && telling.path.length <= 2;
  if (isFirst && (index === 0 || !first?.named)) return telling.title;
  return (
    boldLine(sections) ??
    (headings.length === 0 ? plainLine(sections) : undefined) ??
    (first && first.role === undefined && /\d/.test(first.title) ? first.title : called)
  );
}

/** A first line in bold letters, before any heading or below one that says nothing. */
function boldLine(sections: readonly Section[]): string | undefined {
  const [block] = sections.slice(0, 2).flatMap(({body}) => body);
  return block && isBold(block) && !SAYS_NOTHING.test(oneLine([block])) ? oneLine([block]) : undefined;
}

/** A first line by itself, where a text has no headings; no sentence and no fact. */
function plainLine(sections: readonly Section[]): string | undefined {
  const [block] = sections.slice(0, 1).flatMap(({body}) => body);
  const [line = "", ...more] = block?.type === "paragraph" ? textOf(block).trim().split("\n") : [];
  const behind = /^([^:]{3,40}):\s+(\S.*)$/.exec(line);
  const isNamed = behind !== null && SAYS_NOTHING.test(behind[1]!);
  const isTitle =
    line !== "" &&
    line.length <= 90 &&
    !/\./.test(line) &&
    (isNamed || !line.includes(":")) &&
    more.every((one) => /^\s*\([^()]{3,60}\)\s*$/.test(one)) &&
    !momentAt(line)?.clock;
  return isTitle && !SAYS_NOTHING.test(line) ? line : undefined;
}

const isBold = (block: RootContent): boolean =>
  block.type === "paragraph" &&
  block.children.length === 1 &&
  block.children[0]!.type === "strong" &&
  !/:\s*$/.test(oneLine([block]));
