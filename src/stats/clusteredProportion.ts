import {defaults} from "./defaults.js";
import {sum} from "./sum.js";
import {wilson} from "./wilson.js";

/**
 * A proportion of things that come in clusters (pages of one alert), with Wilson's interval at the effective number.
 *
 * The design effect is the ratio estimator's variance over the binomial one; 1 where p is 0 or 1. A single cluster has
 * no measurable spread: design effect and interval NaN.
 *
 * @param x successes per cluster
 * @param n size of each cluster
 */
export function clusteredProportion(
  x: readonly number[],
  n: readonly number[],
  {conf = defaults.conf}: {conf?: number} = {}
): {p: number; designEffect: number; effectiveN: number; low: number; high: number} {
  const total = sum(n);
  const p = sum(x) / total;
  const clusters = x.length;
  const squares = sum(x.map((successes, i) => (successes - p * n[i]!) ** 2));
  const variance = (clusters / (clusters - 1)) * (squares / total ** 2);
  const designEffect = p === 0 || p === 1 ? 1 : variance / ((p * (1 - p)) / total);
  const effectiveN = total / designEffect;
  const {low, high} = wilson(p * effectiveN, effectiveN, {conf});
  return {p, designEffect, effectiveN, low, high};
}
