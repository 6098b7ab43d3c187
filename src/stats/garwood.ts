import {defaults} from "./defaults.js";
import {qgamma} from "./qgamma.js";
import {requireNonNegative} from "./requireNonNegative.js";

/**
 * A Poisson rate with Garwood's exact interval, and its one-sided upper limit.
 *
 * With no event the rate is 0 and "fewer than 3.00/t" is all it says at 95 %. Without exposure every field is NaN or,
 * where unbounded, Infinity. Garwood 1936; R `poisson.test`.
 *
 * @param x events
 * @param t exposure in any unit of time; rates are per that unit
 */
export function garwood(
  x: number,
  t = 1,
  {conf = defaults.conf}: {conf?: number} = {}
): {rate: number; low: number; high: number; upperOneSided: number} {
  requireNonNegative({x, t});
  return {
    rate: x / t,
    low: qgamma((1 - conf) / 2, x) / t,
    high: qgamma((1 - conf) / 2, x + 1, "upper") / t,
    upperOneSided: qgamma(1 - conf, x + 1, "upper") / t
  };
}
