import {defaults} from "./defaults.js";
import {qnorm} from "./qnorm.js";
import {sum} from "./sum.js";

/**
 * A total for each period of events whose number and sizes are both random (compound Poisson), with the interval of
 * METHODS K: exp(±z √Σx² / Σx) around it. Nothing without any size.
 *
 * @param sizes of the events
 * @param periods in which they came
 */
export function compoundTotal(
  sizes: readonly number[],
  periods: number,
  {conf = defaults.posteriorConf}: {conf?: number} = {}
): {readonly total: number; readonly low: number; readonly high: number} {
  const all = sum(sizes);
  if (all === 0) return {total: 0, low: 0, high: 0};
  const spread = Math.exp((qnorm((1 + conf) / 2) * Math.sqrt(sum(sizes.map((x) => x * x)))) / all);
  return {total: all / periods, low: all / periods / spread, high: (all / periods) * spread};
}
