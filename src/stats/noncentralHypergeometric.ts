/** A distribution on the whole numbers `low`, `low + 1`, … */
export interface Discrete {
  low: number;
  probabilities: number[];
}

/**
 * The joint count of a 2×2 table with fixed margins and the given odds ratio: Fisher's noncentral hypergeometric law.
 *
 * Built outwards from the mode by the ratio of neighbours, so nothing overflows and large tables keep their digits.
 *
 * @param n size of the whole table
 * @param a total of the first row
 * @param b total of the first column
 */
export function noncentralHypergeometric(n: number, a: number, b: number, oddsRatio = 1): Discrete {
  const low = Math.max(0, a + b - n);
  const high = Math.min(a, b);
  /** P(k + 1)/P(k), falling in k */
  const step = (k: number): number => (((a - k) * (b - k)) / ((k + 1) * (n - a - b + k + 1))) * oddsRatio;
  let mode = low;
  while (mode < high && step(mode) > 1) mode++;
  const weights = new Array<number>(high - low + 1).fill(1);
  for (let k = mode; k < high; k++) weights[k + 1 - low] = weights[k - low]! * step(k);
  for (let k = mode - 1; k >= low; k--) weights[k - low] = weights[k + 1 - low]! / step(k);
  const total = weights.reduce((s, w) => s + w, 0);
  return {low, probabilities: weights.map((w) => w / total)};
}
