import {bisect} from "./bisect.js";
import {pgamma} from "./pgamma.js";
import type {Tail} from "./tail.js";

/** The x with P(X ≤ x) = p (or P(X > x) = p) for shape > 0 and rate 1; 0 for shape 0. Solved on ln x. */
export function qgamma(p: number, shape: number, tail: Tail = "lower"): number {
  if (shape === 0) return 0;
  if (p <= 0 || p >= 1) return p <= 0 === (tail === "lower") ? 0 : Infinity;
  const below = (logX: number): boolean => pgamma(Math.exp(logX), shape, tail) < p === (tail === "lower");
  return Math.exp(bisect(below, -740, 709));
}
