import type {BeforeAfter} from "./beforeAfter.js";
import {bisect} from "./bisect.js";
import {dbinom} from "./dbinom.js";
import {defaults} from "./defaults.js";
import {pbinom} from "./pbinom.js";
import type {Tail} from "./tail.js";

/**
 * The mid-p test and interval of the rate ratio: the exact one (A1) with half the weight on the observed count.
 *
 * Less conservative, its long-run error close to the nominal one but not bounded by it: for intervals and for
 * Benjamini–Hochberg, never alone for a verdict. No events: p 1, interval (0, Infinity); no exposure: NaN.
 */
export function rateRatioMidp(
  {x0, t0, x1, t1}: BeforeAfter,
  {conf = defaults.conf}: {conf?: number} = {}
): {pLess: number; pGreater: number; pTwoSided: number; low: number; high: number} {
  if (!(t0 > 0 && t1 > 0)) return {pLess: NaN, pGreater: NaN, pTwoSided: NaN, low: NaN, high: NaN};
  const n = x0 + x1;
  /** P(X1 beyond x1) + ½P(X1 = x1) if the true ratio is e^logRatio */
  const midp = (tail: Tail, logRatio: number): number => {
    const odds = (Math.exp(logRatio) * t1) / t0;
    const p = odds === Infinity ? 1 : odds / (1 + odds);
    const q = 1 / (1 + odds);
    return pbinom(tail === "lower" ? x1 - 1 : x1, n, p, tail, q) + 0.5 * dbinom(x1, n, p, q);
  };
  const pLess = midp("lower", 0);
  const pGreater = midp("upper", 0);
  const alpha = (1 - conf) / 2;
  return {
    pLess,
    pGreater,
    pTwoSided: Math.min(1, 2 * Math.min(pLess, pGreater)),
    low: x1 === 0 ? 0 : Math.exp(bisect((l) => midp("upper", l) < alpha, -700, 700)),
    high: x0 === 0 ? Infinity : Math.exp(bisect((l) => midp("lower", l) > alpha, -700, 700))
  };
}
