import {defaults} from "./defaults.js";

/** How much the counts of a company's targets swing from quarter to quarter beyond Poisson. */
export interface PooledDispersion {
  blocks: number;
  /** squared coefficient of variation of the rate between blocks; NaN without blocks */
  kappa: number;
  se: number;
  /** kappa where it is worth using, else 0 */
  kappaUsed: number;
}

/**
 * The pooled index of dispersion of many sets' counts around their background's course (METHODS2 Q3).
 *
 * One set's own φ is blind at few events; all sets of a kind together are not. Used only from 40 blocks on, with kappa
 * at least 0.05 and beyond 1.645 standard errors of 0.
 *
 * @param x counts of each set in blocks of 13 weeks before its baseline's end; sets of fewer than 3 blocks do not count
 * @param y counts of its background in the same blocks
 */
export function pooledDispersion(
  x: readonly (readonly number[])[],
  y: readonly (readonly number[])[],
  {
    minBlocks = defaults.minBlocks,
    z = 1.645,
    minKappa = defaults.minKappa
  }: {minBlocks?: number; z?: number; minKappa?: number} = {}
): PooledDispersion {
  let blocks = 0;
  let excess = 0;
  let squares = 0;
  let weight = 0;
  x.forEach((counts, i) => {
    const background = y[i]!;
    const n = counts.length;
    const total = counts.reduce((a, b) => a + b, 0);
    const all = background.reduce((a, b) => a + b, 0);
    if (n < defaults.minSetBlocks || total === 0 || background.some((b) => b === 0)) return;
    blocks += n;
    counts.forEach((count, k) => {
      const mu = (total * background[k]!) / all;
      const c = 1 - background[k]! / all;
      excess += (count - mu) ** 2 - mu * c - (c * mu * mu) / background[k]!;
      squares += 2 * mu * mu;
      weight += mu * mu * (1 - 1 / n);
    });
  });
  const kappa = excess / weight;
  const se = Math.sqrt(squares) / weight;
  const used = blocks >= minBlocks && kappa >= minKappa && kappa > z * se;
  return {blocks, kappa, se, kappaUsed: used ? kappa : 0};
}
