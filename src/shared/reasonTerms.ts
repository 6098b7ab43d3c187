/** Every verdict and every reason code in plain words. A code missing here does not compile. */
import {defaults} from "../stats/defaults.js";
import type {PlannedReason} from "../stats/plannedLook.js";
import type {Reason, State} from "../stats/verdict.js";
import type {DurationReason} from "../stats/verdictDurations.js";

/** The statistics' reasons and those that analysis/verdicts.sql adds. */
export type ReasonCode =
  Reason | DurationReason | PlannedReason | "wont_do" | "closing_unknown" | "closing_date_unknown";

const {threshold, strong, fade, minEffect, targetRatio, maxRatio} = defaults;
const tenth = `${100 * minEffect}%`;

export const verdictTerms: Readonly<Record<State, string>> = {
  improved: `The target's events became rarer after the action was closed: the evidence reached ${threshold} at a weekly look, the rate is now at least ${tenth} lower, and the evidence has not faded. It says that the rate fell, not that the action alone did it.`,
  worsened: `The same in the other direction: events became more frequent, by the same amount of evidence.`,
  no_detectable_change: `Watched long enough to tell, and no change large enough to be seen. This is no proof of no effect: it always comes with the smallest effect that would have shown.`,
  too_early: `A verdict is still possible, and is not there yet. Shown with the earliest date on which it could come.`,
  not_measurable: `No verdict will ever come from these data: no target, no closing date, or too few events before. A statement about the data, not about the action.`
};

export const reasonTerms: Readonly<Record<ReasonCode, string>> = {
  no_target: "Nobody named, and nothing tells, what the action should change.",
  wont_do: "The action was given up, so there is nothing to measure.",
  closing_unknown: "The tool's status for the action has no meaning here: map it in settings.yaml.",
  closing_date_unknown:
    "The action is done, and no export says when. Without a date there is no before and after.",
  action_not_closed: "The action is still open; measuring begins when it closes.",
  baseline_too_short: `Fewer than ${defaults.minBaselineWeeks} weeks (pages: ${defaults.minPagesBaselineWeeks}) were watched before the incident that led to the action.`,
  baseline_too_few_events:
    "So few events happened before that even none at all afterwards could not be told from luck.",
  followup_too_short: `Closed less than ${defaults.minFollowupWeeks} weeks of follow-up ago; looks begin then.`,
  followup_too_few_events: `Fewer than ${defaults.minDurationsAfter} incidents since closing, too few durations to compare.`,
  strong: `The evidence is ${strong} or more now.`,
  holding: `The evidence reached ${threshold} and still stands, below ${strong}.`,
  crossed_but_effect_now_trivial: `The evidence once reached ${threshold}, but the rate is now within ${tenth} of the one before. The date it crossed is kept.`,
  crossed_then_faded: `The evidence once reached ${threshold} and has since fallen below ${fade}: events came back. The date it crossed is kept.`,
  fell_with_comparison_group:
    "The rate fell, and so did the comparison's: the fall is not the action's alone.",
  horizon_reached: `Follow-up is ${maxRatio} times the baseline, the longest that is watched, and the evidence never sufficed.`,
  target_effect_ruled_out: `The interval excludes a fall to ${targetRatio} times the rate before (a rise to ${1 / targetRatio} times, where more is hoped for): whatever changed, it is less than that.`,
  cannot_cross_before_horizon:
    "Even without a single further event the evidence could not suffice before the horizon.",
  evidence_still_building: `Watching goes on: neither enough evidence nor reason to stop.`,
  planned_look_pending: "One review date was named before closing, and it has not come yet.",
  planned_look_significant: "At the planned look the exact test found a change.",
  planned_look_not_significant:
    "At the one planned look the exact test found none, and it may not be repeated."
};
