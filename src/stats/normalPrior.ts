import {logRatioGrid} from "./logRatioLikelihood.js";

/** The weights of a Normal(mean, sd²) prior on the grid of log ratios, cut to it; they sum to 1. */
export function normalPrior({mean, sd}: {mean: number; sd: number}): Float64Array {
  const density = Float64Array.from(logRatioGrid, (l) => Math.exp(-0.5 * ((l - mean) / sd) ** 2));
  const total = density.reduce((a, b) => a + b);
  return density.map((d) => d / total);
}
