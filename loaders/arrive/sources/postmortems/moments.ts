/** A time at the beginning of a text, as people write them: full, date only, clock only, or broken. */
import {type CivilTime, utc, zoneNamed} from "../../time.js";

export interface Day {
  /** absent where only day and month are written */
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export interface Moment {
  readonly day?: Day;
  readonly clock?: Clock;
  /** IANA zone or fixed offset that stands beside the clock */
  readonly zone?: string;
  readonly written: string;
  readonly rest: string;
  /** it looks like a time and can't be one */
  readonly broken?: "unreadable" | "template";
}

export type DateOrder = "dmy" | "mdy" | "ymd" | undefined;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";
const ISO = /^(\d{4,6})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:)(?:,?\\s+(\\d{4})(?!\\d|:))?`,
  "i"
);
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(\\d{4})(?!\\d|:))?`,
  "i"
);
const NUMERIC = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?!\d)/;
const BROKEN_DAY = /^(?=\S*[?ymdx])[\d?yx]{2,5}(?:\/\d\d)?[-/][\d?m]{1,2}[-/][\d?d]{1,2}(?![\w-])/i;
const BETWEEN =
  /^(?:[\s,]*(?:\bat\b|\bca\b\.?|\bapprox\b\.?|\baround\b|\babout\b|@|~)[\s~]*|[\s,]+|T(?=\d))?~?/i;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?![\d:])\s*(am\b|pm\b|a\.m\.|p\.m\.)?/i;
const LOOSE_CLOCK =
  /^(\d{1,2})(?:[.h]|(?=\d\d(?!\d)\s*(?:$|[-–|(),;:]|[A-Z]{3}\b)))(\d{2})(?![\d:%])()\s*(am\b|pm\b)?/i;
const HOUR = /^(\d{1,2})()()\s*(am\b|pm\b|a\.m\.|p\.m\.)/i;
const PLACEHOLDER_CLOCK = /^(?:[\d?x-]{1,2}:[\d?x-]{2}|hh:mm)(?!\w)|^\W*time\s+(?:tbc|tbd|unknown)\b\)?/i;
const RANGE = /^\s*(?:-|–|to)\s*~?[\d?]{1,2}:[\d?]{2}(?:\s*(?:am|pm)\b)?|^\s*~/i;
const STARTS = new RegExp(`(?<![\\w/.-])(?=~?\\d|\\?\\?|yyyy|hh:mm|${MONTH}\\s+\\d)`, "gi");
const WITH_OFFSET =
  /^\d{4}-\d\d-\d\d(?:T\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?|\s\d\d:\d\d:\d\d(?:[.,]\d+)?)[+-]\d\d:?\d\d(?!\d)/;
const ZONE =
  /^\s*\(?(Z\b|(?:UTC|GMT)[+-]\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2}\b|[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+|[A-Z]{3,4}\b|[EP]T\b)\)?/;

/** The time a text begins with; undefined if it begins with none. */
export function momentAt(text: string, order?: DateOrder): Moment | undefined {
  const start = /^[\s*_[(~]*(?:ca\.?\s+)?/i.exec(text)![0].length;
  let at = start;
  const found = dayAt(text.slice(at), order);
  at += found?.length ?? 0;
  const gap = found ? BETWEEN.exec(text.slice(at))![0].length : 0;
  const clockText = text.slice(at + gap);
  const placeholder = PLACEHOLDER_CLOCK.exec(clockText);
  const broken = placeholder && /[?xhtm-]/i.test(placeholder[0]) ? placeholder : null;
  const clock = broken ? undefined : clockAt(clockText, found !== undefined);
  if (!found && !broken && !clock) return undefined;
  if (broken) at += gap + broken[0].length;
  else if (clock) at += gap + clock.length;
  const range = WITH_OFFSET.test(text.slice(start)) ? null : RANGE.exec(text.slice(at));
  at += range?.[0].length ?? 0;
  const zone = clock ? zoneAt(text.slice(at)) : undefined;
  at += zone?.length ?? 0;
  return {
    ...(found?.day ? {day: found.day} : {}),
    ...(clock ? {clock: clock.clock} : {}),
    ...(zone ? {zone: zone.zone} : {}),
    written: text.slice(start, at).trim(),
    rest: text.slice(at).replace(/^[\s\])*_]*(?:[-–—:|]+\s*)?/, ""),
    ...brokenness(found, clock, broken?.[0])
  };
}

