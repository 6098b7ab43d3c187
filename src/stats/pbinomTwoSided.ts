import {dbinom} from "./dbinom.js";
import {pbinom} from "./pbinom.js";

/**
 * The two-sided binomial p-value that sums all outcomes no more likely than x, as R's `binom.test`.
 *
 * Outcomes within 1e-7 (relative) of x count as equally likely. It can disagree with the Clopper–Pearson interval.
 */
export function pbinomTwoSided(x: number, n: number, p: number): number {
  const mean = n * p;
  if (x === mean) return 1;
  const limit = dbinom(x, n, p) * (1 + 1e-7);
  if (x < mean) {
    const far = firstIndex(Math.ceil(mean), n + 1, (i) => dbinom(i, n, p) <= limit);
    return Math.min(1, pbinom(x, n, p) + pbinom(far - 1, n, p, "upper"));
  }
  const near = firstIndex(0, Math.floor(mean) + 1, (i) => dbinom(i, n, p) > limit);
  return Math.min(1, pbinom(near - 1, n, p) + pbinom(x - 1, n, p, "upper"));
}

/** The first i of [low, high) from which the test holds; `high` if it never does. */
function firstIndex(low: number, high: number, test: (i: number) => boolean): number {
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
