import {defaults} from "./defaults.js";
import {logEvidence} from "./logEvidence.js";

/**
 * The smallest baseline count from which "improved" could be reached at the horizon if no event at all followed.
 *
 * Infinity for a horizon of 0, or an infinite threshold.
 *
 * @param maxRatio the horizon, as a multiple of the baseline
 */
export function minBaseline({
  maxRatio = defaults.maxRatio,
  threshold = defaults.threshold
}: {maxRatio?: number; threshold?: number} = {}): number {
  if (!(maxRatio > 0 && threshold < Infinity)) return Infinity;
  const limit = Math.log(threshold);
  let x0 = 0;
  while (logEvidence(x0, 1, 0, maxRatio, "improved") < limit) x0++;
  return x0;
}
