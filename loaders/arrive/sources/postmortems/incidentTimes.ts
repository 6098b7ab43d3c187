/** When an incident started, was detected, repaired and resolved: from fields, key events, ranges, else its timeline's words. */
import {rangeIn} from "../../time/spans.js";
import {type Day, findMoment, type Moment, type Reading} from "../../time/moments.js";
import {type Frame, momentToUtc, type Placed, rangeEndToUtc, shifted, startOfDay} from "./chronology.js";
import type {StatedSpan} from "./doubts.js";
import {labelName, type TimeName} from "./labelNames.js";
import type {Field} from "./labels.js";
import type {Section} from "./outline.js";
import {lullBetween} from "./lull.js";
import {
  beginningInSections,
  firstBefore,
  later,
  NOT_WALL_CLOCK,
  rangeInSections,
  secondsOf,
  spansIn,
  startTold
} from "./statedSpans.js";
import {endOf, firstNotice, saysDeclared, saysMitigated, saysStarted} from "./phrases.js";
import {isPlaceholder} from "./placeholders.js";
import {isTimeName, TIME_COLUMNS, type Times} from "./times.js";

export interface IncidentTimes {
  readonly times: Times;
  /** what was derived or assumed, as `column: how` */
  readonly basis: readonly string[];
  /** those of the times that only the timeline's words gave */
  readonly derived: ReadonlySet<TimeName>;
  /** those of the times that are a local midnight as written */
  readonly midnights: ReadonlySet<TimeName>;
  /** how long it took, as stated, in wall-clock time */
  readonly spans: readonly StatedSpan[];
  /** the most whole days without an entry from detection to the end, where only the timeline's words gave it; else 0 */
  readonly lullDays: number;
  /** the entry that told of the detection, where the timeline did */
  readonly detection?: string;
  /** fields whose time can't be read */
  readonly unreadable: readonly Field[];
}

export interface Told {
  readonly fields: readonly Field[];
  readonly sections: readonly Section[];
  readonly keyEvents: readonly Placed[];
  readonly timeline: readonly Placed[];
  readonly frame: Frame;
  readonly reading: Reading;
}

