import {defaults} from "./defaults.js";
import {eRulePower} from "./eRulePower.js";

/** Weeks of exposure after which the evidence rule has its power and keeps it. */
export interface SustainedWeeks {
  /** undefined if not before the horizon */
  weeks: number | undefined;
  /** power at that week; NaN without one */
  powerThen: number;
  powerAtHorizon: number;
}

/**
 * The first week from which four looks running would have 80 % power against a target effect (METHODS2 S2).
 *
 * Power saws up and down with the critical count, so one week that reaches it says little.
 *
 * @param phi dispersion factor ≥ 1
 */
export function sustainedWeeksNeeded(
  {x0, t0}: {readonly x0: number; readonly t0: number},
  {
    ratio = defaults.targetRatio,
    power = defaults.power,
    threshold = defaults.threshold,
    maxRatio = defaults.maxRatio,
    run = defaults.sustainedLooks,
    minFollowup = defaults.minFollowupWeeks,
    phi = 1
  }: {
    ratio?: number;
    power?: number;
    threshold?: number;
    maxRatio?: number;
    run?: number;
    minFollowup?: number;
    phi?: number;
  } = {}
): SustainedWeeks {
  const horizon = maxRatio * t0;
  const at = (week: number): number => eRulePower({x0, t0, t1: week}, {ratio, threshold, power, phi}).power;
  let reached = 0;
  for (let week = minFollowup; week <= horizon + 1e-9; week++) {
    reached = at(week) >= power ? reached + 1 : 0;
    if (reached === run) {
      const weeks = week - run + 1;
      return {weeks, powerThen: at(weeks), powerAtHorizon: at(horizon)};
    }
  }
  return {weeks: undefined, powerThen: NaN, powerAtHorizon: at(horizon)};
}
