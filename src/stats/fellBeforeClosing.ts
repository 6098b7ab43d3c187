import {defaults} from "./defaults.js";

/** Counts before, while open, and after; exposures in weeks, the gap in days. */
export interface OpenTimeCounts {
  readonly x0: number;
  readonly t0: number;
  readonly x1: number;
  readonly t1: number;
  readonly xGap: number;
  readonly gapDays: number;
}

/**
 * Whether the rate had fallen before closing: the open time fits the later rate three times better than the earlier one
 * (METHODS2 S1).
 *
 * Tells only of a gap of at least 28 days and a rate that fell by a tenth or more; else it does not apply, with ln 1 = 0.
 */
export function fellBeforeClosing(
  {x0, t0, x1, t1, xGap, gapDays}: OpenTimeCounts,
  {likelihood = defaults.fellBeforeLikelihood}: {likelihood?: number} = {}
): {applies: boolean; logRatio: number; fellBefore: boolean} {
  const before = x0 / t0;
  const after = (x1 + 0.5) / t1;
  if (!(gapDays >= defaults.earlyFallGapDays && after < (1 - defaults.minEffect) * before)) {
    return {applies: false, logRatio: 0, fellBefore: false};
  }
  const logRatio = xGap * Math.log(after / before) + (gapDays / 7) * (before - after);
  return {applies: true, logRatio, fellBefore: logRatio >= Math.log(likelihood)};
}
