import {defaults} from "./defaults.js";
import {qnorm} from "./qnorm.js";

/**
 * A proportion with Wilson's score interval; exactly 0 below for x = 0 and exactly 1 above for x = n.
 *
 * No tries: p NaN, interval (0, 1). Wilson 1927; Brown, Cai & DasGupta 2001; R `prop.test(correct = FALSE)`.
 *
 * @param x successes, 0 ≤ x ≤ n; fractions allowed (effective counts)
 */
export function wilson(
  x: number,
  n: number,
  {conf = defaults.conf}: {conf?: number} = {}
): {p: number; low: number; high: number} {
  const p = x / n;
  const z2 = qnorm((1 + conf) / 2) ** 2;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = Math.sqrt(z2 * ((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return {p, low: x === 0 ? 0 : centre - half, high: x === n ? 1 : centre + half};
}
