import {pbinom} from "./pbinom.js";

/** The smallest count k with P(X ≤ k) ≥ p, of n tries with chance `chance` each. */
export function qbinom(p: number, n: number, chance: number): number {
  let low = -1;
  let high = n;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (pbinom(middle, n, chance) >= p) high = middle;
    else low = middle;
  }
  return high;
}
