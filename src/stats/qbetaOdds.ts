import {bisect} from "./bisect.js";
import {pbeta} from "./pbeta.js";

/**
 * The odds x/(1−x) of the point x below which a Beta(a, b) variable lies with probability p.
 *
 * Solved on the log odds, so that neither x nor 1 − x loses digits near its end; 0 for a = 0, Infinity for b = 0.
 * The upper quantile is `1 / qbetaOdds(p, b, a)`.
 */
export function qbetaOdds(p: number, a: number, b: number): number {
  if (a === 0 || p <= 0) return 0;
  if (b === 0 || p >= 1) return Infinity;
  const upper = 1 - p;
  const below = (logOdds: number): boolean => {
    const x = 1 / (1 + Math.exp(-logOdds));
    const y = 1 / (1 + Math.exp(logOdds));
    return p <= 0.5 ? pbeta(x, a, b, "lower", y) < p : pbeta(x, a, b, "upper", y) > upper;
  };
  return Math.exp(bisect(below, -700, 700));
}
