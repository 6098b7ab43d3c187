/** Written times → UTC, in reading order: a bare clock takes the date before it and may pass midnight. */
import {isSkipped} from "../../time.js";
import {utcOf} from "../../time/instants.js";
import type {Clock, Day, Moment} from "../../time/moments.js";
import type {Offset} from "../../time/relative.js";
import {isFull, nextDay, plusDays, statedDay} from "./civilDays.js";
import type {Written} from "./entries.js";

export interface Frame {
  /** the zone of a clock that names none */
  readonly timeZone: string;
  readonly isAssumed: boolean;
  /** the report names a zone for all its clocks that nobody knows: they can't be placed */
  readonly isUnknown?: boolean;
  /** the report's day */
  readonly day?: Day;
  readonly dayBasis?: "date stated" | "date in title" | "date in text";
  /** UTC from which `T+15` counts, where the report says so */
  readonly zero?: string;
  /** UTC of the stated start: `T+15` counts from it where no entry has a clock */
  readonly start?: string;
}

export interface Placed {
  readonly line: number;
  readonly label?: string;
  readonly text: string;
  /** UTC; absent where only a day, only a clock or no time is written */
  readonly at?: string;
  /** the end of a written range */
  readonly endAt?: string;
  readonly atBasis: "stated" | "date_assumed" | "zone_assumed";
  /** the first day of the entry as written, for reports that state no clock */
  readonly day?: Day;
  /** the time as written, where it can't be read */
  readonly unreadable?: string;
  /** why, where more is known than that it isn't one */
  readonly problem?: string;
  /** an abbreviation beside its clock that is no known zone */
  readonly unknownZone?: string;
  readonly isTemplate: boolean;
}

/** A clock this much earlier than the one before it is of the next day; less is only out of order. */
const BACKWARDS_HOURS = 4;

export function placed(entries: readonly Written[], frame: Frame): Placed[] {
  if (!isNewestFirst(entries)) return inOrder(entries, frame);
  return inOrder(entries.toReversed(), frame).toReversed();
}

function inOrder(entries: readonly Written[], frame: Frame): Placed[] {
  const result: Placed[] = [];
  let day = frame.day;
  let before: Clock | undefined;
  let last: string | undefined;
  let first: string | undefined;
  let zoned = frame;
  let zoneBefore: string | undefined;
  for (const {line, label, text, moment} of entries) {
    const stated = moment && statedDay(moment, day);
    const clock = moment?.clock;
    const passesMidnight = !stated && clock && before && hours(before) - hours(clock) > BACKWARDS_HOURS;
    const zone = moment?.zone ?? zoned.timeZone;
    const isElsewhere =
      !stated && clock && last !== undefined && zoneBefore !== undefined && zone !== zoneBefore;
    const civil = isElsewhere
      ? dayAfter(last!, day, (one) => atOf(moment, one, zoned))
      : (stated ?? ((passesMidnight || moment?.isNextDay) && day ? nextDay(day) : day));
    const at = moment?.offset
      ? after(moment.offset.from === "zero" ? (frame.zero ?? first ?? frame.start) : last, moment.offset)
      : moment && atOf(moment, civil, zoned);
    last = at ?? last;
    if (moment?.clock) first ??= at;
    const isUnreadable =
      moment !== undefined && moment.unknownZone === undefined && !isReadable(moment, civil, frame);
    if (moment && !isUnreadable && !moment.offset) {
      day = civil;
      before = clock;
      if (clock) zoneBefore = zone;
      if (moment.day && !clock) zoned = moment.zone === undefined ? frame : {...frame, timeZone: moment.zone};
    }
    if (text === undefined || (moment?.offset && at === undefined)) continue;
    const endAt = at === undefined ? undefined : endOfRange(moment!, civil!, frame, at);
    const problem = isUnreadable ? problemOf(moment, civil, frame) : undefined;
    result.push({
      line,
      ...(label === undefined ? {} : {label}),
      text: moment && at === undefined && !isUnreadable ? `${moment.written}: ${text}` : text,
      ...(at === undefined ? {} : {at}),
      ...(endAt === undefined ? {} : {endAt}),
      atBasis: basisOf(moment, at, frame),
      ...(stated && !isUnreadable ? {day: stated} : {}),
      ...(isUnreadable ? {unreadable: moment.written} : {}),
      ...(problem === undefined ? {} : {problem}),
      ...(moment?.unknownZone === undefined ? {} : {unknownZone: moment.unknownZone}),
      isTemplate: moment?.broken === "template"
    });
  }
  return result;
}