function brokenness(
  found: FoundDay | undefined,
  clock: {readonly clock: Clock} | undefined,
  brokenClock: string | undefined
): Pick<Moment, "broken"> {
  const unread = [
    ...(found && !found.day ? [found.text] : []),
    ...(brokenClock === undefined ? [] : [brokenClock])
  ];
  const isLeftIn = unread.length > 0 && unread.every((part) => /[ydh]/i.test(part));
  if (isLeftIn && !found?.day && !clock) return {broken: "template"};
  const impossible = clock !== undefined && (clock.clock.hour > 24 || clock.clock.minute > 59);
  return (found && !found.day) || brokenClock !== undefined || impossible ? {broken: "unreadable"} : {};
}

interface FoundDay {
  readonly day?: Day;
  readonly text: string;
  readonly length: number;
}

function dayAt(text: string, order: DateOrder): FoundDay | undefined {
  const found = (match: RegExpExecArray, year: string | undefined, month: number, day: string): FoundDay => {
    const written = {text: match[0], length: match[0].length};
    if (year !== undefined && year.length !== 4) return written;
    return {day: {...(year === undefined ? {} : {year: Number(year)}), month, day: Number(day)}, ...written};
  };
  let match = BROKEN_DAY.exec(text);
  if (match) return {text: match[0], length: match[0].length};
  if ((match = ISO.exec(text))) return found(match, match[1], Number(match[3]), match[4]!);
  const named = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if ((match = MONTH_FIRST.exec(text))) return found(match, match[3], named(match[1]!), match[2]!);
  if ((match = DAY_FIRST.exec(text))) return found(match, match[3], named(match[2]!), match[1]!);
  if (!(match = NUMERIC.exec(text))) return undefined;
  const [, first = "", separator, second = "", year = ""] = match;
  const dayFirst = Number(first) > 12 || (Number(second) <= 12 && (separator === "." || order === "dmy"));
  if (dayFirst) return found(match, year, Number(second), first);
  if (Number(second) > 12 || order === "mdy") return found(match, year, Number(first), second);
  return {text: match[0], length: match[0].length};
}

function clockAt(
  text: string,
  afterDay: boolean
): {readonly clock: Clock; readonly length: number} | undefined {
  const match = CLOCK.exec(text) ?? (afterDay ? LOOSE_CLOCK.exec(text) : null) ?? HOUR.exec(text);
  if (!match) return undefined;
  const [whole, hours, minutes = "", seconds = "", half = ""] = match;
  const written = Number(hours);
  const hour =
    /^p/i.test(half) && written < 12 ? written + 12 : /^a/i.test(half) && written === 12 ? 0 : written;
  return {clock: {hour, minute: Number(minutes), second: Number(seconds)}, length: whole.trimEnd().length};
}

function zoneAt(text: string): {readonly zone: string; readonly length: number} | undefined {
  const match = ZONE.exec(text);
  const zone = match ? offsetOrZone(match[1]!) : undefined;
  return zone === undefined ? undefined : {zone, length: match![0].length};
}

/** `UTC+2`, `+02:00` or a zone's name as luxon takes it. */
export function offsetOrZone(name: string): string | undefined {
  const offset = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/.exec(name);
  if (!offset) return zoneNamed(name);
  const [, sign = "+", hours, minutes] = offset;
  return `UTC${sign}${Number(hours)}${minutes === undefined || minutes === "00" ? "" : `:${minutes}`}`;
}

/** Where in a text a time may begin: after a label such as “Resolved at”. */
export function findMoment(
  text: string,
  order?: DateOrder
): {readonly before: string; readonly moment: Moment} | undefined {
  for (const match of text.matchAll(STARTS)) {
    const moment = momentAt(text.slice(match.index), order);
    if (moment) return {before: text.slice(0, match.index), moment};
  }
  return undefined;
}

/** The first full date in a text. */
export function dayIn(text: string, order?: DateOrder): Required<Day> | undefined {
  const moment = findMoment(text, order)?.moment;
  if (!moment) return undefined;
  const {day} = moment;
  return day?.year === undefined ? dayIn(moment.rest, order) : {...day, year: day.year};
}

/** UTC of a day and a clock in a zone; 24:00 is the next day's midnight. */
export function utcOf(day: Required<Day>, clock: Clock, zone: string): string | undefined {
  if (clock.hour === 24) {
    const midnight = utcOf(day, {hour: 0, minute: clock.minute, second: clock.second}, zone);
    return midnight === undefined ? undefined : new Date(Date.parse(midnight) + 86_400_000).toISOString();
  }
  const civil: CivilTime = {...day, ...clock};
  return utc(civil, zone);
}
