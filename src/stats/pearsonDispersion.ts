import {mean} from "./mean.js";
import {sum} from "./sum.js";

/**
 * Pearson's X² of counts around the mean of their own window, its degrees of freedom, and φ = X²/df.
 *
 * A window without an event, or of one count, contributes nothing; with no degree of freedom φ is 0.
 *
 * @param windows counts per period of equal length, one array a window
 */
export function pearsonDispersion(windows: readonly (readonly number[])[]): {
  x2: number;
  df: number;
  phi: number;
} {
  let x2 = 0;
  let df = 0;
  for (const counts of windows) {
    const expected = mean(counts);
    if (!(expected > 0)) continue;
    x2 += sum(counts.map((y) => (y - expected) ** 2)) / expected;
    df += counts.length - 1;
  }
  return {x2, df, phi: df > 0 ? x2 / df : 0};
}
