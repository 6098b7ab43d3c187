import {defaults} from "./defaults.js";
import {qbinom} from "./qbinom.js";

/**
 * A quantile with the interval between two order statistics that covers it with at least the asked confidence.
 *
 * The point is the smallest value that a share p of the values reach. A limit is undefined where too few values lie
 * beyond the point. No values: point NaN. Hahn & Meeker 1991, Statistical Intervals, §5.2.
 *
 * @param values any order
 * @param p share in (0, 1)
 */
export function quantileCi(
  values: readonly number[],
  p: number,
  {conf = defaults.conf}: {conf?: number} = {}
): {n: number; value: number; low: number | undefined; high: number | undefined} {
  const n = values.length;
  const sorted = Float64Array.from(values).sort();
  const below = qbinom((1 - conf) / 2, n, p);
  const above = qbinom((1 + conf) / 2, n, p) + 1;
  return {
    n,
    value: sorted[Math.max(0, Math.ceil(n * p) - 1)] ?? NaN,
    low: below > 0 ? sorted[below - 1] : undefined,
    high: above <= n ? sorted[above - 1] : undefined
  };
}
