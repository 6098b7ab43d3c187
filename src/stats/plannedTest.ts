import type {BeforeAfter} from "./beforeAfter.js";
import {criticalCount} from "./criticalCount.js";
import {defaults} from "./defaults.js";
import type {PlannedReason} from "./plannedLook.js";
import {rateRatioTest} from "./rateRatioTest.js";
import type {State} from "./verdict.js";

/**
 * What one planned look says of counts that are long enough: the exact one-sided test at 0.05, once (METHODS A6.3).
 *
 * @param counts tempered by φ, so fractions are allowed
 */
export function plannedTest(
  counts: BeforeAfter,
  {alpha = defaults.alpha}: {alpha?: number} = {}
): {state: State; reason: PlannedReason; p: number; decided: boolean} {
  const {pLess, pGreater} = rateRatioTest(counts);
  const p = Math.min(pLess, pGreater);
  if (p <= alpha) {
    const state = pLess <= alpha ? "improved" : "worsened";
    return {state, reason: "planned_look_significant", p, decided: true};
  }
  if (criticalCount(counts, {alpha}) < 0)
    return {state: "not_measurable", reason: "baseline_too_few_events", p, decided: false};
  return {state: "no_detectable_change", reason: "planned_look_not_significant", p, decided: true};
}
