import {dbinom} from "./dbinom.js";
import type {Tail} from "./tail.js";

/**
 * The beta distribution P(X ≤ x) (or its complement) for shapes a, b > 0: the regularised incomplete beta function.
 *
 * Continued fraction on the side where it converges fast (about √(a+b) terms), complemented when asked for the other.
 * A shape of 0 is a point mass at that end.
 *
 * @param y 1 − x, passed where it is known better than as 1 − x
 */
export function pbeta(x: number, a: number, b: number, tail: Tail = "lower", y = 1 - x): number {
  if (Number.isNaN(x + a + b)) return NaN;
  if (a === 0 || y <= 0) return tail === "lower" ? 1 : 0;
  if (b === 0 || x <= 0) return tail === "lower" ? 0 : 1;
  const mean = (a + 1) / (a + b + 2);
  const isLower = x < mean;
  const value = isLower ? incomplete(x, y, a, b) : incomplete(y, x, b, a);
  return isLower === (tail === "lower") ? value : 1 - value;
}

/** x^a·y^b/(a·B(a,b)) times the continued fraction, by Lentz's method (Abramowitz & Stegun 26.5.8). */
function incomplete(x: number, y: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || 1e-300);
  let value = d;
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || 1e-300);
    c = 1 + even / c || 1e-300;
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || 1e-300);
    c = 1 + odd / c || 1e-300;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return ((dbinom(a, a + b, x, y) * b) / (a + b)) * value;
}
