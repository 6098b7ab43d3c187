import {defaults} from "./defaults.js";
import {largestCount} from "./largestCount.js";
import {ppois} from "./ppois.js";

/**
 * Exact control limits of a Poisson count, for means below 10 where 3σ limits mislead.
 *
 * A count at or below `lower` (−1: there is none, as for any mean below 6.6), or at or above `upper`, has at most the
 * tail probability; `pLow` and `pHigh` are what it is.
 */
export function cExactLimits(
  mean: number,
  {tail = defaults.controlTail}: {tail?: number} = {}
): {lower: number; upper: number; pLow: number; pHigh: number} {
  const lower = largestCount((k) => ppois(k, mean) <= tail);
  const upper = largestCount((k) => ppois(k - 1, mean, "upper") > tail) + 1;
  return {lower, upper, pLow: ppois(lower, mean), pHigh: ppois(upper - 1, mean, "upper")};
}
