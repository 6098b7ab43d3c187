import {criticalCount} from "./criticalCount.js";
import {defaults} from "./defaults.js";
import {ppois} from "./ppois.js";
import {qnorm} from "./qnorm.js";

/**
 * Weeks of follow-up after which one planned look has the asked power against `ratio`, given the baseline.
 *
 * `exact` is the first such whole week of the exact test (power saws up and down, so a later week may fall below it
 * again); undefined if none up to maxWeeks. `wald` is the normal approximation; Infinity if the baseline alone is too
 * small.
 */
export function weeksNeeded(
  {x0, t0}: {readonly x0: number; readonly t0: number},
  {
    ratio = defaults.targetRatio,
    alpha = defaults.alpha,
    power = defaults.power,
    maxWeeks = defaults.maxWeeks,
    midp = false
  }: {ratio?: number; alpha?: number; power?: number; maxWeeks?: number; midp?: boolean} = {}
): {exact: number | undefined; wald: number} {
  const z = qnorm(1 - alpha) + qnorm(power);
  const room = (Math.log(ratio) / z) ** 2 - 1 / x0;
  const wald = room > 0 ? t0 / (room * ratio * x0) : Infinity;
  let critical = -1;
  for (let week = 1; week <= maxWeeks; week++) {
    critical = criticalCount({x0, t0, t1: week}, {alpha, midp, from: critical});
    if (critical >= 0 && ppois(critical, (ratio * x0 * week) / t0) >= power) return {exact: week, wald};
  }
  return {exact: undefined, wald};
}
