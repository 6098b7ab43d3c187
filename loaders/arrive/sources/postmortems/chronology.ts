/** Written times → UTC, in reading order: a bare clock takes the date before it and may pass midnight. */
import type {Written} from "./entries.js";
import {type Clock, type Day, type Moment, utcOf} from "./moments.js";

export interface Frame {
  /** the zone of a clock that names none */
  readonly timeZone: string;
  readonly isAssumed: boolean;
  /** the report's day */
  readonly day?: Day;
  readonly dayBasis?: "date stated" | "date in title";
}

export interface Placed {
  readonly line: number;
  readonly label?: string;
  readonly text: string;
  /** UTC; absent where only a day, only a clock or no time is written */
  readonly at?: string;
  readonly atBasis: "stated" | "date_assumed" | "zone_assumed";
  /** the first day of the entry as written, for reports that state no clock */
  readonly day?: Day;
  /** the time as written, where it can't be read */
  readonly unreadable?: string;
  readonly isTemplate: boolean;
}

/** A clock this much earlier than the one before it is of the next day; less is only out of order. */
const BACKWARDS_HOURS = 4;

export function placed(entries: readonly Written[], frame: Frame): Placed[] {
  const result: Placed[] = [];
  let day = frame.day;
  let before: Clock | undefined;
  for (const {line, label, text, moment} of entries) {
    const stated = moment?.day && withYear(moment.day, day);
    const clock = moment?.clock;
    const passesMidnight = !stated && clock && before && hours(before) - hours(clock) > BACKWARDS_HOURS;
    const civil = stated ?? (passesMidnight && day ? nextDay(day) : day);
    const at =
      clock && !moment.broken && isFull(civil)
        ? utcOf(civil, clock, moment.zone ?? frame.timeZone)
        : undefined;
    const isUnreadable = moment !== undefined && !isReadable(moment, civil);
    if (moment && !isUnreadable) {
      day = civil;
      before = clock;
    }
    if (text === undefined) continue;
    result.push({
      line,
      ...(label === undefined ? {} : {label}),
      text: moment && at === undefined && !isUnreadable ? `${moment.written}: ${text}` : text,
      ...(at === undefined ? {} : {at}),
      atBasis: basisOf(moment, at, frame),
      ...(stated && !isUnreadable ? {day: stated} : {}),
      ...(isUnreadable ? {unreadable: moment.written} : {}),
      isTemplate: moment?.broken === "template"
    });
  }
  return result;
}

function isReadable(moment: Moment, civil: Day | undefined): boolean {
  if (moment.broken) return false;
  return !isFull(civil) || utcOf(civil, moment.clock ?? MIDNIGHT, "UTC") !== undefined;
}

function basisOf(moment: Moment | undefined, at: string | undefined, frame: Frame): Placed["atBasis"] {
  if (at !== undefined && !moment?.day) return "date_assumed";
  return at !== undefined && moment?.zone === undefined && frame.isAssumed ? "zone_assumed" : "stated";
}

const MIDNIGHT: Clock = {hour: 0, minute: 0, second: 0};

/** One value's time, such as a front-matter field's: “Resolved at 2020-04-15 15:09 UTC”. */
export function momentToUtc(moment: Moment, frame: Frame): string | undefined {
  const day = moment.day ? withYear(moment.day, frame.day) : frame.day;
  if (moment.broken || !isFull(day) || !moment.clock) return undefined;
  return utcOf(day, moment.clock, moment.zone ?? frame.timeZone);
}

/** Midnight of a day in the frame's zone. */
export const startOfDay = (day: Day | undefined, frame: Frame): string | undefined =>
  isFull(day) ? utcOf(day, MIDNIGHT, frame.timeZone) : undefined;

const hours = (clock: Clock): number => clock.hour + clock.minute / 60;

const isFull = (day: Day | undefined): day is Required<Day> => day?.year !== undefined;

function withYear(day: Day, known: Day | undefined): Day {
  return day.year !== undefined || known?.year === undefined ? day : {...day, year: known.year};
}

function nextDay(day: Day): Day {
  if (!isFull(day)) return day;
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day + 1));
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
}
