import {backgroundCrossing, type BackgroundLookOptions, type WatchedFollowUp} from "./backgroundCrossing.js";
import {crossedVerdict} from "./crossedVerdict.js";
import {defaults} from "./defaults.js";
import {evidenceNow, type EvidenceNow} from "./evidenceNow.js";
import {logEvidence} from "./logEvidence.js";
import {minBaseline} from "./minBaseline.js";
import {projectedLook} from "./projectedLook.js";
import type {State} from "./verdict.js";

/** Why: the row of the decision table METHODS2 Q5 that matched. */
export type BackgroundReason =
  | "baseline_too_short"
  | "baseline_too_few_events"
  | "followup_too_short"
  | "not_separable"
  | "cut_by_later_action"
  | "strong"
  | "holding"
  | "fell_before_closing"
  | "crossed_but_effect_now_trivial"
  | "crossed_then_faded"
  | "fell_with_background"
  | "rose_with_background"
  | "horizon_reached"
  | "target_effect_ruled_out"
  | "cannot_cross_before_horizon"
  | "evidence_still_building";

export interface BackgroundVerdict {
  state: State;
  reason: BackgroundReason;
  /** of a change: strong with evidence of 20 and a background it was checked against */
  strength?: "strong" | "holding";
  /** week of exposure at which the evidence crossed, where the verdict rests on that */
  crossedAt?: number;
  /** absent where the table stops before looking at it */
  evidence?: EvidenceNow;
}

export interface BackgroundVerdictOptions extends BackgroundLookOptions {
  backgroundNow?: number;
  strong?: number;
  fade?: number;
  minEffect?: number;
  targetRatio?: number;
  /** shortest baseline, weeks: 13, or 8 for pages */
  minBaselineWeeks?: number;
  /** horizon, as a multiple of the baseline */
  maxRatio?: number;
  /** a later action on the same events ended the follow-up */
  followupCut?: boolean;
  /** events and days between trigger and closing; none where they do not tell (S1) */
  gap?: {readonly events: number; readonly days: number} | undefined;
  /** exposure a week from now on, where exposure is not time */
  exposurePerWeek?: number;
  /** more events are what is hoped for: the state still says which way the rate went */
  rising?: boolean;
}

/**
 * The verdict on a set of closed actions: the decision table METHODS2 Q5, top to bottom, first match wins.
 *
 * Status, missing targets and open actions are the caller's (rows 1 and 2). "No detectable change" is no evidence of no
 * effect: show it with the smallest detectable effect (`eRulePower`).
 */
export function backgroundVerdict(
  followUp: WatchedFollowUp,
  options: BackgroundVerdictOptions = {}
): BackgroundVerdict {
  const {threshold = defaults.threshold, maxRatio = defaults.maxRatio, followupCut = false} = options;
  const {minFollowup = defaults.minFollowupWeeks, targetRatio = defaults.targetRatio} = options;
  const {x0, t0, t1} = followUp;
  if (t0 < (options.minBaselineWeeks ?? defaults.minBaselineWeeks) - 1e-9)
    return {state: "not_measurable", reason: "baseline_too_short"};
  const phi = typeof options.phi === "function" ? options.phi(t1) : (options.phi ?? 1);
  const tooFew = x0 / phi < minBaseline({maxRatio, threshold});
  if (t1 < minFollowup - 1e-9) {
    if (followupCut) return {state: "not_measurable", reason: "not_separable"};
    if (tooFew) return {state: "not_measurable", reason: "baseline_too_few_events"};
    return {state: "too_early", reason: "followup_too_short"};
  }
  const crossing = backgroundCrossing(followUp, options);
  const evidence = evidenceNow(followUp, {phi, crossing});
  const {improvedAt = -1, worsenedAt = -1, rawImprovedAt = -1, rawWorsenedAt = -1} = crossing;
  if (improvedAt > worsenedAt) return crossedVerdict("improved", improvedAt, evidence, {...options, x0, t0});
  if (worsenedAt > improvedAt) return crossedVerdict("worsened", worsenedAt, evidence, {...options, x0, t0});
  const because = (state: State, reason: BackgroundReason): BackgroundVerdict => ({state, reason, evidence});
  if (tooFew) return because("not_measurable", "baseline_too_few_events");
  const atHorizon = t1 >= maxRatio * t0 - 1e-6;
  if (Math.max(rawImprovedAt, rawWorsenedAt) >= 0) {
    if (followupCut && !atHorizon) return because("not_measurable", "cut_by_later_action");
    const reason = rawImprovedAt > rawWorsenedAt ? "fell_with_background" : "rose_with_background";
    return because(atHorizon ? "no_detectable_change" : "too_early", reason);
  }
  if (atHorizon) return because("no_detectable_change", "horizon_reached");
  const {x1, exposure} = evidence;
  const ruledOut = options.rising
    ? logEvidence(x0 / phi, t0, x1 / phi, exposure / targetRatio, "improved")
    : logEvidence(x0 / phi, t0, x1 / phi, targetRatio * exposure, "worsened");
  if (ruledOut >= Math.log(threshold)) return because("no_detectable_change", "target_effect_ruled_out");
  const ahead = {weeksSoFar: t1, exposurePerWeek: options.exposurePerWeek ?? 1};
  const reachable = projectedLook(
    {x0, t0, x1, t1: exposure},
    {threshold, phi, maxRatio, minFollowup, ...ahead}
  );
  if (!options.rising && reachable === undefined)
    return because("no_detectable_change", "cannot_cross_before_horizon");
  if (followupCut) return because("not_measurable", "cut_by_later_action");
  return because("too_early", "evidence_still_building");
}
