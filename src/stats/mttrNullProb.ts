import {pnorm} from "./pnorm.js";

/**
 * The chance that a mean of log-normal durations looks better by at least `improvement` though nothing changed.
 *
 * To be printed beside any mean time to anything. Fenton–Wilkinson; after Davidovič, Incident Metrics in SRE (2021).
 *
 * @param n0 incidents before
 * @param n1 incidents after
 * @param sdLog standard deviation of the log durations
 * @param improvement share by which the mean looks lower, in [0, 1)
 */
export function mttrNullProb({
  n0,
  n1,
  sdLog,
  improvement
}: {
  n0: number;
  n1: number;
  sdLog: number;
  improvement: number;
}): {cv: number; prob: number} {
  const cv = Math.sqrt(Math.expm1(sdLog ** 2));
  const v0 = Math.log1p(cv ** 2 / n0);
  const v1 = Math.log1p(cv ** 2 / n1);
  return {cv, prob: pnorm((Math.log1p(-improvement) - (v0 - v1) / 2) / Math.sqrt(v0 + v1))};
}
