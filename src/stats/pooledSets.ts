/** Counts of many sets, an array each; exposures in any one unit. */
export interface PooledSets {
  readonly x0: readonly number[];
  readonly t0: readonly number[];
  readonly x1: readonly number[];
  readonly t1: readonly number[];
  /** counts of each set's background; a set without any has NaN, and no arrays mean none has */
  readonly y0?: readonly number[] | undefined;
  readonly y1?: readonly number[] | undefined;
  /** dispersion factors ≥ 1; 1 by default */
  readonly phi?: readonly number[] | undefined;
}

/** One set as the pooled methods see it. */
export interface PooledSet {
  x0: number;
  x1: number;
  n: number;
  /** odds of an event falling in the follow-up if nothing changed beyond the background */
  odds: number;
  phi: number;
  /** what the background's own noise adds to the variance of the log ratio; 0 without one */
  backgroundVariance: number;
}

/** The sets with their null odds: those of the background, or of the exposures where there is none (METHODS2 R1). */
export function pooledSets({x0, t0, x1, t1, y0, y1, phi}: PooledSets): PooledSet[] {
  return x0.map((before, i) => {
    const [b0, b1] = [y0?.[i] ?? NaN, y1?.[i] ?? NaN];
    const compared = !Number.isNaN(b0) && !Number.isNaN(b1);
    return {
      x0: before,
      x1: x1[i]!,
      n: before + x1[i]!,
      odds: compared ? (b1 + 0.5) / (b0 + 0.5) : t1[i]! / t0[i]!,
      phi: phi?.[i] ?? 1,
      backgroundVariance: compared ? 1 / (b0 + 0.5) + 1 / (b1 + 0.5) : 0
    };
  });
}

/** ln of the likelihood of a log ratio l given the margins, tempered by the dispersion and the background's noise. */
export function temperedLogLikelihood(
  {x0, x1, n, odds, phi, backgroundVariance}: PooledSet,
  l: number
): number {
  const own = 1 / (x0 + 0.5) + 1 / (x1 + 0.5);
  return (x1 * l - n * Math.log1p(odds * Math.exp(l))) / (phi * (1 + backgroundVariance / own));
}
