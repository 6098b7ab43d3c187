/** Counts and exposures of many actions, an array each. */
export interface Actions {
  readonly x0: readonly number[];
  readonly t0: readonly number[];
  readonly x1: readonly number[];
  readonly t1: readonly number[];
}

/** Log ratios considered: −4 to 4 in steps of 0.02. */
export const logRatioGrid: readonly number[] = Array.from({length: 401}, (_, i) => (i - 200) / 50);

/**
 * The likelihood of each log rate ratio l on the grid, per action, given x0 + x1: x1·l − (x0+x1)·ln(t0 + e^l·t1), as a
 * factor of its largest value, whose logarithm is `logMax`.
 */
export function logRatioLikelihood({x0, t0, x1, t1}: Actions): {factors: Float64Array; logMax: number}[] {
  return x1.map((x, i) => {
    const logs = Float64Array.from(
      logRatioGrid,
      (l) => x * l - (x0[i]! + x) * Math.log(t0[i]! + Math.exp(l) * t1[i]!)
    );
    const logMax = logs.reduce((a, b) => Math.max(a, b));
    return {factors: logs.map((log) => Math.exp(log - logMax)), logMax};
  });
}
