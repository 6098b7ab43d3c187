import {defaults} from "./defaults.js";
import {mean} from "./mean.js";
import {pchisq} from "./pchisq.js";
import {pearsonDispersion} from "./pearsonDispersion.js";
import {pt} from "./pt.js";
import {qt} from "./qt.js";
import {sum} from "./sum.js";

/** A quasi-Poisson comparison of weekly counts. */
export interface Overdispersion {
  x2: number;
  df: number;
  /** X²/df: 1 for Poisson counts, more when events cluster */
  phi: number;
  /** chance of so large an X² from Poisson counts */
  dispersionP: number;
  /** max(1, phi) */
  phiUsed: number;
  logRatio: number;
  se: number;
  ratio: number;
  low: number;
  high: number;
  pTwoSided: number;
}

/**
 * How much weekly counts vary beyond Poisson, and the quasi-Poisson rate ratio after/before with its t interval.
 *
 * Equals R's `glm(family = quasipoisson)` on a window factor; McCullagh & Nelder 1989 §4.5; Ver Hoef & Boveng 2007.
 * A window without events contributes nothing to φ and makes the ratio 0 or Infinity, with interval (0, Infinity);
 * two such windows, or an empty one, make it NaN.
 *
 * @param before counts per week of the baseline
 * @param after counts per week of the follow-up
 */
export function overdispersion(
  before: readonly number[],
  after: readonly number[],
  {conf = defaults.conf}: {conf?: number} = {}
): Overdispersion {
  const {x2, df, phi} = pearsonDispersion([before, after]);
  const ratio = mean(after) / mean(before);
  const se = Math.sqrt(phi * (1 / sum(before) + 1 / sum(after)));
  const margin = se < Infinity ? qt(1 - conf, df) * se : Infinity;
  const bounded = Number.isFinite(Math.log(ratio));
  return {
    x2,
    df,
    phi,
    dispersionP: pchisq(x2, df),
    phiUsed: Math.max(1, phi),
    logRatio: Math.log(ratio),
    se,
    ratio,
    low: bounded ? ratio * Math.exp(-margin) : 0,
    high: bounded ? ratio * Math.exp(margin) : Infinity,
    pTwoSided: bounded ? pt(Math.log(ratio) / se, df) : NaN
  };
}
