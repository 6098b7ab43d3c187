/** A calendar day at the beginning of a text, in the forms people write: ISO, named month, numeric, month and day. */

import {monthInFull, monthNamed} from "./months.js";
import {weekdayAt} from "./weekdays.js";

export interface Day {
  /** absent where only day and month are written */
  readonly year?: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

export type DateOrder = "dmy" | "mdy" | "ymd";

export interface FoundDay {
  readonly day?: Day;
  /** the same digits in the other order, where nothing tells which is meant */
  readonly other?: Day;
  /** 1 Monday … 7 Sunday, where only a weekday is written */
  readonly weekday?: number;
  readonly text: string;
  readonly length: number;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
export const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
/** `January 14-19, 2026` counts from its first day */
const TO_DAY = "(?:\\s*(?:-|–|—|to|and|&)\\s*(?:[A-Z][a-z]+\\s+)?\\d{1,2}(?:st|nd|rd|th)?(?=,?\\s+\\d{4}))?";
/** `Mar 3, 24 at 4pm`, `3 March '24`: two digits only where a clock or nothing follows */
const SHORT_YEAR = "['’]?(\\d{2})(?=,?\\s+(?:at\\s+)?~?\\d{1,2}(?:[:.h]\\d{2}|\\s*[ap]\\.?m\\b)|\\s*$)";
const ISO = /^(\d{4,6})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const COMPACT = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/;
const MONTH_FIRST = new RegExp(
  `^${MONTH}[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:\\d)${TO_DAY}(?:,?[\\s-]+(\\d{4})(?!\\d|:\\d)|,\\s+${SHORT_YEAR})?`,
  "i"
);
const DAY_FIRST = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th|\\.)?(?:\\s*[-–]\\s*\\d{1,2}(?:st|nd|rd|th)?(?=\\s))?[\\s/-]+(?:of\\s+)?${MONTH}(?:,?[\\s/-]+(\\d{4}|\\d{2}(?=\\s+\\d{1,2}:))(?!\\d|:\\d)|,?\\s+${SHORT_YEAR})?`,
  "i"
);
/** `14. März 2024`, `14 de marzo de 2024`, `12 mars`: any word that is a month's name in some language */
const FOREIGN =
  /^(?:(?:le|el|am|den|il|em|op)\s+)?(\d{1,2})(?:er|º|\.)?\s+(?:de\s+)?(\p{L}{3,12})(?!\p{L})\.?,?(?:\s+(?:del?\s+)?(\d{4})(?!\d|:\d))?/u;
const NUMERIC =
  /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|(?<=\/)\d{2}|(?<=\.)\d{2}(?=,?\s+\d{1,2}[:.h]\d{2}))(?![\d./-]*\d)/;
const MONTH_AND_DAY =
  /^(?:(\d{2})([-/.])(\d{2})\.?|(\d{1,2})(\/)(\d{1,2}))(?=,?[\sT]\s*(?:at\s+|[-–—|]\s*)?~?\d{1,2}:\d{2})/;
const CLOCK_BEHIND = /^(?:at\s+)?~?\d{1,2}(?::\d{2}|\s*[ap]\.?m\b)/i;
const BROKEN_DAY = /^(?=\S*[?ymdx])[\d?yx]{2,5}(?:\/\d\d)?[-/][\d?m]{1,2}[-/][\d?d]{1,2}(?![\w-])/i;

/** The day a text begins with; one without `day` and `weekday` looks like a date and can't be one. */
export function dayAt(text: string, order?: DateOrder): FoundDay | undefined {
  const own = dateAt(text, order);
  const lead = own ? undefined : weekdayAt(text);
  if (!lead) return own;
  const behind = text.slice(lead.length);
  const found = dateAt(behind, order);
  if (found)
    return {...found, text: text.slice(0, lead.length) + found.text, length: lead.length + found.length};
  if (lead.length < 4 || !CLOCK_BEHIND.test(behind)) return undefined;
  return {text: text.slice(0, lead.length), length: lead.length, weekday: lead.weekday};
}

function dateAt(text: string, order?: DateOrder): FoundDay | undefined {
  const found = (match: RegExpExecArray, day?: Day, other?: Day): FoundDay => ({
    text: match[0],
    length: match[0].length,
    ...(day ? {day} : {}),
    ...(other ? {other} : {})
  });
  let match = BROKEN_DAY.exec(text);
  if (match) return found(match);
  if ((match = ISO.exec(text))) return found(match, dayOf(match[1], Number(match[3]), match[4]!));
  if ((match = COMPACT.exec(text))) return found(match, dayOf(match[1], Number(match[2]), match[3]!));
  if ((match = MONTH_FIRST.exec(text)))
    return found(match, dayOf(fullYear(match[3] ?? match[4]), monthNumber(match[1]!), match[2]!));
  if ((match = DAY_FIRST.exec(text)))
    return found(match, dayOf(fullYear(match[3] ?? match[4]), monthNumber(match[2]!), match[1]!));
  if ((match = FOREIGN.exec(text))) {
    const month = match[3] === undefined ? monthInFull(match[2]!) : monthNamed(match[2]!);
    if (month !== undefined) return found(match, dayOf(match[3], month, match[1]!));
  }
  if ((match = MONTH_AND_DAY.exec(text))) {
    const digits = (match as (string | undefined)[]).filter((group): group is string => group !== undefined);
    return found(match, ...numeric(digits, undefined, order ?? "mdy"));
  }
  if ((match = NUMERIC.exec(text))) {
    const [day, other] = numeric(match, fullYear(match[4]), order);
    return found(match, day, other);
  }
  return undefined;
}

/** Both readings where nothing decides: a value above 12, the point of German dates, or the given order. */
function numeric(
  [, first = "", separator, second = ""]: readonly string[],
  year: string | undefined,
  order: DateOrder | undefined
): [Day | undefined, Day | undefined] {
  const dayFirst = dayOf(year, Number(second), first);
  const monthFirst = dayOf(year, Number(first), second);
  if (Number(first) > 12 || (Number(second) <= 12 && (separator === "." || order === "dmy")))
    return [dayFirst, undefined];
  if (Number(second) > 12 || order === "mdy" || first === second) return [monthFirst, undefined];
  return [monthFirst, dayFirst];
}

function dayOf(year: string | undefined, month: number, day: string): Day | undefined {
  if (year !== undefined && year.length !== 4) return undefined;
  return {...(year === undefined ? {} : {year: Number(year)}), month, day: Number(day)};
}

const fullYear = (year: string | undefined): string | undefined => (year?.length === 2 ? `20${year}` : year);
const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const NUMERIC_ANYWHERE = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?![\d/-])/g;

/** The order that the dates of one text prove by a value above 12; undefined where none does or they disagree. */
export function provedOrder(text: string): DateOrder | undefined {
  const proved = new Set<DateOrder>();
  for (const [, first, second] of text.matchAll(NUMERIC_ANYWHERE)) {
    if (Number(first) > 12 && Number(second) <= 12) proved.add("dmy");
    if (Number(second) > 12 && Number(first) <= 12) proved.add("mdy");
  }
  return proved.size === 1 ? [...proved][0] : undefined;
}
