import {comparisonAdjustedE} from "./comparisonAdjustedE.js";
import {defaults} from "./defaults.js";
import {eValue} from "./eValue.js";
import {firstCrossing, type Crossing, type FollowUp, type LookOptions} from "./firstCrossing.js";
import {logEvidence} from "./logEvidence.js";
import {minBaseline} from "./minBaseline.js";
import {projectedLook} from "./projectedLook.js";

/** What can be said of an action. Never rank the last two below "no detectable change". */
export type State = "improved" | "worsened" | "no_detectable_change" | "too_early" | "not_measurable";

/** Why: the row of the decision table that matched. */
export type Reason =
  | "no_target"
  | "action_not_closed"
  | "baseline_too_short"
  | "baseline_too_few_events"
  | "followup_too_short"
  | "strong"
  | "holding"
  | "crossed_but_effect_now_trivial"
  | "crossed_then_faded"
  | "fell_with_comparison_group"
  | "horizon_reached"
  | "target_effect_ruled_out"
  | "cannot_cross_before_horizon"
  | "evidence_still_building";

/** The evidence as it stands now; absent where the table stops before looking at it. */
export interface Evidence extends Crossing {
  x1: number;
  ratio: number;
  eImproved: number;
  eWorsened: number;
  /** against the comparison group, in the direction of the ratio; undefined without a usable one */
  eAdjusted: number | undefined;
  phi: number;
}

export interface Verdict {
  state: State;
  reason: Reason;
  /** week of follow-up at which the evidence crossed, where the verdict rests on that */
  crossedAt?: number;
  evidence?: Evidence;
}

export interface VerdictOptions extends LookOptions {
  /** whether a target metric was named, and whether the action is closed */
  targetDefined?: boolean;
  closed?: boolean;
  strong?: number;
  fade?: number;
  minEffect?: number;
  targetRatio?: number;
  /** shortest baseline, weeks: 13, or 8 for pages */
  minBaselineWeeks?: number;
  /** horizon, as a multiple of the baseline */
  maxRatio?: number;
  /** exposure a week from now on, where exposure is not time */
  exposurePerWeek?: number;
  /** more events are what is hoped for: the state still says which way the rate went */
  rising?: boolean;
}

/**
 * The verdict on an action: the decision table METHODS E6, top to bottom, first match wins.
 *
 * "No detectable change" is no evidence of no effect: show it with the smallest detectable effect (`eRulePower`).
 */
export function verdict(followUp: FollowUp, options: VerdictOptions = {}): Verdict {
  const {targetDefined = true, closed = true, minBaselineWeeks = defaults.minBaselineWeeks} = options;
  const {threshold = defaults.threshold, maxRatio = defaults.maxRatio} = options;
  const {minFollowup = defaults.minFollowupWeeks, targetRatio = defaults.targetRatio} = options;
  const {x0, t0, t1} = followUp;
  if (!targetDefined) return {state: "not_measurable", reason: "no_target"};
  if (!closed) return {state: "too_early", reason: "action_not_closed"};
  if (t0 < minBaselineWeeks) return {state: "not_measurable", reason: "baseline_too_short"};
  const phi = typeof options.phi === "function" ? options.phi(t1) : (options.phi ?? 1);
  const tooFew = x0 / phi < minBaseline({maxRatio, threshold});
  if (t1 < minFollowup) {
    return tooFew
      ? {state: "not_measurable", reason: "baseline_too_few_events"}
      : {state: "too_early", reason: "followup_too_short"};
  }

  const crossing = firstCrossing(followUp, options);
  const exposure = options.exposureAt?.(t1) ?? t1;
  const evidence = evidenceNow(followUp, {phi, exposure, crossing});
  const {improvedAt = -1, worsenedAt = -1, rawImprovedAt} = crossing;
  if (improvedAt > worsenedAt) return crossed("improved", improvedAt, evidence, options);
  if (worsenedAt > improvedAt) return crossed("worsened", worsenedAt, evidence, options);
  const because = (state: State, reason: Reason): Verdict => ({state, reason, evidence});
  if (tooFew) return because("not_measurable", "baseline_too_few_events");
  const atHorizon = t1 >= maxRatio * t0 - 1e-9;
  if (rawImprovedAt !== undefined) {
    return because(atHorizon ? "no_detectable_change" : "too_early", "fell_with_comparison_group");
  }
  if (atHorizon) return because("no_detectable_change", "horizon_reached");
  const counts = {x0, t0, x1: evidence.x1, t1: exposure};
  const ahead = {weeksSoFar: t1, exposurePerWeek: options.exposurePerWeek ?? 1};
  const ruledOut = options.rising
    ? logEvidence(x0 / phi, t0, evidence.x1 / phi, exposure / targetRatio, "improved")
    : logEvidence(x0 / phi, t0, evidence.x1 / phi, targetRatio * exposure, "worsened");
  if (ruledOut >= Math.log(threshold)) return because("no_detectable_change", "target_effect_ruled_out");
  if (options.rising) return because("too_early", "evidence_still_building");
  if (projectedLook(counts, {threshold, phi, maxRatio, minFollowup, ...ahead}) === undefined) {
    return because("no_detectable_change", "cannot_cross_before_horizon");
  }
  return because("too_early", "evidence_still_building");
}

function evidenceNow(
  {x0, t0, after, t1, comparison}: FollowUp,
  {phi, exposure, crossing}: {phi: number; exposure: number; crossing: Crossing}
): Evidence {
  const x1 = after.filter((week) => week < t1).length;
  const ratio = x1 / exposure / (x0 / t0);
  const {improved, worsened} = eValue({x0, t0, x1, t1: exposure}, {phi});
  const y1 = comparison?.after.filter((week) => week < t1).length ?? 0;
  const adjusted = comparison && comparisonAdjustedE({x0, x1, y0: comparison.before, y1}, {phi});
  const eAdjusted = ratio > 1 ? adjusted?.worsened : adjusted?.improved;
  return {...crossing, x1, ratio, eImproved: improved, eWorsened: worsened, eAdjusted, phi};
}

/** Rows 5 and 6: a crossing counts while the effect is not trivial and the evidence has not faded. */
function crossed(
  state: "improved" | "worsened",
  crossedAt: number,
  evidence: Evidence,
  {strong = defaults.strong, fade = defaults.fade, minEffect = defaults.minEffect}: VerdictOptions
): Verdict {
  const {ratio, eImproved, eWorsened} = evidence;
  const e = state === "improved" ? eImproved : eWorsened;
  const trivial = state === "improved" ? ratio > 1 - minEffect : ratio < 1 / (1 - minEffect);
  if (trivial)
    return {state: "no_detectable_change", reason: "crossed_but_effect_now_trivial", crossedAt, evidence};
  if (e < fade) return {state: "no_detectable_change", reason: "crossed_then_faded", crossedAt, evidence};
  return {state, reason: e >= strong ? "strong" : "holding", crossedAt, evidence};
}
