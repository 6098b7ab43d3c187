import type {RankedInput} from "./priorityBands.js";
import {qnorm} from "./qnorm.js";
import {quantile7} from "./quantile7.js";
import {sum} from "./sum.js";

const levels = Array.from({length: 99}, (_, k) => (k + 0.5) / 99);

/**
 * All 9,801 products of 99 quantiles of the minutes lost a quarter (log-normal, METHODS K) and 99 of the reduction,
 * divided by the effort, with their 5 % and 95 % quantiles (type 7).
 *
 * Without a known reduction only the minutes vary. Without incidents everything is 0.
 */
export function priorityProducts({minutes, quarters, effortDays, past}: RankedInput): {
  lostMinutes: number;
  /** ascending */
  products: Float64Array;
  low: number;
  high: number;
} {
  const total = sum(minutes);
  const lostMinutes = total / quarters;
  const sdLog = total > 0 ? Math.sqrt(sum(minutes.map((m) => m * m))) / total : 0;
  const lost = levels.map((u) => lostMinutes * Math.exp(qnorm(u) * sdLog));
  const reductions = past ? levels.map((u) => 1 - ratioAt(past.posterior, u)) : [1];
  const products = Float64Array.from(
    lost.flatMap((minutesLost) => reductions.map((reduction) => (minutesLost * reduction) / effortDays))
  ).sort();
  return {lostMinutes, products, low: quantile7(products, 0.05), high: quantile7(products, 0.95)};
}

/** The ratio by which a share u of the posterior's weight has come. */
function ratioAt(posterior: readonly {readonly log: number; readonly weight: number}[], u: number): number {
  let below = 0;
  const point = posterior.find(({weight}) => (below += weight) >= u) ?? posterior.at(-1)!;
  return Math.exp(point.log);
}
