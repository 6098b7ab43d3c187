import {defaults} from "./defaults.js";
import {pooledSets, temperedLogLikelihood, type PooledSets} from "./pooledSets.js";

/** What past sets say of the next one. */
export interface NextAction {
  /** posterior mean ratio of a typical set, with its interval */
  typical: number;
  typicalLow: number;
  typicalHigh: number;
  /** posterior mean of the spread of true log ratios */
  tau: number;
  /** predictive interval of the next set's ratio: holds about four times in five */
  nextLow: number;
  nextHigh: number;
  /** probability that the next ratio is below 0.9 */
  probBelow: number;
  /** posterior of the typical log ratio on its grid, ascending, weights summing to 1 */
  posterior: {readonly log: number; readonly weight: number}[];
}

const grid = Array.from({length: 121}, (_, i) => -4 + 0.05 * i);
const means = Array.from({length: 31}, (_, i) => (i - 20) / 10);
const spreads = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.25, 1.5];

const priors = means.flatMap((mean) =>
  spreads.map((spread) => ({mean, spread, prior: normal(mean, spread)}))
);

/**
 * The typical effect of past sets and what to expect of the next: a random-effects model of log ratios, integrated on a
 * grid with a half-normal prior on the spread (METHODS2 R3). IntHout et al. 2016.
 *
 * No sets: the prior, flat on −2 … 1.
 */
export function nextAction(
  sets: PooledSets,
  {conf = defaults.posteriorConf, below = 0.9}: {conf?: number; below?: number} = {}
): NextAction {
  const likelihoods = pooledSets(sets).map((set) => {
    const logs = grid.map((l) => temperedLogLikelihood(set, l));
    const max = Math.max(...logs);
    return logs.map((log) => Math.exp(log - max));
  });
  const cells = priors.map((cell) => {
    let log = -0.5 * (cell.spread / 0.5) ** 2;
    for (const likelihood of likelihoods) log += Math.log(product(cell.prior, likelihood));
    return {...cell, log};
  });
  const max = Math.max(...cells.map(({log}) => log));
  const total = cells.reduce((s, {log}) => s + Math.exp(log - max), 0);
  const weighted = cells.map((cell) => ({...cell, weight: Math.exp(cell.log - max) / total}));
  const posterior = means.map((mean) => ({
    log: mean,
    weight: weighted.reduce((s, cell) => (cell.mean === mean ? s + cell.weight : s), 0)
  }));
  const predictive = grid.map((log, k) => ({
    log,
    weight: weighted.reduce((s, {prior, weight}) => s + weight * prior[k]!, 0)
  }));
  const [low, high] = [(1 - conf) / 2, (1 + conf) / 2];
  return {
    typical: Math.exp(posterior.reduce((s, {log, weight}) => s + weight * log, 0)),
    typicalLow: quantile(posterior, low),
    typicalHigh: quantile(posterior, high),
    tau: weighted.reduce((s, {spread, weight}) => s + weight * spread, 0),
    nextLow: quantile(predictive, low),
    nextHigh: quantile(predictive, high),
    probBelow: predictive.reduce((s, {log, weight}) => (log < Math.log(below) ? s + weight : s), 0),
    posterior
  };
}

/** A loop: it runs for every set and every cell of the grid. */
function product(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

function normal(mean: number, sd: number): number[] {
  const density = grid.map((l) => Math.exp(-0.5 * ((l - mean) / sd) ** 2));
  const total = density.reduce((a, b) => a + b);
  return density.map((d) => d / total);
}

/** The ratio at the first point of a grid by which a share p of the weight has come. */
function quantile(points: readonly {log: number; weight: number}[], p: number): number {
  let below = 0;
  const point = points.find(({weight}) => (below += weight) >= p) ?? points.at(-1)!;
  return Math.exp(point.log);
}
