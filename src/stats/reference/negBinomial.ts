// For reference: proven by tests and described on Methods, used by no page and no command.
import {bisect} from "../bisect.js";
import {defaults} from "../defaults.js";
import {dpois} from "../dpois.js";
import {lgamma} from "../lgamma.js";
import {mean} from "../mean.js";
import {negBinomialScore} from "./negBinomialScore.js";
import {qnorm} from "../qnorm.js";
import {sum} from "../sum.js";

/**
 * The negative binomial rate ratio after/before of weekly counts, variance μ + μ²/θ with one θ for both windows.
 *
 * Window means are the maximum likelihood estimates; θ solves its score equation, and is Infinity (Poisson) when the
 * counts vary no more than Poisson's. Equals R's `MASS::glm.nb`. With fewer than 50 weeks θ is unstable: prefer
 * `overdispersion`. A window without events makes the ratio 0 or Infinity and the interval (0, Infinity).
 */
export function negBinomial(
  before: readonly number[],
  after: readonly number[],
  {conf = defaults.conf}: {conf?: number} = {}
): {theta: number; logRatio: number; se: number; ratio: number; low: number; high: number; logLik: number} {
  const counts = [...before, ...after];
  const mu0 = mean(before);
  const mu1 = mean(after);
  const means = counts.map((_, i) => (i < before.length ? mu0 : mu1));
  const spread = sum(counts.map((y, i) => (y - means[i]!) ** 2 - y));
  const rises = (logTheta: number): boolean => negBinomialScore(Math.exp(logTheta), counts, means) > 0;
  const theta = spread > 0 ? Math.exp(bisect(rises, -20, 20)) : Infinity;

  const logRatio = Math.log(mu1 / mu0);
  const se = Math.sqrt((1 + mu0 / theta) / sum(before) + (1 + mu1 / theta) / sum(after));
  const margin = qnorm((1 + conf) / 2) * se;
  const bounded = Number.isFinite(logRatio);
  return {
    theta,
    logRatio,
    se,
    ratio: mu1 / mu0,
    low: bounded ? Math.exp(logRatio - margin) : 0,
    high: bounded ? Math.exp(logRatio + margin) : Infinity,
    logLik: sum(counts.map((y, i) => logDensity(y, means[i]!, theta)))
  };
}

function logDensity(y: number, mu: number, theta: number): number {
  if (theta === Infinity) return Math.log(dpois(y, mu));
  const success = y === 0 ? 0 : y * Math.log(mu / (theta + mu));
  return lgamma(theta + y) - lgamma(theta) - lgamma(y + 1) - theta * Math.log1p(mu / theta) + success;
}
