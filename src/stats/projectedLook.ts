import type {BeforeAfter} from "./beforeAfter.js";
import {defaults} from "./defaults.js";
import {logEvidence} from "./logEvidence.js";

/** What may be assumed about the weeks to come. */
export interface ProjectionOptions {
  threshold?: number;
  /** dispersion factor ≥ 1 */
  phi?: number;
  /** horizon, as a multiple of the baseline */
  maxRatio?: number;
  /** first look, weeks */
  minFollowup?: number;
  /** events a week from now on */
  ratePerWeek?: number;
  /** weeks since follow-up began, where not all were watched or exposure is not time; t1 by default */
  weeksSoFar?: number;
  /** exposure a week from now on */
  exposurePerWeek?: number;
}

/**
 * The first weekly look, from now to the horizon, at which evidence for "improved" would reach the threshold.
 *
 * Undefined if it would not. At rate 0 it is the earliest possible one; at the rate since closing the one to expect.
 */
export function projectedLook(
  {x0, t0, x1, t1}: BeforeAfter,
  {
    threshold = defaults.threshold,
    phi = 1,
    maxRatio = defaults.maxRatio,
    minFollowup = defaults.minFollowupWeeks,
    ratePerWeek = 0,
    weeksSoFar = t1,
    exposurePerWeek = 1
  }: ProjectionOptions = {}
): number | undefined {
  const limit = Math.log(threshold);
  const reaches = (week: number): boolean => {
    const more = week - weeksSoFar;
    return (
      logEvidence(x0 / phi, t0, (x1 + ratePerWeek * more) / phi, t1 + exposurePerWeek * more, "improved") >=
      limit
    );
  };
  const last = Math.floor(maxRatio * t0 + 1e-9);
  if (ratePerWeek === 0 && !reaches(last)) return undefined;
  for (let week = Math.max(minFollowup, Math.ceil(weeksSoFar)); week <= last; week++)
    if (reaches(week)) return week;
  return undefined;
}
