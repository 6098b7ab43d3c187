import {defaults} from "./defaults.js";
import {median} from "./median.js";
import {pbinom} from "./pbinom.js";
import {qbinom} from "./qbinom.js";

/**
 * The median with the interval between two order statistics that covers it with at least the asked confidence.
 *
 * `lowerIndex` k: the interval runs from the k-th smallest to the k-th largest value; with too few values for the
 * confidence (fewer than 6 at 95 %) k is 0, the limits are undefined and the coverage 0. No values: median NaN.
 *
 * @param values any order
 */
export function medianCi(
  values: readonly number[],
  {conf = defaults.conf}: {conf?: number} = {}
): {
  n: number;
  median: number;
  lowerIndex: number;
  low: number | undefined;
  high: number | undefined;
  coverage: number;
} {
  const n = values.length;
  const sorted = Float64Array.from(values).sort();
  const lowerIndex = qbinom((1 - conf) / 2, n, 0.5);
  return {
    n,
    median: median(values),
    lowerIndex,
    low: lowerIndex > 0 ? sorted[lowerIndex - 1] : undefined,
    high: lowerIndex > 0 ? sorted[n - lowerIndex] : undefined,
    coverage: lowerIndex > 0 ? 1 - 2 * pbinom(lowerIndex - 1, n, 0.5) : 0
  };
}
