import {defaults} from "./defaults.js";
import {pooledSets, temperedLogLikelihood, type PooledSets} from "./pooledSets.js";

/** How many of many sets were helped clearly. */
export interface HelpedShare {
  sets: number;
  /** posterior mean of the share, with its interval */
  share: number;
  low: number;
  high: number;
  /** posterior mean number of helped sets, with whole numbers around it */
  helped: number;
  helpedLow: number;
  helpedHigh: number;
  /** each set's probability of having been helped clearly */
  probabilities: number[];
}

const steps = (from: number, step: number, n: number): number[] =>
  Array.from({length: n}, (_, i) => from + step * i);
const grid = steps(-4, 0.05, 121);
const shares = steps(0, 0.05, 21);
const means = steps(-0.2, -0.2, 12);
const worse = [0, 0.1, 0.2, 0.3];

/**
 * Of many sets, how many were helped clearly (by a quarter or more): a mixture of unchanged, clearly better and worse
 * log ratios, its parameters integrated out on a grid (METHODS2 R2). Efron 2010.
 *
 * Fails where all sets changed a little: give the pooled ratio (`pooledRatio`) first. No sets: the prior.
 * O(sets · 121 + 1,000 · sets).
 */
export function helpedShare(
  sets: PooledSets,
  {
    conf = defaults.posteriorConf,
    nullSd = 0.15,
    helpedSd = 0.5,
    helpedBelow = defaults.helpedBelow
  }: {conf?: number; nullSd?: number; helpedSd?: number; helpedBelow?: number} = {}
): HelpedShare {
  const all = pooledSets(sets);
  const limit = Math.log(helpedBelow);
  const nothing = density((l) => -0.5 * (l / nullSd) ** 2);
  const rising = density((l) => -0.5 * ((l - 0.5) / 0.3) ** 2);
  const better = means.map((m) =>
    density((l) => (l <= limit + 1e-12 ? -0.5 * ((l - m) / helpedSd) ** 2 : -Infinity))
  );
  const marginals = all.map((set) => {
    const logs = grid.map((l) => temperedLogLikelihood(set, l));
    const max = Math.max(...logs);
    const likelihood = logs.map((log) => Math.exp(log - max));
    const mixed = (prior: readonly number[]): number => {
      let total = 0;
      for (let k = 0; k < prior.length; k++) total += prior[k]! * likelihood[k]!;
      return total;
    };
    return {nothing: mixed(nothing), rising: mixed(rising), better: better.map(mixed)};
  });

  const cells = shares.flatMap((pi) =>
    means.flatMap((_, j) =>
      worse.filter((w) => pi + w <= 1 + 1e-9).map((w) => ({pi, j, w, rest: Math.max(0, 1 - pi - w)}))
    )
  );
  const logWeights = cells.map(({pi, j, w, rest}) => {
    let total = 0;
    for (const m of marginals) total += Math.log(rest * m.nothing + pi * m.better[j]! + w * m.rising);
    return total;
  });
  const max = Math.max(...logWeights);
  const weights = logWeights.map((log) => Math.exp(log - max));
  const total = weights.reduce((a, b) => a + b);
  const byShare = shares.map(
    (pi) => cells.reduce((s, cell, c) => (cell.pi === pi ? s + weights[c]! : s), 0) / total
  );
  const probabilities = marginals.map(
    (m) =>
      cells.reduce((s, {pi, j, w, rest}, c) => {
        const helped = pi * m.better[j]!;
        return s + (weights[c]! * helped) / (rest * m.nothing + helped + w * m.rising || 1);
      }, 0) / total
  );
  const quantile = (p: number): number => {
    let below = 0;
    return shares[byShare.findIndex((weight) => (below += weight) >= p)] ?? 1;
  };
  const [low, high] = [quantile((1 - conf) / 2), quantile((1 + conf) / 2)];
  return {
    sets: all.length,
    share: shares.reduce((s, pi, i) => s + pi * byShare[i]!, 0),
    low,
    high,
    helped: probabilities.reduce((a, b) => a + b, 0),
    helpedLow: Math.floor(low * all.length),
    helpedHigh: Math.ceil(high * all.length),
    probabilities
  };
}

/** Weights on the grid that sum to 1. */
function density(log: (l: number) => number): number[] {
  const weights = grid.map((l) => Math.exp(log(l)));
  const total = weights.reduce((a, b) => a + b);
  return weights.map((weight) => weight / total);
}
