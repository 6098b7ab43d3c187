import {defaults} from "./defaults.js";
import type {Comparison} from "./didRatio.js";
import {eValue, type EValue} from "./eValue.js";

/**
 * The evidence that a target changed more than its comparison group did (METHODS E5); undefined where the group has too
 * few events to be a comparison (5 before, 3 after).
 *
 * The group's counts stand in for the exposures, and its own noise tempers the evidence further by `phiDid`. Approximate.
 *
 * @param phi dispersion factor ≥ 1 of the target
 */
export function comparisonAdjustedE(
  {x0, x1, y0, y1}: Comparison,
  {phi = 1}: {phi?: number} = {}
): (EValue & {phiDid: number; ratioOfRatios: number}) | undefined {
  if (y0 < defaults.minComparisonBefore || y1 < defaults.minComparisonAfter) return undefined;
  const phiDid = 1 + (1 / y0 + 1 / y1) / (1 / (x0 + 0.5) + 1 / (x1 + 0.5));
  const evidence = eValue({x0, t0: y0, x1, t1: y1}, {phi: phi * phiDid});
  return {...evidence, phiDid, ratioOfRatios: x1 / y1 / (x0 / y0)};
}
