import {defaults} from "./defaults.js";
import {largestCount} from "./largestCount.js";
import {logEvidence} from "./logEvidence.js";
import {ppois} from "./ppois.js";

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
    looks = defaults.sustainedLooks,
    minFollowup = defaults.minFollowupWeeks,
    phi = 1
  }: {
    ratio?: number;
    power?: number;
    threshold?: number;
    maxRatio?: number;
    looks?: number;
    minFollowup?: number;
    phi?: number;
  } = {}
): SustainedWeeks {
  const horizon = maxRatio * t0;
  const effective = x0 / phi;
  const limit = Math.log(threshold);
  let critical = -1;
  /** weeks must come in ascending order: the critical count never falls */
  const powerAt = (week: number): number => {
    critical = largestCount((x1) => logEvidence(effective, t0, x1, week, "improved") >= limit, critical);
    return critical < 0 ? 0 : ppois(critical, (ratio * effective * week) / t0);
  };
  let run = 0;
  let powerThen = NaN;
  let weeks: number | undefined;
  for (let week = minFollowup; weeks === undefined && week <= horizon + 1e-9; week++) {
    const now = powerAt(week);
    run = now >= power ? run + 1 : 0;
    if (run === 1) powerThen = now;
    if (run === looks) weeks = week - looks + 1;
  }
  const powerAtHorizon = powerAt(horizon);
  return {weeks, powerThen: weeks === undefined ? NaN : powerThen, powerAtHorizon};
}
