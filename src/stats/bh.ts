import {defaults} from "./defaults.js";

/** Corrections of many p-values, each in the order of the input. */
export interface Bh {
  /** Benjamini–Hochberg q-values */
  q: number[];
  /** q ≤ α */
  rejected: boolean[];
  /** Benjamini–Yekutieli, valid under any dependence */
  by: number[];
  /** Holm's family-wise p-values */
  holm: number[];
}

/**
 * The Benjamini–Hochberg q-values of p-values at one declared date, with Benjamini–Yekutieli's and Holm's beside them.
 *
 * Among the rejected the expected share of false ones is at most α. Nothing of nothing. BH 1995; R `p.adjust`.
 */
export function bh(p: readonly number[], {alpha = defaults.falseDiscoveryRate}: {alpha?: number} = {}): Bh {
  const m = p.length;
  const order = p.map((_, i) => i).sort((a, b) => p[a]! - p[b]!);
  const harmonic = order.reduce((s, _, rank) => s + 1 / (rank + 1), 0);
  const stepUp = (factor: number): number[] => {
    const adjusted = new Array<number>(m);
    let least = 1;
    for (let rank = m; rank >= 1; rank--) {
      const i = order[rank - 1]!;
      least = Math.min(least, ((m * factor) / rank) * p[i]!);
      adjusted[i] = least;
    }
    return adjusted;
  };
  const holm = new Array<number>(m);
  let most = 0;
  order.forEach((i, rank) => (holm[i] = most = Math.min(1, Math.max(most, p[i]! * (m - rank)))));
  const q = stepUp(1);
  return {q, rejected: q.map((value) => value <= alpha), by: stepUp(harmonic), holm};
}
