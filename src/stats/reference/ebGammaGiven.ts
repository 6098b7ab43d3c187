// For reference: proven by tests and described on Methods, used by no page and no command.
import {defaults} from "../defaults.js";
import {pgamma} from "../pgamma.js";
import {qgamma} from "../qgamma.js";

/** A shrunken rate ratio. */
export interface ShrunkenRatio {
  mean: number;
  median: number;
  low: number;
  high: number;
  /** chance that the ratio is below 1 */
  probBelow1: number;
  /** how much of the mean is this action's own, in [0, 1] */
  weightOnData: number;
}

/**
 * Rate ratios of many actions shrunken towards a Gamma(a, b) prior, the baseline treated as known (gamma–Poisson).
 *
 * Posterior Gamma(a + x1, b + E). Over-confident for small baselines: prefer `ebLognormalGiven`. DuMouchel 1999.
 *
 * @param x1 events in each follow-up
 * @param expected events expected there if nothing changed, x0·t1/t0
 */
export function ebGammaGiven(
  {x1, expected}: {readonly x1: readonly number[]; readonly expected: readonly number[]},
  {a, b}: {a: number; b: number},
  {conf = defaults.posteriorConf}: {conf?: number} = {}
): ShrunkenRatio[] {
  const alpha = (1 - conf) / 2;
  return x1.map((x, i) => {
    const shape = a + x;
    const rate = b + expected[i]!;
    return {
      mean: shape / rate,
      median: qgamma(0.5, shape) / rate,
      low: qgamma(alpha, shape) / rate,
      high: qgamma(alpha, shape, "upper") / rate,
      probBelow1: pgamma(rate, shape),
      weightOnData: expected[i]! / rate
    };
  });
}
