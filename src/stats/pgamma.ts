import {dpois} from "./dpois.js";
import type {Tail} from "./tail.js";

/**
 * The gamma distribution P(X ≤ x) (or its complement) for shape > 0 and rate 1.
 *
 * A series below the mean, Legendre's continued fraction above it, each complemented when asked for the other
 * tail; both need about √shape terms, so shapes of a million are fine. Shape 0 is the point mass at 0.
 */
export function pgamma(x: number, shape: number, tail: Tail = "lower"): number {
  if (Number.isNaN(x) || Number.isNaN(shape)) return NaN;
  if (x <= 0) return tail === "lower" ? 0 : 1;
  if (shape === 0 || x === Infinity) return tail === "lower" ? 1 : 0;
  const seriesIsLower = x < shape + 1;
  const value = seriesIsLower
    ? dpois(shape, x) * series(x, shape)
    : (dpois(shape, x) * shape) / fraction(x, shape);
  return seriesIsLower === (tail === "lower") ? value : 1 - value;
}

function series(x: number, shape: number): number {
  let term = 1;
  let sum = 1;
  for (let a = shape + 1; term > sum * 1e-17; a++) {
    term *= x / a;
    sum += term;
  }
  return sum;
}

/** x + 1 − a − 1·(1−a)/(x + 3 − a − …), by Lentz's method. */
function fraction(x: number, shape: number): number {
  let b = x + 1 - shape;
  let value = b;
  let c = b;
  let d = 0;
  for (let i = 1; ; i++) {
    const a = i * (shape - i);
    b += 2;
    d = 1 / (b + a * d || 1e-300);
    c = b + a / c || 1e-300;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) return value;
  }
}
