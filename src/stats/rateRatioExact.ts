import type {BeforeAfter} from "./beforeAfter.js";
import {defaults} from "./defaults.js";
import {pbinomTwoSided} from "./pbinomTwoSided.js";
import {qbetaOdds} from "./qbetaOdds.js";
import {rateRatioTest, type RateRatioTest} from "./rateRatioTest.js";
import {requireNonNegative} from "./requireNonNegative.js";

/** The exact comparison of two Poisson rates; of its p-values show the central `pTwoSided`. */
export interface RateRatio extends RateRatioTest {
  /** events a week */
  rateBefore: number;
  rateAfter: number;
  /** rateAfter / rateBefore; Infinity without an event before, NaN without any */
  ratio: number;
  /** the sum of all outcomes no more likely; can disagree with low and high */
  pTwoSidedMinlike: number;
  low: number;
  high: number;
  /** one-sided limits of the same confidence */
  lowerOneSided: number;
  upperOneSided: number;
}

/**
 * The rate ratio after/before with its exact conditional test and Clopper–Pearson interval (METHODS A1).
 *
 * Without events: ratio NaN, p 1, interval (0, Infinity). No event after: ratio 0 with a finite upper limit: show the
 * limit. Without exposure in a window nothing is computed: every field is NaN but a known rate.
 * Clopper & Pearson 1934; Fay, R Journal 2010; R `poisson.test`.
 *
 * @throws RangeError if a count or an exposure is negative or not a number
 */
export function rateRatioExact(
  {x0, t0, x1, t1}: BeforeAfter,
  {conf = defaults.conf}: {conf?: number} = {}
): RateRatio {
  requireNonNegative({x0, t0, x1, t1});
  const scale = t0 > 0 && t1 > 0 ? t0 / t1 : NaN;
  const lower = (alpha: number): number => qbetaOdds(alpha, x1, x0 + 1) * scale;
  const upper = (alpha: number): number => scale / qbetaOdds(alpha, x0, x1 + 1);
  return {
    rateBefore: x0 / t0,
    rateAfter: x1 / t1,
    ratio: (x1 / x0) * scale,
    ...rateRatioTest({x0, t0, x1, t1}),
    pTwoSidedMinlike: Number.isNaN(scale) ? NaN : pbinomTwoSided(x1, x0 + x1, t1 / (t0 + t1)),
    low: lower((1 - conf) / 2),
    high: upper((1 - conf) / 2),
    lowerOneSided: lower(1 - conf),
    upperOneSided: upper(1 - conf)
  };
}
