import {defaults} from "./defaults.js";
import {mannWhitney, type MannWhitney} from "./mannWhitney.js";
import {qnorm} from "./qnorm.js";
import {wilcoxonCounts} from "./wilcoxonCounts.js";

/** A shift between two samples, with the test it agrees with. */
export interface HodgesLehmann extends MannWhitney {
  /** median of all after − before differences */
  shift: number;
  low: number;
  high: number;
  /** low is the orderIndex-th smallest difference, high the orderIndex-th largest; from 1 */
  orderIndex: number;
  /** coverage of the exact interval; undefined for the normal one */
  confAchieved: number | undefined;
}

/**
 * The Hodges–Lehmann shift after − before with its interval, and the Mann–Whitney test.
 *
 * Run it on log durations: then exp(shift), exp(low) and exp(high) are a ratio and its interval. With fewer than 3 on a
 * side show the values instead; with an empty side every field but p = 1 is NaN. All m·n differences are sorted.
 * Hollander, Wolfe & Chicken 2014 §4; R `wilcox.test(conf.int = TRUE)`, except that with ties the interval is read off
 * the sorted differences.
 */
export function hodgesLehmann(
  before: readonly number[],
  after: readonly number[],
  {conf = defaults.conf}: {conf?: number} = {}
): HodgesLehmann {
  const test = mannWhitney(before, after);
  const [m, n] = [after.length, before.length];
  const differences = new Float64Array(m * n);
  after.forEach((b, i) => {
    before.forEach((a, j) => (differences[i * n + j] = a === b ? 0 : b - a));
  });
  differences.sort();
  const alpha = (1 - conf) / 2;
  const exact = test.method === "exact" && m > 0 && n > 0 ? exactIndex(m, n, alpha) : undefined;
  const spread = Math.sqrt((m * n * (m + n + 1)) / 12);
  const orderIndex = exact?.index ?? Math.max(1, Math.floor((m * n) / 2 - qnorm(1 - alpha) * spread));
  const at = (rank: number): number => differences[rank - 1] ?? NaN;
  return {
    ...test,
    shift: (at(Math.ceil((m * n) / 2)) + at(Math.floor((m * n) / 2) + 1)) / 2,
    low: at(orderIndex),
    high: at(m * n + 1 - orderIndex),
    orderIndex,
    confAchieved: exact?.coverage
  };
}

/** The smallest k ≥ 1 with P(W ≤ k) ≥ α, and 1 − 2·P(W ≤ k − 1). */
function exactIndex(m: number, n: number, alpha: number): {index: number; coverage: number} {
  const counts = wilcoxonCounts(m, n);
  let below = counts[0]!;
  let index = 1;
  while (below + counts[index]! < alpha) below += counts[index++]!;
  return {index, coverage: 1 - 2 * below};
}
