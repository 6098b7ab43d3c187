// For reference: proven by tests and described on Methods, used by no page and no command.
import {criticalCount} from "../criticalCount.js";
import {defaults} from "../defaults.js";
import {ppois} from "../ppois.js";
import {qgamma} from "../qgamma.js";

/** What one planned look can detect, given the baseline that was observed. */
export interface Power {
  /** events to expect in the follow-up if nothing changed */
  expectedAfter: number;
  /** the largest follow-up count called a fall; −1 if none would be */
  critical: number;
  /** chance of such a count if the rate is multiplied by `ratio` */
  power: number;
  /** the ratio detected with the asked power; NaN if nothing is detectable */
  mdeRatio: number;
  /** the same as a share, 1 − mdeRatio */
  mdeReduction: number;
}

/**
 * Power and smallest detectable effect of one planned look at t1 weeks with the exact one-sided test, given x0 (A6).
 *
 * Follow-up counts are Poisson around `ratio` times the observed baseline rate. Without baseline events, or exposure,
 * nothing is detectable: critical −1, power 0, mdeRatio NaN.
 *
 * @param ratio the true rate ratio to detect
 * @param power the chance of detection that defines mdeRatio
 */
export function powerGivenBaseline(
  {x0, t0, t1}: {readonly x0: number; readonly t0: number; readonly t1: number},
  {
    ratio = defaults.targetRatio,
    alpha = defaults.alpha,
    power = defaults.power,
    midp = false
  }: {
    ratio?: number;
    alpha?: number;
    power?: number;
    midp?: boolean;
  } = {}
): Power {
  const expectedAfter = (x0 * t1) / t0;
  const critical = criticalCount({x0, t0, t1}, {alpha, midp});
  const mdeRatio = critical < 0 ? NaN : qgamma(power, critical + 1, "upper") / expectedAfter;
  return {
    expectedAfter,
    critical,
    power: critical < 0 ? 0 : ppois(critical, ratio * expectedAfter),
    mdeRatio,
    mdeReduction: 1 - mdeRatio
  };
}
