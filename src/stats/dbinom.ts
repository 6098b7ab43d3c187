import {deviance} from "./deviance.js";
import {stirlingError} from "./stirlingError.js";

/**
 * The binomial density at x of n, real 0 ≤ x ≤ n, by Loader's saddle point; n = 0 gives 1 at 0.
 *
 * @param p chance of a success
 * @param q its complement, passed where it is known better than as 1 − p
 */
export function dbinom(x: number, n: number, p: number, q = 1 - p): number {
  if (x < 0 || x > n) return 0;
  if (x === 0) return power(p, q, n);
  if (x === n) return power(q, p, n);
  if (p === 0 || q === 0) return 0;
  const log =
    stirlingError(n) - stirlingError(x) - stirlingError(n - x) - deviance(x, n * p) - deviance(n - x, n * q);
  return Math.exp(log) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}

/** base^n where base = 1 − other, from whichever is small. */
function power(other: number, base: number, n: number): number {
  if (n === 0) return 1;
  return Math.exp(n * (other < 0.5 ? Math.log1p(-other) : Math.log(base)));
}
