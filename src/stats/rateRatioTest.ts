import type {BeforeAfter} from "./beforeAfter.js";
import {pbinom} from "./pbinom.js";

/** Exact p-values of "nothing changed". */
export interface RateRatioTest {
  /** P(X1 ≤ x1): small when the rate fell */
  pLess: number;
  /** P(X1 ≥ x1): small when it rose */
  pGreater: number;
  /** twice the smaller one; agrees with the interval of `rateRatioExact` */
  pTwoSided: number;
}

/**
 * The exact conditional test of two Poisson rates: given x0 + x1, x1 is binomial with chance t1/(t0 + t1).
 *
 * Without events p is 1, without exposure in a window NaN. Przyborowski & Wilenski 1940.
 */
export function rateRatioTest({x0, t0, x1, t1}: BeforeAfter): RateRatioTest {
  if (!(t0 > 0 && t1 > 0)) return {pLess: NaN, pGreater: NaN, pTwoSided: NaN};
  const p = t1 / (t0 + t1);
  const q = t0 / (t0 + t1);
  const pLess = pbinom(x1, x0 + x1, p, "lower", q);
  const pGreater = pbinom(x1 - 1, x0 + x1, p, "upper", q);
  return {pLess, pGreater, pTwoSided: Math.min(1, 2 * Math.min(pLess, pGreater))};
}
