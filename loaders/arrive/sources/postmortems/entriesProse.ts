/** A story told in sentences: each clause with a clock of its own is an entry, where no list or table tells what happened. */
import {statedDay} from "./civilDays.js";
import type {Frame} from "./chronology.js";
import type {Clock, Moment, Reading} from "../../time/moments.js";
import {momentAt} from "../../time/moments.js";
import type {Written} from "./entries.js";
import {entry} from "./entryLists.js";
import type {Role} from "./headings.js";
import {labelName} from "./labelNames.js";
import {lineOf, textOf} from "./markdown.js";
import type {Section} from "./outline.js";

const TOLD: ReadonlySet<Role | undefined> = new Set<Role | undefined>([
  undefined,
  "timeline",
  "summary",
  "impact",
  "context",
  "detection",
  "resolution",
  "rootCause",
  "trigger"
]);
const SENTENCE = /(?<=[.!?][)"”]?)\s+(?=[\p{Lu}\d"“(])|;\s+|\n/u;
/** what may stand before a clock that is one, or the beginning */
const LEADS =
  /(?:^|\b(?:at|by|around|about|approximately|from|between|since|only at|um|gegen|à|a las|às|alle|om)|,|[–—(])\s*(?=(?:around |about |approximately |~)?\d)/giu;
/** “On 3 May”, “Last Thursday, May 3rd 2024”: a day that leads its sentence dates what follows */
const DAY_LEAD =
  /^(?:(?:early |late )?on (?:the (?:morning|afternoon|evening|night) of )?|last |in the (?:early |late )?(?:morning|afternoon|evening|night) (?:of|on) )?/i;
/** What is not of this incident's course: plans, habits, hours of work, other times. */
const ASIDE =
  /\b(?:will|would|should|if|whenever|every|each (?:day|night|hour|week)|daily|nightly|weekly|usually|normally|typically|previously|last (?:week|month|year|time)|office hours|business hours|support hours|maintenance window|scheduled (?:for|at)|planned for|next (?:week|month|quarter))\b/i;
const APPROXIMATE = /\b(?:before|after|until|till|than)\s*$/i;
const HALF_DAY = 12 * 60;
const FAR_DAYS = 31;

/** Entries in reading order; a clock that can't be of its day in that order is left out. */
export function proseEntries(sections: readonly Section[], frame: Frame, reading: Reading): Written[] {
  const found = sections
    .filter(({role}) => TOLD.has(role))
    .flatMap(({body}) =>
      body.flatMap((block) =>
        block.type === "paragraph"
          ? textOf(block)
              .split(SENTENCE)
              .flatMap((sentence) => clausesIn(sentence.trim(), lineOf(block), frame, reading))
          : []
      )
    );
  return inOrder(found);
}

function clausesIn(sentence: string, line: number, frame: Frame, reading: Reading): Written[] {
  const later = momentAt(sentence, {...reading, relative: true});
  const isLater = later?.offset !== undefined && !/^\W*(?:at|around|about) \d/.test(later.rest);
  if (isLater && later.rest !== "") return [entry(line, later, later.rest)];
  if (ASIDE.test(sentence) || isFact(sentence)) return [];
  const day = dayLeading(sentence, frame, reading);
  const moments = clocksIn(sentence, reading).filter(({moment}) => isNear(moment, frame));
  const entries = moments.map(({moment, from}, index) => {
    const next = moments[index + 1]?.from ?? sentence.length;
    const begin = index === 0 ? 0 : clauseStart(sentence, moments[index - 1]!.to, from);
    const end =
      index === moments.length - 1 ? sentence.length : clauseStart(sentence, moments[index]!.to, next);
    return {begin, moment, end};
  });
  const isSplit = entries.every(({begin, end}) => begin < end);
  const kept = isSplit ? entries : entries.slice(0, 1).map((one) => ({...one, end: sentence.length}));
  return [
    ...(day ? [{line, moment: day}] : []),
    ...kept.map(({begin, end, moment}) => {
      const clause = sentence.slice(begin, end).replace(/^[\s,]+|(?<![\s,])[\s,]+$/g, "");
      const led = momentAt(clause, reading);
      return entry(line, moment, led?.written === moment.written && led.rest !== "" ? led.rest : clause);
    })
  ];
}

/** “Start: 10:05”: a field of the report, read as such. */
const isFact = (sentence: string): boolean =>
  labelName(/^\W*(\p{L}[^:]{1,40}?)\s*:\s/u.exec(sentence)?.[1] ?? "") !== undefined;

interface Found {
  readonly moment: Moment;
  readonly from: number;
  readonly to: number;
}

function clocksIn(sentence: string, reading: Reading): Found[] {
  const found: Found[] = [];
  for (const lead of sentence.matchAll(LEADS)) {
    const from = lead.index + lead[0].length;
    if (from < (found.at(-1)?.to ?? 0) || APPROXIMATE.test(sentence.slice(0, from))) continue;
    const moment = momentAt(sentence.slice(from), reading);
    if (!moment?.clock || moment.broken) continue;
    const at = sentence.indexOf(moment.written, from);
    if (at < 0 || at > from + 15) continue;
    found.push({moment, from, to: at + moment.written.length});
  }
  return found;
}

/** Where between two clocks the second one's clause begins: the first comma or joining word, else nowhere. */
function clauseStart(sentence: string, after: number, before: number): number {
  const between = sentence.slice(after, before);
  const mark = /[,;]\s|\s(?:and|which|then|but|while)\s/i.exec(between);
  return mark ? after + mark.index + 1 : before;
}

/** A day alone in front of its sentence, near the report's own. */
function dayLeading(sentence: string, frame: Frame, reading: Reading): Moment | undefined {
  const rest = sentence.slice(DAY_LEAD.exec(sentence)![0].length);
  const moment = momentAt(rest, reading);
  return moment?.day && !moment.clock && !moment.broken && isNear(moment, frame)
    ? {...moment, rest: ""}
    : undefined;
}

function isNear(moment: Moment, {day}: Frame): boolean {
  const own = statedDay(moment, day);
  if (!own || day?.year === undefined || own.year === undefined) return moment.day === undefined;
  const apart = Date.UTC(own.year, own.month - 1, own.day) - Date.UTC(day.year, day.month - 1, day.day);
  return Math.abs(apart) <= FAR_DAYS * 86_400_000;
}

const minutes = ({hour, minute}: Clock): number => 60 * hour + minute;

/** A bare clock earlier than the one before it, by less than half a day, may look back: its day is not known. */
function inOrder(entries: readonly Written[]): Written[] {
  let last: number | undefined;
  return entries.filter(({moment}) => {
    const now = moment?.clock ? minutes(moment.clock) : undefined;
    if (moment?.day || now === undefined) {
      if (moment?.day) last = now;
      return true;
    }
    const isBack = last !== undefined && now < last && last - now < HALF_DAY;
    if (!isBack) last = now;
    return !isBack;
  });
}