/** A range in these says when the incident was. */
const WINDOWS: ReadonlySet<string> = new Set([
  "window",
  "incidentDuration",
  "date",
  "summary",
  "resolve",
  "startedAt"
]);
export function incidentTimes({fields, sections, keyEvents, timeline, frame, reading}: Told): IncidentTimes {
  const times: Partial<Record<TimeName, string>> = {};
  const basis: string[] = [];
  const derived = new Set<TimeName>();
  const midnights = new Set<TimeName>();
  const unreadable: Field[] = [];
  const bare = new Map<TimeName, Moment>();
  const take = (name: TimeName, at: string | undefined, how?: string): void => {
    if (at === undefined || times[name] !== undefined) return;
    times[name] = at;
    if (how !== undefined) basis.push(`${TIME_COLUMNS[name]}: ${how}`);
    if (how === "timeline" || how === "first timeline entry") derived.add(name);
  };
  const fromFields = (isFront: boolean): void => {
    for (const field of fields) {
      if (!isTimeName(field.name) || field.fromFrontMatter !== isFront) continue;
      const moment = findMoment(field.value, reading)?.moment;
      const at = moment && momentToUtc(inZone(moment, field), frame);
      if (at === undefined && isMeantAsTime(field, moment)) unreadable.push(field);
      else {
        if (times[field.name] === undefined && at !== undefined && isMidnight(moment))
          midnights.add(field.name);
        if (times[field.name] === undefined && moment && !moment.day)
          bare.set(field.name, inZone(moment, field));
        take(field.name, at);
      }
    }
  };
  /** A clock alone that lies before the start is of the day after it. */
  const passMidnight = (): void => {
    for (const [name, moment] of bare)
      if (name !== "startedAt" && times.startedAt !== undefined && times[name]! < times.startedAt)
        times[name] = momentToUtc(moment, shifted(frame, 1))!;
  };
  fromFields(true);
  for (const event of keyEvents) {
    const name = labelName(event.label ?? "");
    if (isTimeName(name)) take(name, event.at, name === "createdAt" ? "declared" : undefined);
  }
  fromFields(false);
  takeRanges();
  passMidnight();
  const spans = spansIn(fields, sections);

  const timed = timeline.filter((entry) => entry.at !== undefined);
  const notice = firstNotice(timeline.map((entry) => entry.text));
  const detection = notice === undefined ? undefined : timeline[notice];
  const end = endOf(timed.map((entry) => entry.text));
  const isGiven = times.startedAt !== undefined;
  take("startedAt", timed.find((entry) => saysStarted(entry.text))?.at, "timeline");
  const declared = timed.find((entry) => saysDeclared(entry.text))?.at;
  const isKnownBefore = declared !== undefined && detection?.at !== undefined && declared < detection.at;
  take("detectedAt", isKnownBefore ? declared : detection?.at, "timeline");
  take("createdAt", declared, "declared");
  take("mitigatedAt", timed.find((entry) => saysMitigated(entry.text))?.at, "timeline");
  take("resolvedAt", end === undefined ? undefined : timed[end]?.at, "timeline");
  if (
    !isGiven &&
    times.detectedAt !== undefined &&
    derived.has("startedAt") &&
    times.startedAt! > times.detectedAt
  ) {
    delete times.startedAt;
    derived.delete("startedAt");
    basis.splice(basis.indexOf("started_at: timeline"), 1);
  }
  fromSpans();
  if (times.startedAt === undefined && times.detectedAt === undefined) {
    const onDay = timed.find(
      (entry) => frame.day === undefined || isSameDay(entry.day ?? frame.day, frame.day)
    );
    take("createdAt", onDay?.at, "first timeline entry");
    take("createdAt", startOfDay(frame.day, frame), `${frame.dayBasis ?? "date"}, time unknown`);
    take("createdAt", timed[0]?.at, "first timeline entry");
    take(
      "createdAt",
      startOfDay(timeline.find((entry) => entry.day)?.day, frame),
      "first day of timeline, time unknown"
    );
  }
  if (frame.isAssumed && Object.keys(times).length > 0) basis.push(`zone: ${frame.timeZone} assumed`);
  return {
    times,
    basis,
    derived,
    midnights,
    spans,
    lullDays: derived.has("resolvedAt") && spans.length === 0 ? lullBetween(timed, times) : 0,
    unreadable,
    ...(detection ? {detection: detection.text} : {})
  };

  /** Ranges in fields, a date with a clock, then the first range in the prose. */
  function takeRanges(): void {
    for (const field of fields) {
      if (!WINDOWS.has(field.name) || NOT_WALL_CLOCK.test(field.value)) continue;
      const written = findMoment(field.value, reading)?.moment;
      const moment =
        written?.end || field.name === "date" || field.name === "window"
          ? written
          : rangeIn(field.value, reading);
      if (!moment?.clock || moment.broken) continue;
      const isRange = moment.end !== undefined;
      if (!isRange && ((field.name !== "date" && field.name !== "window") || isMidnight(moment))) continue;
      const at = momentToUtc(inZone(moment, field), frame);
      if (!isRange && timeline.some((entry) => entry.at !== undefined && at !== undefined && entry.at < at))
        continue;
      take("startedAt", at);
      if (isRange) take("resolvedAt", rangeEndToUtc(inZone(moment, field), frame));
    }
    const told = rangeInSections(sections, reading) ?? beginningInSections(sections, reading);
    if (!told || (times.resolvedAt !== undefined && times.startedAt !== undefined)) return;
    const [from, to] = [momentToUtc(told, frame), rangeEndToUtc(told, frame)];
    if (times.resolvedAt === undefined) take("startedAt", from);
    take("resolvedAt", to);
  }

  /** What stated durations and one end say of the other. */
  function fromSpans(): void {
    const stated = {toDetect: secondsOf(fields, "detect"), inAll: spans[0]?.seconds};
    const ends = times.resolvedAt ?? timed.at(-1)?.at;
    const isExact =
      spans[0] !== undefined &&
      !/~|≈|\b(?:about|around|approx|roughly|nearly|almost|over|ca)\b/i.test(spans[0].written);
    const begins = isExact ? firstBefore(timed, ends, spans[0]!.seconds) : undefined;
    if (times.startedAt === undefined && begins !== undefined && begins !== times.detectedAt) {
      take("startedAt", begins, "the stated duration before the last entry");
      take("resolvedAt", ends, "the stated duration after an entry");
    }
    const told = startTold(
      times,
      stated,
      timed.flatMap(({at}) => at ?? [])
    );
    if (told) take("startedAt", told.at, told.how);
    if (times.startedAt !== undefined && stated.toDetect !== undefined) {
      const noticed = later(times.startedAt, stated.toDetect);
      const at = timed.find((entry) => Math.abs(Date.parse(entry.at!) - Date.parse(noticed)) < 60_000)?.at;
      take("detectedAt", at, "started and the stated time to detect");
    }
    if (times.startedAt !== undefined && times.resolvedAt === undefined && stated.inAll !== undefined)
      take("resolvedAt", later(times.startedAt, stated.inAll), "started and the stated duration");
  }
}

const inZone = (moment: Moment, {zone}: Field): Moment =>
  moment.zone === undefined && zone !== undefined ? {...moment, zone} : moment;

/** 00:00 may stand for the day. */
const isMidnight = (moment: Moment | undefined): boolean =>
  moment?.clock !== undefined &&
  moment.clock.hour === 0 &&
  moment.clock.minute === 0 &&
  moment.clock.second === 0;

/** A day without a clock is no error, it only gives no time; words in a line of prose aren't meant as one. */
function isMeantAsTime(field: Field, moment: Moment | undefined): boolean {
  if (!moment) return field.fromFrontMatter && !isPlaceholder(field.value);
  return moment.broken !== undefined || moment.clock !== undefined || !isDay(moment.day);
}

const isDay = (day: Day | undefined): boolean =>
  day !== undefined && startOfDay({year: 2024, ...day}, {timeZone: "UTC", isAssumed: false}) !== undefined;

const isSameDay = (a: Day, b: Day): boolean => a.year === b.year && a.month === b.month && a.day === b.day;
