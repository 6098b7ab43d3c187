// For reference: proven by tests and described on Methods, used by no page and no command.
import {digamma} from "./digamma.js";

/**
 * The derivative by θ of the negative binomial log-likelihood of counts y with means μ: 0 at the estimate of θ.
 *
 * Σ [ψ(θ+y) − ψ(θ) + ln θ + 1 − ln(θ+μ) − (y+θ)/(μ+θ)]. A count with mean 0 contributes nothing.
 */
export function negBinomialScore(theta: number, counts: readonly number[], means: readonly number[]): number {
  const atTheta = digamma(theta);
  return counts.reduce((score, y, i) => {
    const mu = means[i]!;
    return score + digamma(theta + y) - atTheta - Math.log1p(mu / theta) + (mu - y) / (mu + theta);
  }, 0);
}
