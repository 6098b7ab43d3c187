import type {ActionDays, WindowOptions} from "./actionWindows.js";
import {verdictDurations, type DurationVerdict} from "./verdictDurations.js";
import {windowCounts, type WindowCounts} from "./windowCounts.js";

/** An incident's duration (to detect, to resolve, …) and when it began. */
export interface TimedDuration {
  /** days from the same origin as the action's */
  readonly day: number;
  /** minutes; undefined while it goes on */
  readonly minutes: number | undefined;
}

export interface DurationJudgement extends DurationVerdict {
  /** x0 and x1 are numbers of durations */
  windows: WindowCounts;
  verdictDay: number | undefined;
  daysToOutcome: number | undefined;
  /** the day of the next planned look */
  nextLookDay: number | undefined;
}

/**
 * Judges an action by how long incidents took, before against after (METHODS B7), in the windows of A0.
 *
 * The incident that opened the action must be left out by the caller. What
 * goes on at asOf is longer than any. Incidents without a known duration must be left out and their share shown.
 *
 * @param incidents durations of the target's incidents, any order
 */
export function judgeDurations(
  {
    incidents,
    closure: closedOn,
    ...days
  }: Omit<ActionDays, "closure"> & {
    readonly closure: number | undefined;
    readonly incidents: readonly TimedDuration[];
  },
  options: WindowOptions = {}
): DurationJudgement {
  const closed = closedOn !== undefined && closedOn < days.asOf;
  const closure = closed ? closedOn : days.asOf;
  const windows = windowCounts({...days, closure, events: incidents.map(({day}) => day)}, options);
  const {baselineStart, baselineEnd, followupStart, followupEnd} = windows;
  const within = (from: number, to: number): readonly TimedDuration[] =>
    incidents.filter(({day}) => day >= from && day < to);
  const verdict = verdictDurations(
    {
      before: within(baselineStart, baselineEnd).map(({minutes = Infinity}) => minutes),
      after: within(followupStart, followupEnd).map(({day, minutes = Infinity}) => ({
        began: (day - followupStart) / 7,
        ended: (day + minutes / 1440 - followupStart) / 7,
        duration: minutes
      })),
      t1: (followupEnd - followupStart) / 7
    },
    {closed}
  );
  const dayOf = (week: number | undefined): number | undefined =>
    week === undefined ? undefined : followupStart + 7 * week;
  const verdictDay = dayOf(verdict.crossedAt);
  return {
    ...verdict,
    windows,
    verdictDay,
    daysToOutcome: verdictDay === undefined ? undefined : verdictDay - closure,
    nextLookDay: closed ? dayOf(verdict.nextLook) : undefined
  };
}
