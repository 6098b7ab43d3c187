// For reference: proven by tests and described on Methods, used by no page and no command.
import {bisect} from "../bisect.js";
import {lgamma} from "../lgamma.js";
import {negBinomialScore} from "./negBinomialScore.js";
import {sum} from "../sum.js";

/**
 * The Gamma(a, b) prior of rate ratios that fits many actions best: x1 is then negative binomial around a/b·E.
 *
 * Maximum marginal likelihood: for each a the mean solves its score, and a solves the profile score. When the ratios
 * vary no more than chance, a and b are Infinity and all actions share the prior mean; without any event, NaN.
 */
export function ebGammaFit({
  x1,
  expected
}: {
  readonly x1: readonly number[];
  readonly expected: readonly number[];
}): {a: number; b: number; priorMean: number; logLik: number; mean: number[]} {
  /** the prior mean that fits best given a: Σ (x − mE)/(a + mE) = 0, falling in m */
  const bestMean = (a: number): number => {
    const score = (m: number): number =>
      sum(x1.map((x, i) => (x - m * expected[i]!) / (1 + (m * expected[i]!) / a)));
    return Math.exp(bisect((logMean) => score(Math.exp(logMean)) > 0, -50, 50));
  };
  const means = (a: number): number[] => expected.map((e) => bestMean(a) * e);
  const rises = (a: number): boolean => negBinomialScore(a, x1, means(a)) > 0;
  if (!(sum(x1) > 0)) return {a: NaN, b: NaN, priorMean: NaN, logLik: NaN, mean: x1.map(() => NaN)};

  const pooled = sum(x1) / sum(expected);
  const spread = sum(x1.map((x, i) => (x - pooled * expected[i]!) ** 2 - x));
  const a = spread > 0 ? Math.exp(bisect((logA) => rises(Math.exp(logA)), -15, 20)) : Infinity;
  const priorMean = bestMean(a);
  const b = a / priorMean;
  return {
    a,
    b,
    priorMean,
    logLik: sum(x1.map((x, i) => logMarginal(x, priorMean * expected[i]!, a))),
    mean: x1.map((x, i) => (a === Infinity ? priorMean : (a + x) / (b + expected[i]!)))
  };
}

function logMarginal(x: number, mu: number, a: number): number {
  if (a === Infinity) return x * Math.log(mu) - mu - lgamma(x + 1);
  return lgamma(a + x) - lgamma(a) - lgamma(x + 1) + x * Math.log(mu / (a + mu)) - a * Math.log1p(mu / a);
}
