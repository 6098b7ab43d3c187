import type {WindowOptions} from "./actionWindows.js";
import {defaults} from "./defaults.js";
import {observe, type Action, type PhiOption} from "./observe.js";
import {plannedTest} from "./plannedTest.js";
import type {State} from "./verdict.js";

export type PlannedReason =
  | "action_not_closed"
  | "planned_look_pending"
  | "baseline_too_short"
  | "baseline_too_few_events"
  | "followup_too_short"
  | "planned_look_significant"
  | "planned_look_not_significant";

/** What one planned look says. */
export interface PlannedLook {
  state: State;
  reason: PlannedReason;
  /** one-sided exact p-value in the direction of the data; NaN before the look */
  p: number;
  /** the planned day, if it decided */
  verdictDay: number | undefined;
}

/**
 * The verdict at one review date named before the action closed: the exact one-sided test at 0.05, once (METHODS A6.3).
 *
 * Needs less follow-up than weekly looks, and may be read on that day only. Counts are tempered by φ.
 *
 * @param day the planned day; what happened on or after it does not count
 */
export function plannedLook(
  action: Action,
  day: number,
  {
    alpha = defaults.alpha,
    minBaselineWeeks = defaults.minBaselineWeeks,
    minFollowup = defaults.minFollowupWeeks,
    ...options
  }: Omit<WindowOptions, "maxRatio"> & {
    phi?: PhiOption;
    alpha?: number;
    minBaselineWeeks?: number;
    minFollowup?: number;
  } = {}
): PlannedLook {
  const undecided = (state: State, reason: PlannedReason): PlannedLook => ({
    state,
    reason,
    p: NaN,
    verdictDay: undefined
  });
  const {closed} = observe(action, options);
  if (!closed) return undecided("too_early", "action_not_closed");
  if (action.asOf < day) return undecided("too_early", "planned_look_pending");
  const seen = observe({...action, asOf: day}, {...options, maxRatio: Infinity});
  const phi = seen.phi(seen.followUp.t1);
  const {x0, t0, x1, t1} = seen.counts;
  const counts = {x0: x0 / phi, t0, x1: x1 / phi, t1};
  if (t0 < minBaselineWeeks) return undecided("not_measurable", "baseline_too_short");
  if (!seen.closed || seen.followUp.t1 < minFollowup) return undecided("too_early", "followup_too_short");
  const {decided, ...said} = plannedTest(counts, {alpha});
  return {...said, verdictDay: decided ? day : undefined};
}
