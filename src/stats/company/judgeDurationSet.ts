import {defaults} from "../defaults.js";
import {logShift} from "../logShift.js";
import {verdictDurations, type DurationVerdict} from "../verdictDurations.js";
import type {TimedRecord, TimedRecords} from "./recordIndex.js";
import type {ChangeSet} from "./sets.js";
import {countBefore} from "./sortedDays.js";
import {dayAtWeek, inHole, weekOf, type Watch} from "./watch.js";
import type {SetWindows} from "./windows.js";

/** A set of actions on one response time, judged by durations. */
export interface JudgedDurations {
  readonly windows: SetWindows;
  readonly verdict: DurationVerdict;
  /** durations in the windows */
  readonly x0: number;
  readonly x1: number;
  /** day of the next planned look, while it is waited for */
  readonly nextLook: number | undefined;
  /** after over before on logs, with the standard error; what the pooled shift takes. NaN with fewer than 2 a side */
  readonly logShift: number;
  readonly logShiftSe: number;
}

/**
 * Judges a set of actions on one response time by the four planned looks of METHODS B7 in the windows of METHODS2 N3.
 *
 * A later closing on the same target ends the follow-up. Index records are left out; what goes on is longer than any,
 * and counts in the pooled shift with what it has lasted.
 */
export function judgeDurationSet(
  set: ChangeSet,
  {windows, timed, asOf}: {windows: SetWindows; timed: TimedRecords; asOf: number}
): JudgedDurations {
  const {baseline, followup, t1} = windows;
  const index = new Set(set.members.map(({action}) => action.indexRecord));
  const notIndex = ({id}: TimedRecord): boolean => !index.has(id);
  const before = within(timed, baseline).filter(notIndex);
  const after = within(timed, followup).filter(notIndex);
  const ended = ({day, minutes = Infinity}: TimedRecord): number => day + minutes / 1440;
  const verdict = verdictDurations({
    before: before.map(({minutes = Infinity}) => minutes),
    after: after.map((record) => ({
      began: weekOf(record.day, followup),
      ended: ended(record) < asOf ? weekOf(ended(record), extended(followup)) : Infinity,
      duration: record.minutes ?? Infinity
    })),
    t1
  });
  const lasted = ({day, minutes}: TimedRecord): number => minutes ?? (asOf - day) * 1440;
  const shift = logShift(before.map(lasted), after.map(lasted));
  const waiting = verdict.state === "too_early" && verdict.nextLook !== undefined && !windows.cut;
  return {
    windows,
    verdict,
    x0: before.length,
    x1: after.length,
    nextLook: waiting ? dayAtWeek(verdict.nextLook!, extended(followup)) : undefined,
    logShift: Math.log(shift.ratio),
    logShiftSe: Math.min(before.length, after.length) >= 2 ? Math.log(shift.ratio) / shift.t : NaN
  };
}

/** The durations a shift needs a side before it is pooled. */
export const poolable = ({x0, x1, logShiftSe}: JudgedDurations): boolean =>
  x0 >= defaults.minDurationsBefore && x1 >= defaults.minDurationsAfter && logShiftSe > 0;

function within({records, days}: TimedRecords, watch: Watch): TimedRecord[] {
  return watch.spans
    .flatMap(([from, to]) => records.slice(countBefore(days, from), countBefore(days, Math.max(from, to))))
    .filter(({day}) => !inHole(watch, day));
}

/** A follow-up that goes on without an end. */
function extended({spans, holes}: Watch): Watch {
  return {spans: [[spans[0]![0], Infinity]], holes};
}
