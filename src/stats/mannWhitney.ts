import {pnorm} from "./pnorm.js";
import {wilcoxonCounts} from "./wilcoxonCounts.js";

/** A comparison of two samples by ranks. */
export interface MannWhitney {
  method: "exact" | "normal";
  /** #{after > before} + ½·#{after = before} over all pairs */
  w: number;
  /** w/(mn): the chance that a later one took longer */
  probSuperiority: number;
  /** small when later ones are shorter */
  pLess: number;
  /** small when later ones are longer */
  pGreater: number;
  pTwoSided: number;
  /** with tie and continuity correction, whatever the method */
  pTwoSidedNormal: number;
}

/**
 * The Wilcoxon–Mann–Whitney test of after against before.
 *
 * Exact without ties and with fewer than 50 a side, else normal with tie and continuity correction, as R's
 * `wilcox.test`. Infinity stands for "longer than any". An empty side, or no spread at all, gives p = 1 and
 * probSuperiority NaN or ½. Hollander, Wolfe & Chicken 2014 §4.
 */
export function mannWhitney(before: readonly number[], after: readonly number[]): MannWhitney {
  const m = after.length;
  const n = before.length;
  const {rankSum, ties} = rankAfter(before, after);
  const w = rankSum - (m * (m + 1)) / 2;
  const centre = (m * n) / 2;
  const size = m + n;
  const sd = Math.sqrt(((m * n) / 12) * (size + 1 - ties / (size * (size - 1))));
  /** P(W at least that far out), half a step back for continuity */
  const normal = (distance: number): number => (sd > 0 ? pnorm((0.5 - distance) / sd) : 1);
  const twoSidedNormal = w === centre ? 1 : Math.min(1, 2 * normal(Math.abs(w - centre)));
  const shared = {w, probSuperiority: w / (m * n), pTwoSidedNormal: twoSidedNormal};
  if (ties > 0 || m >= 50 || n >= 50) {
    const [pLess, pGreater] = [normal(centre - w), normal(w - centre)];
    return {method: "normal", pLess, pGreater, pTwoSided: twoSidedNormal, ...shared};
  }
  const counts = wilcoxonCounts(m, n);
  const atMost = (x: number): number =>
    Math.min(
      1,
      counts.slice(0, x + 1).reduce((s, p) => s + p, 0)
    );
  const [pLess, pGreater] = [atMost(w), atMost(m * n - w)];
  return {method: "exact", pLess, pGreater, pTwoSided: Math.min(1, 2 * Math.min(pLess, pGreater)), ...shared};
}

/** The sum of mid-ranks of after, and Σ(t³ − t) over groups of t tied values. */
function rankAfter(before: readonly number[], after: readonly number[]): {rankSum: number; ties: number} {
  const all = [
    ...before.map((value) => ({value, isAfter: false})),
    ...after.map((value) => ({value, isAfter: true}))
  ].sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  let rankSum = 0;
  let ties = 0;
  for (let from = 0, to = 0; from < all.length; from = to) {
    while (to < all.length && all[to]!.value === all[from]!.value) to++;
    const t = to - from;
    ties += t ** 3 - t;
    rankSum += all.slice(from, to).filter((item) => item.isAfter).length * ((from + to + 1) / 2);
  }
  return {rankSum, ties};
}
