/** The decision table E6 in the order in which `verdict` reads it; the first row that matches wins. */
import {defaults} from "../stats/defaults.js";
import {minBaseline} from "../stats/minBaseline.js";
import type {Reason, State} from "../stats/verdict.js";

export interface Decision {
  readonly row: string;
  readonly condition: string;
  readonly state: State;
  /** more than one where the row has grades */
  readonly reasons: readonly Reason[];
}

const {threshold, strong, fade, minEffect, targetRatio, maxRatio, minBaselineWeeks, minFollowupWeeks} =
  defaults;
const low = (1 - minEffect).toFixed(2);
const high = (1 / (1 - minEffect)).toFixed(2);
const fewest = `fewer than ${minBaseline()} baseline events, divided by φ, at a horizon of ${maxRatio} baselines, or fewer than ${minBaseline({maxRatio: 1})} at a horizon of 1`;

export const decisionTable: readonly Decision[] = [
  {row: "1", condition: "No target is named.", state: "not_measurable", reasons: ["no_target"]},
  {row: "2", condition: "The action is not closed.", state: "too_early", reasons: ["action_not_closed"]},
  {
    row: "3",
    condition: `The baseline is shorter than ${minBaselineWeeks} weeks (pages: ${defaults.minPagesBaselineWeeks}).`,
    state: "not_measurable",
    reasons: ["baseline_too_short"]
  },
  {
    row: "4",
    condition: `Fewer than ${minFollowupWeeks} weeks of follow-up; not measurable at once if row 7 applies.`,
    state: "too_early",
    reasons: ["followup_too_short"]
  },
  {
    row: "5",
    condition: `Evidence of a fall reached ${threshold} at a weekly look (with a comparison group: both), after any crossing the other way; the ratio is now at most ${low} and the evidence at least ${fade}. Strong from ${strong}.`,
    state: "improved",
    reasons: ["strong", "holding"]
  },
  {
    row: "5a",
    condition: `As in 5, but the ratio is now above ${low}.`,
    state: "no_detectable_change",
    reasons: ["crossed_but_effect_now_trivial"]
  },
  {
    row: "5b",
    condition: `As in 5, but the evidence is now below ${fade}.`,
    state: "no_detectable_change",
    reasons: ["crossed_then_faded"]
  },
  {
    row: "6",
    condition: `Evidence of a rise reached ${threshold}; the ratio is now at least ${high} and the evidence at least ${fade}. Otherwise as in 5a and 5b.`,
    state: "worsened",
    reasons: ["strong", "holding"]
  },
  {
    row: "7",
    condition: `Even if no event at all followed, the evidence could not suffice by the horizon: ${fewest}.`,
    state: "not_measurable",
    reasons: ["baseline_too_few_events"]
  },
  {
    row: "8",
    condition:
      "The evidence sufficed, but not against the comparison group. At the horizon: no detectable change.",
    state: "too_early",
    reasons: ["fell_with_comparison_group"]
  },
  {
    row: "9",
    condition: `Follow-up has reached ${maxRatio} times the baseline.`,
    state: "no_detectable_change",
    reasons: ["horizon_reached"]
  },
  {
    row: "10",
    condition: `The interval lies above ${targetRatio}: a halving is ruled out. Where more is hoped for, it lies below ${1 / targetRatio}: a doubling is.`,
    state: "no_detectable_change",
    reasons: ["target_effect_ruled_out"]
  },
  {
    row: "11",
    condition: `Even if no further event followed, the evidence could no longer suffice by the horizon. Never so where more is hoped for.`,
    state: "no_detectable_change",
    reasons: ["cannot_cross_before_horizon"]
  },
  {row: "12", condition: "Otherwise.", state: "too_early", reasons: ["evidence_still_building"]}
];
