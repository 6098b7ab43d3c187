import {bisect} from "./bisect.js";
import {defaults} from "./defaults.js";
import {fisherExact} from "./fisherExact.js";
import {noncentralHypergeometric} from "./noncentralHypergeometric.js";
import {pnorm} from "./pnorm.js";
import {qnorm} from "./qnorm.js";

/** Events of a target (x) and of its comparison group (y) in the same two windows. */
export interface Comparison {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** A ratio of ratios: the target's change relative to its comparison group's. */
export interface DidRatio {
  /** (x1/x0)/(y1/y0) */
  ratioOfRatios: number;
  /** conditional maximum likelihood estimate; 0 or Infinity at the end of what the margins allow */
  conditionalMle: number;
  pLess: number;
  pGreater: number;
  /** twice the smaller one; agrees with low and high */
  pTwoSided: number;
  pTwoSidedMinlike: number;
  low: number;
  high: number;
  /** normal version with ½ added to each count */
  wald: {logRatio: number; se: number; low: number; high: number; probBelow1: number};
  /** whether the comparison group has enough events (5 before, 3 after) to be one */
  usable: boolean;
}

/**
 * Difference in differences on the log scale: did the target change more than its comparison group?
 *
 * Given the margins x1 is noncentral hypergeometric with odds ratio (x1/x0)/(y1/y0): Fisher's exact test, conditional
 * estimate and interval. Exposures cancel when the windows are the same. One look only; in sequence, use
 * `comparisonAdjustedE`. Assumes parallel trends. Fisher 1935; Agresti 2013 §3.5, §7.3; R `fisher.test`.
 *
 * @param exposureRatio (t1/t0 of the target)/(t1/t0 of the comparison): the ratio expected if nothing changed
 */
export function didRatio(
  {x0, x1, y0, y1}: Comparison,
  {conf = defaults.conf, exposureRatio = 1}: {conf?: number; exposureRatio?: number} = {}
): DidRatio {
  const margins = {n: x0 + x1 + y0 + y1, a: x0 + x1, b: x1 + y1};
  const low = Math.max(0, margins.a + margins.b - margins.n);
  const high = Math.min(margins.a, margins.b);
  const {pLess, pGreater, pTwoSided} = fisherExact(x1, {...margins, oddsRatio: exposureRatio});
  const alpha = (1 - conf) / 2;
  /** the odds ratio at which a rising function of it reaches a value, in units of exposureRatio */
  const solve = (value: number, rising: (oddsRatio: number) => number): number =>
    Math.exp(bisect((l) => rising(Math.exp(l)) < value, -700, 700)) / exposureRatio;
  const tails = (oddsRatio: number) => fisherExact(x1, {...margins, oddsRatio});
  const expected = (oddsRatio: number): number => {
    const law = noncentralHypergeometric(margins.n, margins.a, margins.b, oddsRatio);
    return law.probabilities.reduce((s, p, i) => s + p * (i + law.low), 0);
  };

  const logRatio = Math.log(((x1 + 0.5) * (y0 + 0.5)) / ((x0 + 0.5) * (y1 + 0.5) * exposureRatio));
  const se = Math.sqrt(1 / (x0 + 0.5) + 1 / (x1 + 0.5) + 1 / (y0 + 0.5) + 1 / (y1 + 0.5));
  const margin = qnorm(1 - alpha) * se;
  return {
    ratioOfRatios: x1 / x0 / (y1 / y0) / exposureRatio,
    conditionalMle: x1 === low ? 0 : x1 === high ? Infinity : solve(x1, expected),
    pLess,
    pGreater,
    pTwoSided: Math.min(1, 2 * Math.min(pLess, pGreater)),
    pTwoSidedMinlike: pTwoSided,
    low: x1 === low ? 0 : solve(alpha, (odds) => tails(odds).pGreater),
    high: x1 === high ? Infinity : solve(-alpha, (odds) => -tails(odds).pLess),
    wald: {
      logRatio,
      se,
      low: Math.exp(logRatio - margin),
      high: Math.exp(logRatio + margin),
      probBelow1: pnorm(-logRatio / se)
    },
    usable: y0 >= defaults.minComparisonBefore && y1 >= defaults.minComparisonAfter
  };
}
