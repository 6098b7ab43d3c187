import {pgamma} from "./pgamma.js";
import type {Tail} from "./tail.js";

/** P(X ≤ k) (or P(X > k)) of a Poisson count of the given mean ≥ 0; no count is below 0. */
export function ppois(k: number, mean: number, tail: Tail = "lower"): number {
  if (k < 0) return tail === "lower" ? 0 : 1;
  return pgamma(mean, Math.floor(k) + 1, tail === "lower" ? "upper" : "lower");
}
