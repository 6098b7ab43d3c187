import {defaults} from "./defaults.js";
import {qnorm} from "./qnorm.js";
import {sum} from "./sum.js";

/** Events and time of one stratum in two states. */
export interface RateStratum {
  readonly x0: number;
  readonly t0: number;
  readonly x1: number;
  readonly t1: number;
}

/**
 * The rate ratio common to strata, each compared only with itself: what differs between strata can't pass for change.
 *
 * Strata with time in one state only say nothing. Without events in such strata the ratio is NaN, with none in the first
 * state Infinity, in the second 0; the interval is then (0, Infinity).
 * Mantel & Haenszel 1959; variance of Greenland & Robins 1985 (Rothman, Greenland & Lash 2008, ch. 15).
 */
export function mantelHaenszelRate(
  strata: readonly RateStratum[],
  {conf = defaults.conf}: {conf?: number} = {}
): {ratio: number; low: number; high: number; strata: number} {
  const both = strata.filter(({t0, t1}) => t0 > 0 && t1 > 0);
  const after = sum(both.map(({x1, t0, t1}) => (x1 * t0) / (t0 + t1)));
  const before = sum(both.map(({x0, t0, t1}) => (x0 * t1) / (t0 + t1)));
  const ratio = after / before;
  if (after === 0 || before === 0) return {ratio, low: 0, high: Infinity, strata: both.length};
  const variance =
    sum(both.map(({x0, t0, x1, t1}) => ((x0 + x1) * t0 * t1) / (t0 + t1) ** 2)) / (after * before);
  const spread = Math.exp(qnorm((1 + conf) / 2) * Math.sqrt(variance));
  return {ratio, low: ratio / spread, high: ratio * spread, strata: both.length};
}
