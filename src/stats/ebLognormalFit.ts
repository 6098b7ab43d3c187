import {logRatioLikelihood, type Actions} from "./logRatioLikelihood.js";
import {normalPrior} from "./normalPrior.js";

/** A prior of log ratios and how well it fits. */
export interface LognormalFit {
  mean: number;
  sd: number;
  logLik: number;
}

/**
 * How much true log ratios vary among actions: the Normal prior of largest marginal likelihood, on a grid.
 *
 * Spreads 0.05 … 2.00 in steps of 0.05. With fewer than 8 actions too unsure to use: take 0.5 (`shrunkenRatios` does).
 *
 * @param freeMean whether to fit the mean too, −2.00 … 2.00 in steps of 0.05; else it is 0, as no change is presumed
 */
export function ebLognormalFit(
  actions: Actions,
  {freeMean = false}: {freeMean?: boolean} = {}
): LognormalFit {
  const means = freeMean ? Array.from({length: 81}, (_, i) => (i - 40) / 20) : [0];
  const likelihoods = logRatioLikelihood(actions);
  let best: LognormalFit = {mean: NaN, sd: NaN, logLik: -Infinity};
  for (const mean of means) {
    for (let step = 1; step <= 40; step++) {
      const sd = step / 20;
      const prior = normalPrior({mean, sd});
      let logLik = 0;
      for (const {factors, logMax} of likelihoods) {
        let marginal = 0;
        for (let k = 0; k < prior.length; k++) marginal += prior[k]! * factors[k]!;
        logLik += logMax + Math.log(marginal);
      }
      if (logLik > best.logLik) best = {mean, sd, logLik};
    }
  }
  return best;
}
