/** When an incident started, was detected, repaired and resolved: from fields, key events, ranges, else its timeline's words. */
import type {Day, Reading} from "../../time/moments.js";
import {type Frame, type Placed, startOfDay} from "./chronology.js";
import type {StatedSpan} from "./doubts.js";
import {takeStated} from "./fieldTimes.js";
import type {TimeName} from "./labelNames.js";
import type {Field} from "./labels.js";
import type {Section} from "./outline.js";
import {lullBetween} from "./lull.js";
import {firstBefore, later, secondsOf, spansIn, startTold} from "./statedSpans.js";
import {endOf, firstNotice, saysDeclared, saysMitigated, saysStarted} from "./phrases.js";
import {goodAmongLast, noticeAmongFirst, troubleBefore} from "./phrasesByPlace.js";
import {giveBackStart, nothingTaken, take, type Taken} from "./takenTimes.js";
import type {Times} from "./times.js";

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

export function incidentTimes(told: Told): IncidentTimes {
  const {fields, sections, frame} = told;
  const timeline = oldestFirst(told.timeline);
  const taken = nothingTaken();
  takeStated(taken, told);
  const spans = spansIn(fields, sections);
  const timed = timeline.filter((entry) => entry.at !== undefined);
  const detection = takeTimeline(taken, timeline, timed);
  takeSpans(taken, fields, timed, spans);
  takeByPlace(taken, timeline, timed, spans.length > 0);
  const {times, basis, derived, midnights, unreadable} = taken;
  if (times.startedAt === undefined && times.detectedAt === undefined)
    takeCreation(taken, timeline, timed, frame);
  if (frame.isAssumed && Object.keys(times).length > 0) basis.push(`zone: ${frame.timeZone} assumed`);
  return {
    ...{times, basis, derived, midnights, spans},
    lullDays: derived.has("resolvedAt") && spans.length === 0 ? lullBetween(timed, times) : 0,
    unreadable,
    ...(detection ? {detection: detection.text} : {})
  };
}

/** A timeline that is kept newest first, turned round. */
function oldestFirst(timeline: readonly Placed[]): readonly Placed[] {
  const ats = timeline.flatMap(({at}) => at ?? []);
  const isTurned = ats.length >= 2 && ats.every((at, index) => index === 0 || at <= ats[index - 1]!);
  return isTurned ? timeline.toReversed() : timeline;
}

/** What the entries' words tell; the entry of the detection is returned. */
function takeTimeline(
  taken: Taken,
  timeline: readonly Placed[],
  timed: readonly Placed[]
): Placed | undefined {
  const {times, derived} = taken;
  const notice = firstNotice(timeline.map((entry) => entry.text));
  const detection = notice === undefined ? undefined : timeline[notice];
  const end = endOf(timed.map((entry) => entry.text));
  const isGiven = times.startedAt !== undefined;
  take(taken, "startedAt", timed.find((entry) => saysStarted(entry.text))?.at, "timeline");
  const declared = timed.find((entry) => saysDeclared(entry.text))?.at;
  const isKnownBefore = declared !== undefined && detection?.at !== undefined && declared < detection.at;
  take(taken, "detectedAt", isKnownBefore ? declared : detection?.at, "timeline");
  take(taken, "createdAt", declared, "declared");
  take(taken, "mitigatedAt", timed.find((entry) => saysMitigated(entry.text))?.at, "timeline");
  take(taken, "resolvedAt", end === undefined ? undefined : timed[end]?.at, "timeline");
  const isTooLate = times.detectedAt !== undefined && (times.startedAt ?? "") > times.detectedAt;
  if (!isGiven && isTooLate && derived.has("startedAt")) giveBackStart(taken);
  return detection;
}

/** What weaker words tell by their place; a stated duration is not contradicted by them. */
function takeByPlace(
  taken: Taken,
  timeline: readonly Placed[],
  timed: readonly Placed[],
  isSpanStated: boolean
): void {
  const {times} = taken;
  const texts = timed.map((entry) => entry.text);
  const at = (index: number | undefined): string | undefined =>
    index === undefined ? undefined : timed[index]!.at;
  const notice = at(noticeAmongFirst(texts));
  if (notice !== undefined && notice >= (times.startedAt ?? "") && notice <= (times.resolvedAt ?? "9"))
    take(taken, "detectedAt", notice, "timeline");
  const known = timed.findIndex((entry) => entry.at === times.detectedAt);
  const isToldUntimed = timeline.some((entry) => entry.at === undefined && saysStarted(entry.text));
  const trouble = known < 0 || isToldUntimed ? undefined : at(troubleBefore(texts, known));
  if (trouble !== undefined && Date.parse(times.detectedAt!) - Date.parse(trouble) <= LONGEST_UNSEEN)
    take(taken, "startedAt", trouble, "timeline");
  const end = at(goodAmongLast(texts));
  if (!isSpanStated && end !== undefined && end > (times.detectedAt ?? times.startedAt ?? ""))
    take(taken, "resolvedAt", end, "timeline");
}

/** milliseconds: trouble earlier than this may be another's */
const LONGEST_UNSEEN = 12 * 3_600_000;

/** What stated durations and one end say of the other. */
function takeSpans(
  taken: Taken,
  fields: readonly Field[],
  timed: readonly Placed[],
  spans: readonly StatedSpan[]
): void {
  const {times} = taken;
  const stated = {toDetect: secondsOf(fields, "detect"), inAll: spans[0]?.seconds};
  const ends = times.resolvedAt ?? timed.at(-1)?.at;
  const isExact =
    spans[0] !== undefined &&
    !/~|≈|\b(?:about|around|approx|roughly|nearly|almost|over|ca)\b/i.test(spans[0].written);
  const begins = isExact ? firstBefore(timed, ends, spans[0]!.seconds) : undefined;
  if (times.startedAt === undefined && begins !== undefined && begins !== times.detectedAt) {
    take(taken, "startedAt", begins, "the stated duration before the last entry");
    take(taken, "resolvedAt", ends, "the stated duration after an entry");
  }
  const told = startTold(
    times,
    stated,
    timed.flatMap(({at}) => at ?? [])
  );
  if (told) take(taken, "startedAt", told.at, told.how);
  if (times.startedAt === undefined) return;
  if (stated.toDetect !== undefined) {
    const noticed = later(times.startedAt, stated.toDetect);
    const at = timed.find((entry) => Math.abs(Date.parse(entry.at!) - Date.parse(noticed)) < 60_000)?.at;
    take(taken, "detectedAt", at, "started and the stated time to detect");
  }
  if (times.resolvedAt === undefined && stated.inAll !== undefined)
    take(taken, "resolvedAt", later(times.startedAt, stated.inAll), "started and the stated duration");
}

/** Where neither start nor detection is known: the first entry of the report's day, else the day. */
function takeCreation(
  taken: Taken,
  timeline: readonly Placed[],
  timed: readonly Placed[],
  frame: Frame
): void {
  const onDay = timed.find(
    (entry) => frame.day === undefined || isSameDay(entry.day ?? frame.day, frame.day)
  );
  take(taken, "createdAt", onDay?.at, "first timeline entry");
  take(taken, "createdAt", startOfDay(frame.day, frame), `${frame.dayBasis ?? "date"}, time unknown`);
  take(taken, "createdAt", timed[0]?.at, "first timeline entry");
  take(
    taken,
    "createdAt",
    startOfDay(timeline.find((entry) => entry.day)?.day, frame),
    "first day of timeline, time unknown"
  );
}

const isSameDay = (a: Day, b: Day): boolean => a.year === b.year && a.month === b.month && a.day === b.day;
