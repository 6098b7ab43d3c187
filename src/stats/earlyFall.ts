import {defaults} from "./defaults.js";
import type {WindowCounts} from "./windowCounts.js";

/**
 * Whether the rate had already fallen before the action closed: the follow-up is below the baseline but not the gap.
 *
 * Needs a gap of 28 days; false without exposure on either side.
 */
export function earlyFall({x0, t0Days, xGap, gapDays, x1, t1Days}: WindowCounts): boolean {
  const limit = 1 - defaults.minEffect;
  const after = x1 / t1Days;
  return (
    gapDays >= defaults.earlyFallGapDays && after >= (limit * xGap) / gapDays && after < (limit * x0) / t0Days
  );
}
