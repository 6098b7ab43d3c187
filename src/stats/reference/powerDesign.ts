// For reference: proven by tests and described on Methods, used by no page and no command.
import {criticalCount} from "../criticalCount.js";
import {defaults} from "../defaults.js";
import {dpois} from "../dpois.js";
import {ppois} from "../ppois.js";

/**
 * Power of one planned look before any baseline is seen: `powerGivenBaseline` averaged over Poisson baselines.
 *
 * @param rate0 events a week before
 * @param t0 weeks of baseline
 * @param t1 weeks of follow-up at the look
 * @param ratio the true rate ratio to detect
 */
export function powerDesign(
  {rate0, t0, t1, ratio}: {rate0: number; t0: number; t1: number; ratio: number},
  {alpha = defaults.alpha, midp = false}: {alpha?: number; midp?: boolean} = {}
): {expectedBefore: number; expectedAfter: number; power: number} {
  const expectedBefore = rate0 * t0;
  const expectedAfter = ratio * rate0 * t1;
  const reach = 10 * Math.sqrt(expectedBefore) + 25;
  let power = 0;
  let critical = -1;
  for (let x0 = Math.max(0, Math.ceil(expectedBefore - reach)); x0 <= expectedBefore + reach; x0++) {
    critical = criticalCount({x0, t0, t1}, {alpha, midp, from: critical});
    power += dpois(x0, expectedBefore) * ppois(critical, expectedAfter);
  }
  return {expectedBefore, expectedAfter, power: Math.min(1, power)};
}