/** The first day on which a clock of another zone is not long before the entry before it. */
function dayAfter(last: string, day: Day | undefined, at: (day: Day) => string | undefined): Day | undefined {
  if (!isFull(day)) return day;
  const from = Date.parse(last) - 3_600_000 * BACKWARDS_HOURS;
  const days = [plusDays(day, -1), day, plusDays(day, 1)];
  return days.find((one) => Date.parse(at(one) ?? "") >= from) ?? day;
}

/** Newest first: most bare clocks are earlier than the one before them. */
function isNewestFirst(entries: readonly Written[]): boolean {
  if (entries.some(({moment}) => moment?.day && !moment.clock)) return false;
  const clocks = entries.flatMap(({moment}) => (moment?.clock && !moment.day ? [hours(moment.clock)] : []));
  const steps = clocks.slice(1).map((clock, index) => Math.sign(clock - clocks[index]!));
  const down = steps.filter((step) => step < 0).length;
  return clocks.length >= 4 && down >= 3 && down > 3 * steps.filter((step) => step > 0).length;
}

const after = (from: string | undefined, {seconds}: Offset): string | undefined =>
  from === undefined ? undefined : new Date(Date.parse(from) + 1000 * seconds).toISOString();

function atOf(moment: Moment, civil: Day | undefined, frame: Frame): string | undefined {
  if (!moment.clock || moment.broken || moment.unknownZone !== undefined || !isFull(civil)) return undefined;
  if (moment.zone === undefined && frame.isUnknown) return undefined;
  return utcOf(civil, moment.clock, moment.zone ?? frame.timeZone, moment.isSummer);
}

function endOfRange({end, zone}: Moment, start: Day, frame: Frame, from: string): string | undefined {
  if (!end?.clock) return undefined;
  const day = statedDay(end, start) ?? start;
  if (!isFull(day)) return undefined;
  const named = end.zone ?? zone ?? frame.timeZone;
  const to = utcOf(day, end.clock, named);
  if (to !== undefined && to < from && !end.day)
    return utcOf(nextDay(day) as Required<Day>, end.clock, named);
  return to;
}

function isReadable(moment: Moment, civil: Day | undefined, frame: Frame): boolean {
  if (moment.broken) return false;
  if (moment.other && civil?.year !== undefined && frame.day === undefined && moment.day === civil)
    return false;
  return (
    !isFull(civil) ||
    utcOf(civil, moment.clock ?? MIDNIGHT, moment.zone ?? frame.timeZone, moment.isSummer) !== undefined
  );
}

/** A clock that the change to summer time skips doesn't exist. */
function problemOf(moment: Moment, civil: Day | undefined, frame: Frame): string | undefined {
  const zone = moment.zone ?? frame.timeZone;
  if (moment.broken || !moment.clock || !isFull(civil) || !isSkipped({...civil, ...moment.clock}, zone))
    return undefined;
  return `doesn't exist in ${zone}: clocks go forward over it`;
}

function basisOf(moment: Moment | undefined, at: string | undefined, frame: Frame): Placed["atBasis"] {
  if (at !== undefined && !moment?.day) return "date_assumed";
  return at !== undefined && moment?.zone === undefined && frame.isAssumed ? "zone_assumed" : "stated";
}

const MIDNIGHT: Clock = {hour: 0, minute: 0, second: 0};

/** One value's time, such as a front-matter field's: “Resolved at 2020-04-15 15:09 UTC”. */
export function momentToUtc(moment: Moment, frame: Frame): string | undefined {
  const day = dayOfMoment(moment, frame);
  if (moment.other && !frame.day) return undefined;
  return atOf(moment, day, frame);
}

const dayOfMoment = (moment: Moment, {day}: Frame): Day | undefined =>
  statedDay(moment, day) ?? (moment.isNextDay && day ? nextDay(day) : day);

/** The end of a value's range, given its beginning: “09:37 UTC – 10:11 UTC”. */
export function rangeEndToUtc(moment: Moment, frame: Frame): string | undefined {
  const from = momentToUtc(moment, frame);
  const day = statedDay(moment, frame.day) ?? frame.day;
  return from === undefined || !day ? undefined : endOfRange(moment, day, frame, from);
}

/** Midnight of a day in the frame's zone. */
export const startOfDay = (day: Day | undefined, frame: Frame): string | undefined =>
  isFull(day) ? utcOf(day, MIDNIGHT, frame.timeZone) : undefined;

const hours = (clock: Clock): number => clock.hour + clock.minute / 60;

/** A frame so many days later. */
export const shifted = (frame: Frame, days: number): Frame =>
  isFull(frame.day) ? {...frame, day: plusDays(frame.day, days)} : frame;
