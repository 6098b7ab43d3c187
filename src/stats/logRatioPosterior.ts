/** Counts and exposures of many actions, an array each. */
export interface Actions {
  readonly x0: readonly number[];
  readonly t0: readonly number[];
  readonly x1: readonly number[];
  readonly t1: readonly number[];
}

/** Log ratios considered: −4 to 4 in steps of 0.02. */
const grid = Array.from({length: 401}, (_, i) => (i - 200) / 50);

/**
 * The posterior weights of each action's log rate ratio on a fixed grid, under a Normal(mean, sd²) prior cut to it.
 *
 * `logMarginal` is the log-likelihood of the prior: Σ ln Σ_l prior(l)·e^(x1·l − (x0+x1)·ln(t0 + e^l·t1)).
 */
export function logRatioPosterior(
  {x0, t0, x1, t1}: Actions,
  {mean, sd}: {mean: number; sd: number}
): {grid: readonly number[]; posteriors: number[][]; logMarginal: number} {
  const prior = normalise(grid.map((l) => -0.5 * ((l - mean) / sd) ** 2));
  let logMarginal = 0;
  const posteriors = x1.map((x, i) => {
    const {weights, logTotal} = normalise(
      grid.map(
        (l, k) => x * l - (x0[i]! + x) * Math.log(t0[i]! + Math.exp(l) * t1[i]!) + prior.logWeights[k]!
      )
    );
    logMarginal += logTotal;
    return weights;
  });
  return {grid, posteriors, logMarginal};
}

function normalise(logs: readonly number[]): {weights: number[]; logWeights: number[]; logTotal: number} {
  const max = Math.max(...logs);
  const logTotal = max + Math.log(logs.reduce((s, l) => s + Math.exp(l - max), 0));
  const logWeights = logs.map((l) => l - logTotal);
  return {weights: logWeights.map(Math.exp), logWeights, logTotal};
}
