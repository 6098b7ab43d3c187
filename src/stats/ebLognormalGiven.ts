import {defaults} from "./defaults.js";
import {logRatioGrid as grid, logRatioLikelihood, type Actions} from "./logRatioLikelihood.js";
import {normalPrior} from "./normalPrior.js";
import {sum} from "./sum.js";

/** A shrunken rate ratio that carries the uncertainty of its baseline. */
export interface RankedRatio {
  /** e^(posterior mean of the log ratio) */
  ratio: number;
  low: number;
  high: number;
  /** chance that the ratio is below 1 */
  probBelow1: number;
  /** expected place among all, 1 being the largest fall */
  expectedRank: number;
}

/**
 * Rate ratios of many actions shrunken towards a log-normal prior, and where each ranks (METHODS H).
 *
 * log ratio ~ Normal(mean, sd²), conditional binomial likelihood, on the grid −4 … 4 of log ratios, so limits are grid
 * points. Works with zero counts. Sort by `ratio`; show `expectedRank` with the interval, never a bare league table.
 * `logMarginal` is the log-likelihood of the prior. Efron & Morris 1975; DuMouchel 1999.
 *
 * @param actions counts and exposures, an array each
 */
export function ebLognormalGiven(
  actions: Actions,
  {mean = 0, sd = defaults.priorSdLog}: {mean?: number; sd?: number} = {},
  {conf = defaults.posteriorConf}: {conf?: number} = {}
): {ratios: RankedRatio[]; logMarginal: number} {
  const prior = normalPrior({mean, sd});
  const likelihoods = logRatioLikelihood(actions);
  const joint = likelihoods.map(({factors}) => factors.map((factor, k) => factor * prior[k]!));
  const marginals = joint.map((weights) => weights.reduce((a, b) => a + b));
  const posteriors = joint.map((weights, i) => Array.from(weights, (w) => w / marginals[i]!));

  const alpha = (1 - conf) / 2;
  const zero = grid.indexOf(0);
  /** P(log ratio < grid[k]) + ½P(=), for each k */
  const middles = posteriors.map((weights) => {
    let below = 0;
    return weights.map((w) => (below += w) - w / 2);
  });
  const ahead = grid.map((_, k) => sum(middles.map((middle) => middle[k]!)));
  const ratios = posteriors.map((weights, i) => ({
    ratio: Math.exp(sum(weights.map((w, k) => w * grid[k]!))),
    low: Math.exp(percentile(weights, alpha)),
    high: Math.exp(percentile(weights, 1 - alpha)),
    probBelow1: middles[i]![zero]!,
    expectedRank: 1 + sum(weights.map((w, k) => w * (ahead[k]! - middles[i]![k]!)))
  }));
  return {ratios, logMarginal: sum(likelihoods.map(({logMax}, i) => logMax + Math.log(marginals[i]!)))};
}

function percentile(weights: readonly number[], p: number): number {
  let below = 0;
  const k = weights.findIndex((w) => (below += w) >= p);
  return grid[k] ?? grid.at(-1)!;
}
