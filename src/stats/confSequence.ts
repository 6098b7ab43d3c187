import type {BeforeAfter} from "./beforeAfter.js";
import {bisect} from "./bisect.js";
import {defaults} from "./defaults.js";
import {logEvidence, type Direction} from "./logEvidence.js";

/**
 * The confidence sequence of the rate ratio after/before: an interval that may be read at any time (METHODS E4).
 *
 * All ratios θ not refuted by evidence ≥ threshold. `high` is Infinity and `low` 0 where the counts are too small to
 * refute any. Without exposure in a window: (0, Infinity), ratio NaN. Misses the truth in at most 5.3 % of actions on
 * each side over two years at threshold 10.
 *
 * @param phi dispersion factor ≥ 1
 */
export function confSequence(
  {x0, t0, x1, t1}: BeforeAfter,
  {threshold = defaults.threshold, phi = 1}: {threshold?: number; phi?: number} = {}
): {ratio: number; low: number; high: number; levelEachSide: number} {
  const limit = Math.log(threshold);
  const refuted = (logTheta: number, direction: Direction): boolean =>
    logEvidence(x0 / phi, t0, x1 / phi, Math.exp(logTheta) * t1, direction) >= limit;
  const watched = t0 > 0 && t1 > 0;
  return {
    ratio: watched ? x1 / t1 / (x0 / t0) : NaN,
    low: refuted(-reach, "worsened") ? Math.exp(bisect((l) => refuted(l, "worsened"), -reach, reach)) : 0,
    high: refuted(reach, "improved")
      ? Math.exp(bisect((l) => !refuted(l, "improved"), -reach, reach))
      : Infinity,
    levelEachSide: 1 / threshold
  };
}

/** ln of a ratio so large, or small, that evidence has reached its limit. */
const reach = 200;
