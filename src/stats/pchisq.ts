import {pgamma} from "./pgamma.js";
import type {Tail} from "./tail.js";

/** P(X > x) (or P(X ≤ x)) of a chi-squared variable with df > 0 degrees of freedom. NaN without a degree of freedom. */
export function pchisq(x: number, df: number, tail: Tail = "upper"): number {
  return df > 0 && !Number.isNaN(x) ? pgamma(x / 2, df / 2, tail) : NaN;
}
