import {defaults} from "./defaults.js";
import {largestCount} from "./largestCount.js";
import {logEvidence} from "./logEvidence.js";
import {ppois} from "./ppois.js";
import {qgamma} from "./qgamma.js";

/**
 * What the evidence rule can detect, judged at the one date t1, given the observed baseline (METHODS A6).
 *
 * `critical` is the largest follow-up count that gives enough evidence, −1 if none does: then power is 0 and mdeRatio
 * NaN. `mdeRatio`: only a fall to it or below would have shown, with the asked power.
 *
 * @param phi dispersion factor ≥ 1: everything is then judged in effective counts x/φ
 */
export function eRulePower(
  {x0, t0, t1}: {readonly x0: number; readonly t0: number; readonly t1: number},
  {
    ratio = defaults.targetRatio,
    threshold = defaults.threshold,
    power = defaults.power,
    phi = 1
  }: {
    ratio?: number;
    threshold?: number;
    power?: number;
    phi?: number;
  } = {}
): {critical: number; power: number; mdeRatio: number} {
  const effective = x0 / phi;
  const expected = (effective * t1) / t0;
  const limit = Math.log(threshold);
  const critical = largestCount((x1) => logEvidence(effective, t0, x1, t1, "improved") >= limit);
  if (critical < 0) return {critical, power: 0, mdeRatio: NaN};
  return {
    critical,
    power: ppois(critical, ratio * expected),
    mdeRatio: qgamma(power, critical + 1, "upper") / expected
  };
}
