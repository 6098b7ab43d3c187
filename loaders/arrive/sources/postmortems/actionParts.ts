/** What one part of an action says, a cell, a line below it or a part behind its words: whose it is, when it is due, how far it is. */
import {bareDay} from "../../time/bareDays.js";
import {momentAt} from "../../time/moments.js";
import {lastDayOf} from "../../time/terms.js";
import {type Column, labelOf} from "./actionColumns.js";
import {NOBODYS} from "./actionOwner.js";
import {isMark, signOf, statusOf} from "./actionStatus.js";
import {type Known, NOBODY_KNOWN, ownerOf, type Place} from "./ownerParts.js";

export interface Said {
  readonly owner?: string;
  /** as written */
  readonly due?: string;
  readonly mark?: string;
  /** the day it was closed, as written */
  readonly closed?: string;
  readonly priority?: string;
}

const DAY_LEAD =
  /^(?:(?:is )?due(?: date)?|(?:to be )?(?:done|completed?|finished) by|by|until|till|before|for|eta|deadline|(?:estimated |expected |planned |target(?:ed)? )?(?:completion|delivery)(?: date)?|expected|estimated|target(?: date)?|📅|bis(?: zum)?|fällig(?: am)?|avant(?: le)?|d['’]ici(?: le)?|échéance|antes del?|para el|hasta(?: el)?|plazo|fecha límite|até(?: o)?|prazo|entro(?: il)?|scadenza|vóór|voor)(?:\s+(?:by|on|date))?(?:\s*:|\s+[=–—-])?\s+/iu;
const STATUS_LEAD = /^(?:status|state|progress|estado|état|statut|stato)(?:\s*:|\s+[=–—-])?\s+/iu;
const LABEL =
  /^[*_]{0,3}(\p{L}[\p{L} ?'’/]{0,28}?)[*_]{0,3}\s{0,3}(?::|=|\s[–—-]\s)[*_:]{0,3}\s{0,3}(\S.*)$/u;
/** “won't do, covered by the probe”: what follows the mark says why */
export const REASONED =
  /^(won['’]?t (?:do|fix)|not doing|not worth (?:it|doing)|decided against|cancell?ed|rejected|declined|dropped|abandoned|obsolete|superseded)\b(?:\s*[,:;–-]|\s+(?:as|because|since|by|in)\b).*$/i;
const MARKED_WHERE =
  /^(.{3,20}?)(?:\s+(?:in|by|via|with|on|since|as of|last|this|yesterday|today)(?:\s+\S.{0,60})?|\s+\(?#\d+\)?)$/i;
/** “shipped 2024-08-28”, “done on 3 May”, “Complete (Nov 13)”, “Done – 15/05/2025” */
const MARKED_WHEN =
  /^(\p{L}[\p{L}’' -]{1,20}?)(?:\s+(?:on|at|am|le|el|in|since))?(?:\s*[:,;(–—-]+\s*|\s+)(?=[\d\p{L}])([^()]{3,30})\)?$/u;
/** “planned for May 3”, “to do before 30/06/2025” */
const PLANNED =
  /^(planned|scheduled|open|pending|in progress|started|expected|to (?:do|make|be done)) (?:for|by|before|until|on|in) (\S.*)$/i;
const TICKET =
  /^(?:(?:see|tracked in|ticket|ref|jira):? )?(?:[A-Z][A-Z0-9]{1,9}-\d{1,7}|(?:[\w./-]{0,40})?#\d{1,7}|b\/\d{3,12}|T\d{4,7}|(?:PR|MR|GH|issue|ticket)[ -]?#?\d{1,7})$/i;
const PRESSING =
  /^(?:p[0-4]|(?:prio(?:rity)?\s{0,3}(?::\s{0,3})?)?(?:p?[0-4]|urgent|critical|high|medium|normal|low)|[SML]|X{1,2}L|(?:short|medium|mid|long)[- ]term|asap|(?:this|next) (?:sprint|week|month|quarter|iteration)|sprint \d+|(?:kw|cw|wk|week) ?\d{1,2}|(?:est(?:imate)?\.? ?)?\d{1,3} ?(?:d|h|days?|hours?|weeks?|pts?|points?)|(?:prevent|detect|mitigate|process|repair|investigate)(?:ion|ive|ative)?)$/i;
/** “before Christmas”: a time that is no day */
const VAGUE = /^(?:before|after|until|during|by) (?:the )?\p{L}[\p{L} ]{2,24}$/iu;
/** “next Thursday”, “end of week”: a day, told from one that nobody wrote */
const RELATIVE =
  /^(?:(?:eod|cob) )?(?:(?:next|this|the following|coming) (?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|eod|eow|eom|eoq|asap|(?:the )?end of (?:(?:the|this|next) )?(?:week|month|quarter|sprint|year|day)|(?:(?:with)?in )?(?:\d{1,2}|one|two|three|a few) (?:days?|weeks?|months?))$/i;

/** What a part says; undefined of one that says nothing known, and then belongs to the action's words. */
export function partOf(given: string, place: Place, known: Known = NOBODY_KNOWN): Said | undefined {
  const part = given
    .trim()
    .replace(/^[*_~`]+|(?<![*_~`])[*_~`]+$/g, "")
    .trim();
  const sign = signOf(part);
  const behind = sign === undefined ? "" : part.slice(sign.length).trim();
  if (behind !== "" && !isMark(part)) return withSign(sign!.trim(), partOf(behind, "tail", known));
  const [, label = "", value = ""] = LABEL.exec(part) ?? [];
  const column = labelOf(label);
  const told = column === undefined ? undefined : cellSaid(column, value);
  if (told) return told;
  const status = statusSaid(part);
  if (status) return status;
  if (/^made$/i.test(part)) return {mark: "done"};
  const due = dayOf(part);
  if (due !== undefined) return {due};
  const later = part.replace(DAY_LEAD, "");
  if (RELATIVE.test(later)) return {due: later};
  if (VAGUE.test(part)) return {};
  if (TICKET.test(part) || PRESSING.test(part) || NOBODYS.test(later)) return {};
  return ownerOf(part, place, known);
}

/** What a cell below, or a value behind, such a label says; undefined where it says something else than the label announces. */
export function cellSaid(column: Column, text: string): Said | undefined {
  const value = text.replace(/(?<![*_])[*_]+$/, "").trim();
  if (column === "title" || column === "number") return undefined;
  if (NOBODYS.test(value)) return {};
  const isMore = value
    .split(/[,;|]\s*|\.\s+|\s[–—-]\s/)
    .slice(1)
    .some(isOther);
  if (column === "owner" || column === "team")
    return value.split(/\s+/).length <= 8 && !isMore
      ? {owner: value.replace(/^@|(?<![.,;])[.,;]+$/g, "")}
      : undefined;
  if (column === "status")
    return statusSaid(value) ?? (statusOf(value) && value.length < 60 ? {mark: value} : undefined);
  const day = dayOf(value);
  if (column === "closed") return day === undefined ? statusSaid(value) : {mark: "done", closed: day};
  if (column === "due" || column === "when")
    return day !== undefined || RELATIVE.test(value)
      ? {due: day ?? value}
      : (statusSaid(value) ?? dueWith(value));
  if (column === "priority") return value.split(/\s+/).length <= 3 ? {priority: value} : undefined;
  if (column === "ticket")
    return /\d/.test(value) && value.split(/\s+/).length <= 6 && !isMore ? {} : undefined;
  return value.split(/\s+/).length <= 3 ? {} : undefined;
}

/** Another fact than the one before it. */
const isOther = (part: string): boolean =>
  statusSaid(part) !== undefined ||
  dayOf(part) !== undefined ||
  labelOf(/^([^:]+):/.exec(part)?.[1] ?? "") !== undefined;

/** “30/05 – done”, “12 May (moved)”: the day before what stands beside it. */
function dueWith(value: string): Said | undefined {
  const [text = "", ...more] = value.split(/ [–—-] | ?[,;|(] ?(?=\p{L})/u);
  const mark = more.map((one) => one.replace(/\)$/, "").trim()).find(isMark);
  const due = dayOf(text);
  return due === undefined ? undefined : {due, ...(mark === undefined ? {} : {mark})};
}

/** “Done”, “status: done”, “shipped in #12”, “Complete (Nov 13)”, “planned for May 3”, “won't do, too dear”. */
function statusSaid(part: string): Said | undefined {
  const bare = part.replace(STATUS_LEAD, "");
  const words = bare.replace(/(?<=\S) \([^()]{2,40}\)$/, "");
  const [, done, when] = MARKED_WHEN.exec(bare.replace(/^[^\p{L}\d]+/u, "")) ?? [];
  const day = done !== undefined && isMark(done) ? dayOf(when!) : undefined;
  if (day !== undefined) return dated(done!, day);
  const reasoned = REASONED.exec(words)?.[1];
  if (reasoned !== undefined || isMark(words)) return {mark: reasoned ?? words};
  const mark = MARKED_WHERE.exec(words)?.[1];
  if (mark !== undefined && isMark(mark)) return {mark};
  const [, word, later] = PLANNED.exec(words) ?? [];
  const planned = later === undefined ? undefined : dayOf(later);
  return planned === undefined ? undefined : {due: planned, ...(isMark(word!) ? {mark: word!} : {})};
}

/** A day beside a mark: of a done action that of its closing, else when it is due. */
const dated = (mark: string, day: string): Said =>
  statusOf(mark) === "done" ? {mark, closed: day} : statusOf(mark) === "wont_do" ? {mark} : {mark, due: day};

/** “✅ 2024-10-05” was closed that day; “🚧 Ana” is on her. */
const withSign = (mark: string, said: Said | undefined): Said | undefined => {
  if (!said) return undefined;
  const {due, ...rest} = said;
  return {...(due === undefined ? {mark} : dated(mark, due)), ...rest};
};

/** The day that a text is, with what leads to it; undefined of what is more. */
export function dayOf(part: string): string | undefined {
  const day = part.replace(DAY_LEAD, "").replace(/^(?:eod|cob|end of day),? /i, "");
  const moment = momentAt(day);
  const isDay =
    (moment?.day !== undefined && !moment.broken && moment.rest === "") || bareDay(day) !== undefined;
  const isTerm =
    /^(?:end of\s|eo|q[1-4]\b|h[12]\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ?(?:\d{4})?$)/i.test(
      day
    ) &&
    day.length <= 20 &&
    lastDayOf(day, FULL) !== undefined;
  return isDay || isTerm ? day : undefined;
}

const FULL = {year: 2024, month: 1, day: 1};
