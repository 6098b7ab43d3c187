/** What one part behind an action's words says: whose it is, when it is due, how far it is, its ticket, or how pressing it is. */
import {fold} from "../../redact/tokens.js";
import {isCommon, isEnglish, isName, isTechnical} from "../../redact/words.js";
import {bareDay} from "../../time/bareDays.js";
import {momentAt} from "../../time/moments.js";
import {lastDayOf} from "../../time/terms.js";
import {NOBODYS} from "./actionOwner.js";
import {isMark, signOf, statusOf} from "./actionStatus.js";
import {teamIn} from "./teams.js";
import {isPersonal, isSurelyPersonal, isTeamWord, NAME_WORDS} from "./personWords.js";

export interface Said {
  readonly owner?: string;
  /** as written */
  readonly due?: string;
  readonly mark?: string;
  /** the day it was closed, as written */
  readonly closed?: string;
}

const DAY_LEAD =
  /^(?:(?:is )?due(?: date)?|(?:to be )?(?:done|completed?|finished) by|by|until|till|before|for|eta|deadline|(?:estimated |expected |planned |target(?:ed)? )?(?:completion|delivery)(?: date)?|expected|estimated|target(?: date)?|bis(?: zum)?|fällig(?: am)?|avant(?: le)?|d['’]ici(?: le)?|échéance|antes del?|para el|hasta(?: el)?|plazo|fecha límite|até(?: o)?|prazo|entro(?: il)?|scadenza|vóór|voor)(?:\s+(?:by|on|date))?(?:\s*:|\s+[=–—-])?\s+/iu;
const OWNER_LEAD =
  /^(?:@|(?:action |ai )?(?:owners?|owned by|assignees?|assigned to|responsible|dri|lead|who|responsable|responsabile|responsável|verantwortlich|zuständig|eigenaar)(?:\s*:|\s+[=–—-])?\s+@?)/iu;
const STATUS_LEAD = /^(?:status|state|progress|estado|état|statut|stato)(?:\s*:|\s+[=–—-])?\s+/iu;
/** “won't do, covered by the probe”: what follows the mark says why */
export const REASONED =
  /^(won['’]?t (?:do|fix)|not doing|not worth (?:it|doing)|cancell?ed|rejected|declined|dropped|abandoned|obsolete|superseded)\b(?:\s*[,:;–-]|\s+(?:as|because|since|by|in)\b).*$/i;
const MARKED_WHERE =
  /^(.{3,20}?)(?:\s+(?:in|by|via|with|on|since|as of|last|this|yesterday|today)(?:\s+\S.{0,60})?|\s+\(?#\d+\)?)$/i;
/** “shipped 2024-08-28”, “done on 3 May” */
const MARKED_WHEN =
  /^(\p{L}[\p{L} ]{2,18}?)(?:\s+(?:on|at|am|le|el|in|:))?\s+(?=\d|\p{Lu}\p{L}{2,8}\.? \d)(.*)$/u;
/** “planned for May 3”, “to do before 30/06/2025” */
const PLANNED =
  /^(planned|scheduled|open|pending|in progress|started|expected|to (?:do|make|be done)) (?:for|by|before|until|on|in) (\S.*)$/i;
const TICKET =
  /^(?:see )?(?:[A-Z][A-Z0-9]{1,9}-\d{1,7}|(?:[\w./-]{0,40})?#\d{1,7}|b\/\d{3,12}|T\d{4,7}|(?:PR|MR|GH|issue|ticket)[ -]?#?\d{1,7})$/i;
const PRESSING =
  /^(?:p[0-4]|(?:prio(?:rity)?\s{0,3}(?::\s{0,3})?)?(?:p?[0-4]|urgent|critical|high|medium|normal|low)|[SML]|X{1,2}L|(?:short|medium|mid|long)[- ]term|asap|(?:this|next) (?:sprint|week|month|quarter|iteration)|sprint \d+|(?:kw|cw|wk|week) ?\d{1,2}|(?:est(?:imate)?\.? ?)?\d{1,3} ?(?:d|h|days?|hours?|weeks?|pts?|points?)|(?:prevent|detect|mitigate|process|repair|investigate)(?:ion|ive|ative)?)$/i;
/** “before Christmas”: a time that is no day */
const VAGUE = /^(?:before|after|until|during|by) (?:the )?\p{L}[\p{L} ]{2,24}$/iu;
/** “next Thursday”, “end of week”: a day, told from one that nobody wrote */
const RELATIVE =
  /^(?:(?:next|this|the following|coming) (?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|eod|eow|eom|eoq|asap|(?:the )?end of (?:(?:the|this|next) )?(?:week|month|quarter|sprint|year|day)|(?:in )?(?:\d{1,2}|one|two|three|a few) (?:days?|weeks?|months?))$/i;
const INITIALS = /^[A-Z]{2,3}$/;
const PARTICLES =
  /^(\p{Lu}[\p{L}'’-]+)(?: (?:van|von|de|der|den|del|da|di|dos|du|la|le|el|bin|al|af|ten|ter)){1,2} (\p{Lu}[\p{L}'’-]+)$/u;
const PERSON_LETTER = /^\p{Lu}[\p{L}'’-]+ \p{Lu}\.?$|^\p{Lu}\. ?\p{Lu}[\p{L}'’-]+$/u;
const ONLY_NAMES = new RegExp(String.raw`^${NAME_WORDS}(?:\s\p{Lu}[\p{L}'’-]+)?$`, "u");
const TEAM =
  /^(?:team \p{L}[\p{L}-]+|(?:the )?(?:\p{L}[\p{L}&/-]*\s){0,2}(?:team|squad|guild|crew|lead|management|department))$/iu;
/** what a known name was replaced by when the file was read */
const REMOVED = /^@?\[person\](?:(?:,| and) \[person\])*$/;
const HANDLE = /^@[\w][\w.-]{1,38}(?: (?:team|squad|guild|crew))?$/i;

/** What a part says, of one that says nothing known undefined; `isSure` where its place allows a person or a team. */
export function partOf(given: string, isSure: boolean): Said | undefined {
  const part = given
    .trim()
    .replace(/^[*_~`]+|(?<![*_~`])[*_~`]+$/g, "")
    .trim();
  const sign = signOf(part);
  const behind = sign === undefined ? "" : part.slice(sign.length).trim();
  if (behind !== "" && !isMark(part)) return withSign(sign!.trim(), partOf(behind, true));
  const bare = part.replace(STATUS_LEAD, "").replace(/(?<=\S) \([^()]{2,40}\)$/, "");
  const reasoned = REASONED.exec(bare)?.[1];
  if (reasoned !== undefined || isMark(bare)) return {mark: reasoned ?? bare};
  const mark = MARKED_WHERE.exec(bare)?.[1];
  if (mark !== undefined && isMark(mark)) return {mark};
  const [, done, day] = MARKED_WHEN.exec(bare) ?? [];
  if (done !== undefined && isMark(done) && dayOf(day!) !== undefined)
    return {mark: done, closed: dayOf(day!)!};
  const [, word, when] = PLANNED.exec(bare) ?? [];
  const planned = when === undefined ? undefined : dayOf(when);
  if (planned !== undefined) return {due: planned, ...(isMark(word!) ? {mark: word!} : {})};
  if (/^made$/i.test(bare)) return {mark: "done"};
  const due = dayOf(part);
  if (due !== undefined) return {due};
  const later = part.replace(DAY_LEAD, "");
  if (RELATIVE.test(later)) return {due: later};
  if (VAGUE.test(part)) return {};
  if (TICKET.test(part) || PRESSING.test(part) || NOBODYS.test(part)) return {};
  return ownerOf(part, isSure);
}

/** “✅ 2024-10-05” was closed that day; “🚧 Ana” is on her. */
const withSign = (mark: string, said: Said | undefined): Said | undefined => {
  if (!said) return undefined;
  const {due, ...rest} = said;
  const isDone = statusOf(mark) === "done";
  return {mark, ...rest, ...(due === undefined ? {} : isDone ? {closed: due} : {due})};
};

function ownerOf(part: string, isSure: boolean): Said | undefined {
  const owner = part
    .replace(OWNER_LEAD, "")
    .replace(/(?:(?<!\s)\s+)?\([^()]*\)$/, "")
    .trim();
  const isLed = owner !== part && OWNER_LEAD.test(part);
  if (isLed && NOBODYS.test(owner)) return {};
  if (
    isLed &&
    (HANDLE.test(part) || (!part.startsWith("@") && !/[,;·|]/.test(owner) && owner.split(/\s+/).length <= 4))
  )
    return {owner};
  return isPerson(owner, isSure || isLed) ? {owner} : undefined;
}

function dayOf(part: string): string | undefined {
  const day = part.replace(DAY_LEAD, "");
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

function isPerson(text: string, isSure: boolean): boolean {
  if (REMOVED.test(text)) return true;
  const particles = PARTICLES.exec(text);
  if (particles) return isPersonal(particles[1]!) || isPersonal(particles[2]!);
  if (PERSON_LETTER.test(text)) return true;
  if (/^[\w.-]{2,30}$/.test(text) && text.includes(".")) return false;
  if (TEAM.test(text)) return true;
  if (!ONLY_NAMES.test(text)) return false;
  return isSurelyPersonal(text) || (isSure && (isPersonal(text) || isTeamWord(text) || isName(fold(text))));
}

/** “hannah”, “PA” or “infrastructure” beside a mark or a day */
export const besideSaid = (part: string): Said | undefined =>
  INITIALS.test(part) ||
  (/^\p{Ll}{3,}$/u.test(part) && isName(fold(part)) && !isCommon(fold(part))) ||
  /^\p{L}[\p{L}-]{2,19}(?: \p{L}[\p{L}-]{1,19})?$/u.test(part)
    ? {owner: part}
    : undefined;

/** A word in small letters that nobody knows, or an account of several such: “otgonbayar”, “ci-platform”. */
const isAccount = (part: string): boolean => {
  const words = part.split(/[._-]/);
  return (
    /^\p{Ll}[\p{Ll}\d]+(?:[._-][\p{Ll}\d]{2,}){0,2}$/u.test(part) &&
    (teamIn(part) !== null || words.every((word) => !isEnglish(word) && !isTechnical(word)))
  );
};

/** One or two capitalised words in front of other parts, no words of the trade, or an account; whatever is short in a column of its own. */
export const beforeSaid = (part: string, isColumn: boolean): Said | undefined =>
  isAccount(part) ||
  (isColumn && /^\p{L}[\p{L} .&-]{1,30}$/u.test(part)) ||
  (/^\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}*\.?)?$/u.test(part) &&
    part.split(/[ -]/).every((word) => !isTechnical(fold(word)) && !isMark(word)))
    ? {owner: part}
    : undefined;
