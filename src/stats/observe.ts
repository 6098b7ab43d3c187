import type {ActionDays, WindowOptions} from "./actionWindows.js";
import type {BeforeAfter} from "./beforeAfter.js";
import {defaults} from "./defaults.js";
import {dispersionFactor} from "./dispersionFactor.js";
import type {FollowUp} from "./firstCrossing.js";
import {observedDays, type Span} from "./observedDays.js";
import {weeklyCounts} from "./weeklyCounts.js";
import {windowCounts, type WindowCounts} from "./windowCounts.js";
import {withoutIndex} from "./withoutIndex.js";

/** An action and its target's events; days count from any one origin, UTC, fractions allowed. */
export interface Action extends Omit<ActionDays, "closure"> {
  /** when it closed; undefined, or not before asOf, while it is open */
  readonly closure: number | undefined;
  /** days of the target's events, ascending */
  readonly events: readonly number[];
  /** their ids, and which of them opened the action */
  readonly ids?: readonly string[] | undefined;
  readonly indexId?: string | undefined;
  /** days of a comparison group's events, ascending */
  readonly comparison?: readonly number[] | undefined;
  /** days of everything an event is a share of (all pages, for noise pages), ascending; time itself by default */
  readonly exposure?: readonly number[] | undefined;
}

/** Dispersion factor ≥ 1, or "estimate" to re-estimate it from weekly counts at each look (A4). */
export type PhiOption = number | "estimate";

/** What was seen of an action's target. */
export interface Observation {
  closed: boolean;
  /** the day it closed; of an open action, asOf */
  closure: number;
  /** of an open action the gap runs to asOf and there is no follow-up */
  windows: WindowCounts;
  /** counts and exposures by now; with shares, t1 is scaled so that t0 remains the weeks of baseline */
  counts: BeforeAfter;
  followUp: FollowUp;
  /** exposure by a week of follow-up, on the scale of counts.t1 */
  exposureAt: (week: number) => number;
  /** exposure to expect a week from now on */
  exposurePerWeek: number;
  phi: (week: number) => number;
}

/** Counts, exposures and dispersion of an action's target in its windows (METHODS A0, A4). */
export function observe(action: Action, options: WindowOptions & {phi?: PhiOption} = {}): Observation {
  const {asOf, gaps, exposure} = action;
  const closed = action.closure !== undefined && action.closure < asOf;
  const closure = closed ? action.closure : asOf;
  const windows = windowCounts({...action, closure}, options);
  const {baselineStart, baselineEnd, followupStart, followupEnd, x0, x1} = windows;
  const events = withoutIndex(action.events, action.ids, action.indexId);
  const between = (days: readonly number[], from: number, to: number): readonly number[] =>
    days.filter((day) => day >= from && day < to);
  const inWeeks = (days: readonly number[]): number[] =>
    between(days, followupStart, followupEnd).map((day) => (day - followupStart) / 7);

  const baselineWeeks = windows.t0Days / 7;
  const share = exposure && {
    before: between(exposure, baselineStart, baselineEnd).length,
    after: inWeeks(exposure)
  };
  const exposureAt = (week: number): number => {
    if (!share) return observedDays([followupStart, followupStart + 7 * week], gaps) / 7;
    return share.before > 0 ? (share.after.filter((t) => t < week).length * baselineWeeks) / share.before : 0;
  };
  const t0 = share?.before === 0 ? 0 : baselineWeeks;
  const calendar = (followupEnd - followupStart) / 7;
  const phi = options.phi ?? 1;
  return {
    closed,
    closure,
    windows,
    counts: {x0, t0, x1, t1: exposureAt(calendar)},
    followUp: {
      x0,
      t0,
      after: inWeeks(events),
      t1: calendar,
      comparison: action.comparison && {
        before: between(action.comparison, baselineStart, baselineEnd).length,
        after: inWeeks(action.comparison)
      }
    },
    exposureAt,
    exposurePerWeek: share && calendar > 0 ? exposureAt(calendar) / calendar : 1,
    phi: phi === "estimate" ? phiByWeek(events, windows, gaps) : () => phi
  };
}

/** The dispersion factor known at a week of follow-up, from the whole weeks wholly watched up to then. */
function phiByWeek(
  events: readonly number[],
  {x0, t0Days, baselineStart, baselineEnd, followupStart, followupEnd}: WindowCounts,
  gaps: readonly Span[] | undefined
): (week: number) => number {
  const watched = (counts: readonly (number | undefined)[]): number[] =>
    counts.filter((count) => count !== undefined);
  const before = watched(weeklyCounts(events, [baselineStart, baselineEnd], gaps));
  const after = weeklyCounts(events, [followupStart, followupEnd], gaps);
  const sparse = x0 / (t0Days / 7) < defaults.sparseRatePerWeek;
  return (week) => {
    const factor = dispersionFactor(before, watched(after.slice(0, Math.floor(week))));
    return sparse ? factor.phiUsedSparse : factor.phiUsed;
  };
}
