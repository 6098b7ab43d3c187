import {pgamma} from "./pgamma.js";
import type {Tail} from "./tail.js";

/** P(Z ≤ z) (or P(Z > z)) of a standard normal variable, exact in the tails: P(|Z| > z) = Q(½, z²/2). */
export function pnorm(z: number, tail: Tail = "lower"): number {
  const beyond = 0.5 * pgamma((z * z) / 2, 0.5, "upper");
  return z > 0 === (tail === "upper") ? beyond : 1 - beyond;
}
