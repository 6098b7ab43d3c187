import {defaults} from "./defaults.js";
import {dbinom} from "./dbinom.js";
import {largestCount} from "./largestCount.js";
import {pbinom} from "./pbinom.js";

/**
 * The largest follow-up count that one planned look would call a fall: exact one-sided p ≤ α given the baseline.
 *
 * −1 if not even no event at all would do.
 *
 * @param midp whether to halve the weight of the observed count
 * @param from a count known to do, to start the search there; −1 if none is
 */
export function criticalCount(
  {x0, t0, t1}: {readonly x0: number; readonly t0: number; readonly t1: number},
  {alpha = defaults.alpha, midp = false, from = -1}: {alpha?: number; midp?: boolean; from?: number} = {}
): number {
  if (x0 === 0 || t0 === 0 || t1 === 0) return -1;
  const q = t1 / (t0 + t1);
  const rest = t0 / (t0 + t1);
  const p = (x1: number): number =>
    pbinom(x1, x0 + x1, q, "lower", rest) - (midp ? 0.5 * dbinom(x1, x0 + x1, q, rest) : 0);
  return largestCount((x1) => p(x1) <= alpha, from);
}
