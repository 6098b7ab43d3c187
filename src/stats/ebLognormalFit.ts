import {logRatioPosterior, type Actions} from "./logRatioPosterior.js";

/**
 * How much true log ratios vary among actions: the spread that fits best by marginal likelihood, on a grid.
 *
 * `sd` with the mean fixed at 0 (the one to use), and `free` with a mean of its own. Spreads 0.05 … 2.00 and means
 * −2.00 … 2.00 in steps of 0.05. With fewer than 8 actions too unsure to use: take 0.5.
 */
export function ebLognormalFit(actions: Actions): {
  sd: number;
  logLik: number;
  free: {mean: number; sd: number; logLik: number};
} {
  const best = (means: readonly number[]): {mean: number; sd: number; logLik: number} => {
    let best = {mean: 0, sd: NaN, logLik: -Infinity};
    for (const mean of means) {
      for (let k = 1; k <= 40; k++) {
        const {logMarginal: logLik} = logRatioPosterior(actions, {mean, sd: k / 20});
        if (logLik > best.logLik) best = {mean, sd: k / 20, logLik};
      }
    }
    return best;
  };
  const {sd, logLik} = best([0]);
  return {sd, logLik, free: best(Array.from({length: 81}, (_, i) => (i - 40) / 20))};
}
