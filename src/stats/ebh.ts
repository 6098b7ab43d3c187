import {defaults} from "./defaults.js";

/**
 * Which actions survive the e-BH correction: the k largest e with the k-th at least m/(kα), k as large as possible.
 *
 * Valid under any dependence, and strict. None of none. Wang & Ramdas 2022.
 *
 * @param e evidence numbers of m actions at one report date
 * @returns flags in the order of e, and how many are true
 */
export function ebh(
  e: readonly number[],
  {alpha = defaults.falseDiscoveryRate}: {alpha?: number} = {}
): {count: number; rejected: boolean[]} {
  const order = e.map((_, i) => i).sort((a, b) => (e[a]! > e[b]! ? -1 : e[a]! < e[b]! ? 1 : a - b));
  const count = order.findLastIndex((i, rank) => e[i]! >= e.length / ((rank + 1) * alpha)) + 1;
  const kept = new Set(order.slice(0, count));
  return {count, rejected: e.map((_, i) => kept.has(i))};
}
