import {pbeta} from "./pbeta.js";
import type {Tail} from "./tail.js";

/**
 * P(X ≤ k) (or P(X > k)) of a binomial count of n tries, 0 ≤ p ≤ 1; n = 0 is a sure 0.
 *
 * @param q 1 − p, passed where it is known better than as 1 − p
 */
export function pbinom(k: number, n: number, p: number, tail: Tail = "lower", q = 1 - p): number {
  if (k < 0) return tail === "lower" ? 0 : 1;
  if (k >= n) return tail === "lower" ? 1 : 0;
  return pbeta(q, n - k, k + 1, tail, p);
}
