import {defaults} from "./defaults.js";
import {sum} from "./sum.js";
import {wilson} from "./wilson.js";

/** How often the rule was wrong on placebo closings. */
export interface FalseAlarms {
  targets: number;
  draws: number;
  wrong: number;
  /** share of wrong draws, with its interval; undefined with fewer than 20 targets */
  share: {p: number; low: number; high: number; designEffect: number; effectiveN: number} | undefined;
}

/**
 * The false-alarm meter: the share of placebo closings called improved, with draws clustered by target (METHODS2 T).
 *
 * Wilson's interval at the effective number of draws; where no draw was wrong, each target counts as one.
 *
 * @param wrong false "improved" per target
 * @param draws placebo closings per target, each at least 1
 */
export function falseAlarmMeter(
  wrong: readonly number[],
  draws: readonly number[],
  {conf = defaults.conf, minTargets = defaults.minMeterTargets}: {conf?: number; minTargets?: number} = {}
): FalseAlarms {
  const targets = wrong.length;
  const n = sum(draws);
  const x = sum(wrong);
  const counted = {targets, draws: n, wrong: x};
  if (targets < minTargets) return {...counted, share: undefined};
  const p = x / n;
  const squares = sum(wrong.map((w, i) => (w - p * draws[i]!) ** 2));
  const variance = (targets / (targets - 1)) * (squares / n ** 2);
  const spread = (p * (1 - p)) / n;
  const designEffect = x === 0 ? n / targets : spread > 0 ? Math.max(1, variance / spread) : 1;
  const effectiveN = n / designEffect;
  const {low, high} = wilson(p * effectiveN, effectiveN, {conf});
  return {...counted, share: {p, low, high, designEffect, effectiveN}};
}
