/** What stands behind an action's words: “(Ana Ray, done)”, “-- Ana Ray -- done”, “→ 18 July 2025”, “. Ana, finished.” */
import {fold} from "../../redact/tokens.js";
import {isCommon, isName} from "../../redact/words.js";
import {momentAt} from "../../time/moments.js";
import {lastDayOf} from "../../time/terms.js";
import {NOBODYS} from "./actionOwner.js";
import {isMark} from "./actionStatus.js";
import {isPersonal, isSurelyPersonal, isTeamWord, NAME_WORDS} from "./personWords.js";

export interface Tail {
  /** the text without it */
  readonly text: string;
  readonly owner?: string;
  /** as written */
  readonly due?: string;
  readonly mark?: string;
}

type Said = Omit<Tail, "text">;

const BRACKET = /^(.*\S)\s*[([]([^()[\]]{2,90}(?:\([^()]{1,20}\))?)[)\]]\s*(?:[.;]\s*)?$/su;
const DASHED = /^(.*\S)\s+(?:--+|[–—→|:-]|->|=>)\s+(\S(?:(?!\s(?:--+|[–—→|:-]|->|=>)\s).){1,90}?)[.;]?\s*$/su;
const SENTENCE = /^(.*\S[.!])\s+([^.!]{2,60}(?:[.!]\s+[^.!]{2,40})?)[.!]?\s{0,20}$/su;
const DAY_LEAD =
  /^(?:(?:is )?due(?: date)?|by|until|till|before|for|eta|deadline|target(?: date)?)(?:\s+(?:by|on|date))?\s*:?\s+/i;
