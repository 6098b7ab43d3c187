/** What stands behind an action's words: “(Ana Ray, done)”, “-- Ana Ray -- done”, “→ 18 July 2025”, “. Ana, finished.” */
import {labelOf} from "./actionColumns.js";
import {partOf, REASONED, type Said} from "./actionParts.js";
import {beforeSaid, type Known, mayBeOwner, type Place} from "./ownerParts.js";

export interface Tail extends Said {
  /** the text without it */
  readonly text: string;
  /** what the text still ends with, and may be an owner where others of the report stand in the same place */
  readonly candidate?: string;
}

/** “[Licensing team] Compare the clocks” */
const FRONT = /^[[(]((?:[^()[\]]|\[person\]){1,60})[)\]](?:\s?[:–—-])?\s(\S.{5,})$/su;
const BRACKET =
  /^(.*\S)\s*[([]((?:[^()[\]]|\[person\]){2,90}(?:\([^()]{1,20}\))?|\[person\])[)\]]\s*(?:[.;]\s*)?$/su;
const DASHED =
  /^(.*\S)\s+(?:--+|[–—→|:·•-]|->|=>)\s+(\S(?:(?!\s(?:--+|[–—→|:·•-]|->|=>)\s).){0,90}?)[.;]?\s*$/su;
/** “Separate quotas: owner Ana, done Mar 8” */
const LED = /^(.*\S):\s+((?:owners?|owned by|assignees?|assigned to|due|status|dri)\b[^:]{2,80})$/isu;
/** “Separate quotas. Owner: Ana” */
const LABELLED = /^(.*?)(\p{L}[\p{L}'’ ]{0,60})\*{0,2}\s?:\*{0,2}\s([^:]{1,80})$/su;
/** “Flags need a segment: Ana, done” */
const COLON =
  /^([^:]{10,}\S)(?<!\b(?:owners?|status|state|due|assignee|priority|responsible|dri|eta|deadline|lead|who|strength|target)\*{0,2}):\s+([^:]{2,60})$/isu;
const SENTENCE = /^(.*\S[.!])\s+((?:[^.!]|(?<=\d)\.){2,60}(?:[.!]\s+[^.!]{2,40})?)[.!]?\s{0,20}$/su;
/** Takes off what is understood to the last word, from the end on; what is not stays with the action's words. */
export function withoutTail(given: string, known?: Known): Tail {
  let tail: Tail = spreadOut(given, known) ?? {text: given};
  for (let round = 0; round < 6; round++) {
    const next = labelled(tail, known) ?? peeled(tail, known);
    if (!next) break;
    tail = next;
  }
  const [, front = "", rest = ""] = FRONT.exec(tail.text) ?? [];
  const ahead = front === "" ? undefined : saidIn(front, BETWEEN_PARTS, "prose", known);
  if (ahead) tail = {text: rest, ...ahead, ...said(tail)};
  const end = [BRACKET, DASHED].map((pattern) => pattern.exec(tail.text)?.[2]?.trim()).find(Boolean);
  const candidate = [end, ahead ? undefined : front].find((one) => one !== undefined && mayBeOwner(one));
  return tail.owner === undefined && candidate !== undefined ? {...tail, candidate} : tail;
}

const BETWEEN_PARTS = /[,;·]\s*|\.\s+/;

/** “M1”, “3.”: what an action is counted by */
const NUMBER = /^(?:[A-Z]{1,3}-?)?\d{1,3}[.)]?$/;
/** “1/2” alone: the first of two, as likely as a day */
const SHARE = /^(?:0?\d|1[0-2])\/(?:0?\d|1[0-2])$/;
const BETWEEN = /(?<!\s)\s+(?:--+|[–—|·•])\s+/;

/** “OBS-31 — in progress — @storage — Cap the queue”: parts side by side of which one is the action's words. */
function spreadOut(given: string, vocabulary: Known | undefined): Tail | undefined {
  const parts = given.split(BETWEEN).map((part) => part.trim());
  if (parts.length < 3) return undefined;
  const known = parts.map((part) => (NUMBER.test(part) ? {} : partOf(part, "tail", vocabulary)));
  const isDated = known.some((said) => (said?.due ?? said?.mark) !== undefined);
  const words = parts
    .filter((_, index) => known[index] === undefined)
    .toSorted((a, b) => b.length - a.length)[0];
  const read = parts.map(
    (part, index) => known[index] ?? (isDated && part !== words ? partOf(part, "beside") : undefined)
  );
  const own = parts.filter((_, index) => read[index] === undefined);
  if (own.length !== 1 || known[0] === undefined || own[0]!.length < 6) return undefined;
  return {text: own[0]!, ...Object.assign({}, ...read.filter((said) => said !== undefined))} as Tail;
}

/** A value behind its label, of one to three words that begin a part. */
function labelled(tail: Tail, vocabulary: Known | undefined): Tail | undefined {
  const [, before = "", words = "", value = ""] = LABELLED.exec(tail.text) ?? [];
  for (const count of [3, 2, 1]) {
    const label = words.trim().split(/\s+/).slice(-count).join(" ");
    const column = labelOf(label);
    const text = `${before}${words.slice(0, words.lastIndexOf(label))}`.replace(/(?<![\s*_])[\s*_]+$/, "");
    const isPart = /^\p{Lu}/u.test(label) || /[,;.!([|–—-]$/.test(text);
    if (column === undefined || column === "when" || column === "other" || !isPart || text.length < 6)
      continue;
    const read = saidIn(
      `${label}: ${value.replace(/(?<![\s.,;)\]])[\s.,;)\]]+$/, "")}`,
      BETWEEN_PARTS,
      "tail",
      vocabulary
    );
    if (read) return {text: text.replace(/(?<![\s,;:([|–—-])[\s,;:([|–—-]+$/, ""), ...read, ...said(tail)};
  }
  return undefined;
}

function peeled(tail: Tail, vocabulary: Known | undefined): Tail | undefined {
  for (const [pattern, separator, place] of [
    [BRACKET, /(?:(?<!\s)\s+)?[,;·→]\s*|(?<=[^\d\s])\/\s*|(?<!\s)\s+\/\s*|(?<!\s)\s+(?:--?|[–—])\s+/, "tail"],
    [LED, /(?:(?<!\s)\s+)?[,;·]\s*/, "tail"],
    [COLON, /(?:(?<!\s)\s+)?[,;·]\s*/, "tail"],
    [DASHED, /(?:(?<!\s)\s+)?[,;·]\s*/, "tail"],
    [SENTENCE, /(?:(?<!\s)\s+)?(?:[,;]|(?<!\d)\.)\s*/, "prose"]
  ] as const) {
    const [, text = "", behind = ""] = pattern.exec(tail.text) ?? [];
    const words = behind.replace(/\.$/, "");
    if (words === "" || text.length < 6) continue;
    const isKnown = tail.owner === undefined && (tail.due ?? tail.mark) !== undefined;
    const read =
      saidIn(words, separator, place, vocabulary) ??
      (pattern === DASHED && isKnown ? beforeSaid(words, tail.text[text.length + 1] === "|") : undefined);
    if (read) return {text: text.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, ""), ...read, ...said(tail)};
  }
  return undefined;
}

/** What was read nearer to the end counts. */
const said = ({owner, due, mark, closed, priority}: Tail): Said => ({
  ...(priority === undefined ? {} : {priority}),
  ...(owner === undefined ? {} : {owner}),
  ...(closed === undefined ? {} : {closed}),
  ...(due === undefined ? {} : {due}),
  ...(mark === undefined ? {} : {mark})
});

/** “Ana by 12 March” are two parts */
const BEFORE_DAY = /\s(?=(?:by|due|until|before|eta)\s)/i;

/** All parts, or nothing; a person alone in a sentence is none. */
function saidIn(
  words: string,
  separator: RegExp,
  place: Place,
  vocabulary: Known | undefined
): Said | undefined {
  if (REASONED.test(words)) return {mark: REASONED.exec(words)![1]!};
  if (SHARE.test(words)) return undefined;
  const whole = partOf(words, place, vocabulary);
  if (whole) return whole;
  const between = words.includes("|") ? /(?<!\s)\s*\|\s*/ : separator;
  const apart = commasOfDates(words.split(between).filter((part) => part !== ""));
  const parts = apart.flatMap((part) => (partOf(part, "tail", vocabulary) ? [part] : part.split(BEFORE_DAY)));
  if (parts.length < 2) return undefined;
  const read = parts.map((part) => partOf(part, "tail", vocabulary));
  const isDated = read.some((one) => (one?.due ?? one?.mark) !== undefined);
  let said: Said = {};
  for (const [index, part] of parts.entries()) {
    const isNear = read.some((other, at) => at !== index && other !== undefined);
    const one = read[index] ?? (isDated ? partOf(part, "beside") : isNear ? partOf(part, "near") : undefined);
    if (!one) return undefined;
    const owner = [said.owner, one.owner].filter((name) => name !== undefined).join(", ");
    said = {...said, ...one, ...(owner === "" ? {} : {owner})};
  }
  return place === "tail" || said.mark !== undefined || said.due !== undefined ? said : undefined;
}

/** “Aug 1, 2025” has a comma of its own. */
const commasOfDates = (parts: readonly string[]): string[] =>
  parts.reduce<string[]>(
    (done, part) =>
      /^\d{4}$/.test(part) && done.length > 0
        ? [...done.slice(0, -1), `${done.at(-1)!}, ${part}`]
        : [...done, part],
    []
  );
