// For reference: proven by tests and described on Methods, used by no page and no command.
import type {BeforeAfter} from "../beforeAfter.js";
import {defaults} from "../defaults.js";
import {pbeta} from "../pbeta.js";
import {qbetaOdds} from "../qbetaOdds.js";

/**
 * How probable it is that the rate fell, and the posterior of the rate ratio, under Gamma(shape, rate) priors on both
 * rates (Jeffreys: ½, 0).
 *
 * For a sentence, not for a stopping rule. Without any event the answer is the prior alone: print "no information".
 * Without exposure (and prior rate 0) every field is NaN.
 *
 * @param minReduction the share in "fell by at least …", in [0, 1)
 */
export function gammaPoissonPosterior(
  {x0, t0, x1, t1}: BeforeAfter,
  {
    shape = 0.5,
    rate = 0,
    conf = defaults.posteriorConf,
    minReduction = defaults.minReduction
  }: {
    shape?: number;
    rate?: number;
    conf?: number;
    minReduction?: number;
  } = {}
): {
  probFell: number;
  probFellAtLeast: number;
  ratioMedian: number;
  low: number;
  high: number;
  /** posterior means, events a week */
  rateBefore: number;
  rateAfter: number;
} {
  const [a0, b0, a1, b1] = [x0 + shape, t0 + rate, x1 + shape, t1 + rate];
  const known = b0 > 0 && b1 > 0;
  const below = (ratio: number): number => {
    const total = b0 + ratio * b1;
    return known ? pbeta((ratio * b1) / total, a1, a0, "lower", b0 / total) : NaN;
  };
  const alpha = (1 - conf) / 2;
  const scale = known ? b0 / b1 : NaN;
  return {
    probFell: below(1),
    probFellAtLeast: below(1 - minReduction),
    ratioMedian: qbetaOdds(0.5, a1, a0) * scale,
    low: qbetaOdds(alpha, a1, a0) * scale,
    high: scale / qbetaOdds(alpha, a0, a1),
    rateBefore: a0 / b0,
    rateAfter: a1 / b1
  };
}