const OWNER_LEAD = /^(?:@|(?:action |ai )?(?:owners?|assignees?|responsible|dri|lead|who)\s*:?\s+@?)/i;
/** “won't do, covered by the probe”: what follows the mark says why */
const REASONED =
  /^(won['’]?t (?:do|fix)|not doing|not worth (?:it|doing)|cancell?ed|rejected|declined|dropped|abandoned|obsolete|superseded)\b(?:\s*[,:;–-]|\s+(?:as|because|since|by|in)\b).*$/i;
const MARKED_WHERE = /^(.{3,20}?)(?:\s+(?:in|by|via|with|on|since|as of)\s+\S.{0,60}|\s+\(?#\d+\)?)$/i;
/** “planned for May 3”, “to do before 30/06/2025” */
const PLANNED =
  /^(planned|scheduled|open|pending|in progress|started|expected|to (?:do|make|be done)) (?:for|by|before|until|on|in) (\S.*)$/i;
const INITIALS = /^[A-Z]{2,3}$/;
const PARTICLES =
  /^(\p{Lu}[\p{L}'’-]+)(?: (?:van|von|de|der|den|del|da|di|dos|du|la|le|el|bin|al|af|ten|ter)){1,2} (\p{Lu}[\p{L}'’-]+)$/u;
const PERSON_LETTER = /^\p{Lu}[\p{L}'’-]+ \p{Lu}\.$|^\p{Lu}\. ?\p{Lu}[\p{L}'’-]+$/u;
const ONLY_NAMES = new RegExp(String.raw`^${NAME_WORDS}(?:\s\p{Lu}[\p{L}'’-]+)?$`, "u");
const TEAM = /^(?:\p{Lu}[\p{L}&/-]*\s){0,2}(?:team|squad|guild|crew|lead|management|department)$/iu;

/** Takes off what is understood to the last word, from the end on; what is not stays with the action's words. */
export function withoutTail(given: string): Tail {
  let tail: Tail = {text: given};
  for (let round = 0; round < 4; round++) {
    const next = peeled(tail);
    if (!next) return tail;
    tail = next;
  }
  return tail;
}

function peeled(tail: Tail): Tail | undefined {
  for (const [pattern, separator, isSure] of [
    [BRACKET, /(?:(?<!\s)\s+)?[,;·/]\s*|(?<!\s)\s+(?:--?|[–—])\s+/, true],
    [DASHED, /(?:(?<!\s)\s+)?[,;·]\s*/, true],
    [SENTENCE, /(?:(?<!\s)\s+)?[,;.]\s*/, false]
  ] as const) {
    const [, text = "", words = ""] = pattern.exec(tail.text) ?? [];
    if (words === "" || text.length < 6) continue;
    const said = saidIn(words, separator, isSure);
    if (said) return {text: text.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, ""), ...said, ...known(tail)};
  }
  return undefined;
}

/** What was read nearer to the end counts. */
const known = ({owner, due, mark}: Tail): Said => ({
  ...(owner === undefined ? {} : {owner}),
  ...(due === undefined ? {} : {due}),
  ...(mark === undefined ? {} : {mark})
});

/** All parts, or nothing; a person alone in a sentence is none. */
function saidIn(words: string, separator: RegExp, isSure: boolean): Said | undefined {
  if (REASONED.test(words)) return {mark: REASONED.exec(words)![1]!};
  const whole = partOf(words, isSure);
  if (whole) return whole;
  const parts = commasOfDates(words.split(separator).filter((part) => part !== ""));
  if (parts.length < 2) return undefined;
  let said: Said = {};
  for (const part of parts) {
    const one = partOf(part, true) ?? (parts.length > 1 ? nickname(part) : undefined);
    if (!one) return undefined;
    const owner = [said.owner, one.owner].filter((name) => name !== undefined).join(", ");
    said = {...said, ...one, ...(owner === "" ? {} : {owner})};
  }
  return isSure || said.mark !== undefined || said.due !== undefined ? said : undefined;
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

function partOf(given: string, isSure: boolean): Said | undefined {
  const part = given
    .trim()
    .replace(/^[*_~`]+|(?<![*_~`])[*_~`]+$/g, "")
    .trim();
  const bare = part.replace(/^(?:status|state)\s*:?\s+/i, "");
  const reasoned = REASONED.exec(bare)?.[1];
  if (reasoned !== undefined || isMark(bare)) return {mark: reasoned ?? bare};
  const mark = MARKED_WHERE.exec(bare)?.[1];
  if (mark !== undefined && isMark(mark)) return {mark};
  const [, word, when] = PLANNED.exec(bare) ?? [];
  const planned = when === undefined ? undefined : dayOf(when);
  if (planned !== undefined) return {due: planned, ...(isMark(word!) ? {mark: word!} : {})};
  if (/^made$/i.test(bare)) return {mark: "done"};
  const due = dayOf(part);
  if (due !== undefined) return {due};
  const owner = part
    .replace(OWNER_LEAD, "")
    .replace(/(?:(?<!\s)\s+)?\([^()]*\)$/, "")
    .trim();
  const isLed = owner !== part && OWNER_LEAD.test(part);
  if (isLed && NOBODYS.test(owner)) return {};
  return isPerson(owner, isSure || isLed) ? {owner} : undefined;
}

function dayOf(part: string): string | undefined {
  const day = part.replace(DAY_LEAD, "");
  const moment = momentAt(day);
  const isDay = moment?.day !== undefined && !moment.broken && moment.rest === "";
  const isTerm =
    /^(?:end of\s|eo|q[1-4]\b|h[12]\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ?(?:\d{4})?$)/i.test(
      day
    ) &&
    day.length <= 20 &&
    lastDayOf(day, FULL) !== undefined;
  return isDay || isTerm ? day : undefined;
}

const FULL = {year: 2024, month: 1, day: 1};

function isPerson(text: string, isSure: boolean): boolean {
  const particles = PARTICLES.exec(text);
  if (particles) return isPersonal(particles[1]!) || isPersonal(particles[2]!);
  if (PERSON_LETTER.test(text)) return true;
  if (/^[\w.-]{2,30}$/.test(text) && text.includes(".")) return false;
  if (TEAM.test(text)) return true;
  if (!ONLY_NAMES.test(text)) return false;
  return isSurelyPersonal(text) || (isSure && (isPersonal(text) || isTeamWord(text) || isName(fold(text))));
}

/** “hannah” or “PA” beside a mark or a day */
const nickname = (part: string): Said | undefined =>
  INITIALS.test(part) || (/^\p{Ll}{3,}$/u.test(part) && isName(fold(part)) && !isCommon(fold(part)))
    ? {owner: part}
    : undefined;
