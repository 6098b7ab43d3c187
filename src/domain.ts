/**
 * The words that carry meaning on every page: verdicts and their reasons, layers, severities, strengths, stages.
 * Ids as the relations hold them, labels as pages print them, in the order in which both are read. Colours are the palette's.
 */
import {defaults} from "./stats/defaults.js";
import type {CompanyReason} from "./stats/company/result.js";
import type {RevisedBecause} from "./schema.js";
import type {State} from "./stats/verdict.js";

/** In order of reliance: the three that were judged, then the two that could not be. */
export const VERDICTS = [
  "improved",
  "worsened",
  "no_detectable_change",
  "too_early",
  "not_measurable"
] as const satisfies readonly State[];
export type Verdict = (typeof VERDICTS)[number];

/** The verdicts that say something about the change itself. */
export const JUDGED: readonly Verdict[] = VERDICTS.slice(0, 3);

/** Word and shape of each verdict, the same everywhere. */
export const VERDICT_MARKS: Readonly<Record<Verdict, {readonly label: string; readonly shape: string}>> = {
  improved: {label: "Improved", shape: "▼"},
  worsened: {label: "Worsened", shape: "▲"},
  no_detectable_change: {label: "No detectable change", shape: "●"},
  too_early: {label: "Too early to tell", shape: "◔"},
  not_measurable: {label: "Not measurable", shape: "○"}
};

/** The verdict of a row; a row without one, or with a word that is none, is not measurable. */
export function verdictOf(text: string | null): Verdict {
  return VERDICTS.find((verdict) => verdict === text) ?? "not_measurable";
}

/** Why a verdict differs from what was published: ids of analysis/verdict_revisions.sql. */
export const REVISION_REASONS: Readonly<Record<RevisedBecause, string>> = {
  records: "records of the same days changed",
  definition: "the rule of verdicts changed",
  follow_up: "it has been watched for longer"
};

/** The statistics' reasons and those that analysis/verdicts.sql adds. */
export type ReasonCode = CompanyReason | "no_target";

const {threshold, strong, fade, minEffect, targetRatio, maxRatio, backgroundThreshold} = defaults;
const tenth = `${100 * minEffect}%`;

/** Every verdict in plain words. */
export const verdictTerms: Readonly<Record<Verdict, string>> = {
  improved: `The target's events became rarer after the action was closed, and more so than everything else on the same source: at a weekly look the evidence reached ${threshold}, and ${backgroundThreshold} beyond the background; the rate is now at least ${tenth} lower, and the evidence has not faded. It says that the rate fell, not that the action alone did it.`,
  worsened: `The same in the other direction: events became more frequent, by the same amount of evidence.`,
  no_detectable_change: `Watched long enough to tell, and no change large enough to be seen. This is no proof of no effect: it always comes with the smallest effect that would have shown.`,
  too_early: `A verdict is still possible, and is not there yet. Shown with the earliest date on which it could come.`,
  not_measurable: `No verdict will ever come from these data: no target, no closing date, or too few events before. A statement about the data, not about the action.`
};

/** Every reason code in plain words. A code missing here does not compile. */
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
  fell_before_closing: `It fell, and it had fallen before the action was closed: the time the action was open fits the later rate better than the earlier one.`,
  fell_with_background: `It fell, and so did everything else on the same source: beyond that the evidence is below ${backgroundThreshold}.`,
  rose_with_background: `It rose, and so did everything else on the same source: beyond that the evidence is below ${backgroundThreshold}.`,
  not_separable:
    "Another action was closed on the same thing so close to this one that their effects can't be told apart.",
  cut_by_later_action:
    "A later action was closed on the same thing before the evidence sufficed, so watching ended there.",
  may_be_renamed:
    "It fell silent when something else began at a like rate: it may only have another name. One line in settings.yaml settles it.",
  no_records: "No record of its kind is loaded, so there is nothing to count.",
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

/** Where a condition lies. */
export const LAYERS = ["technical", "human", "process"] as const;
export type Layer = (typeof LAYERS)[number];

export const isLayer = (text: string | null): text is Layer => LAYERS.some((layer) => layer === text);

/** 1 is worst. */
export const SEVERITIES = [1, 2, 3, 4, 5] as const;

/** "SEV1", or "Severity unknown". */
export const severityLabel = (severity: number | null): string =>
  severity === null ? "Severity unknown" : `SEV${severity}`;

/** How much an action relies on people: stronger ones change the system, weaker ones remind. */
export const STRENGTHS = ["stronger", "intermediate", "weaker"] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface StageName {
  readonly label: string;
  /** what is counted, and of what the first stage of this unit is the whole */
  readonly unit: "incidents" | "actions";
}

/** How far the incidents of a period got: their retros, the actions filed for them, what those changed. Ids as in retro_funnel. */
export const RETRO_STAGES = {
  incidents: {label: "Incidents", unit: "incidents"},
  retros_held: {label: "Retro held", unit: "incidents"},
  with_action: {label: "At least one action filed", unit: "incidents"},
  actions_filed: {label: "Actions filed", unit: "actions"},
  tracked: {label: "Tracked in a ticket", unit: "actions"},
  closed: {label: "Closed as done", unit: "actions"},
  closed_in_time: {label: "Closed by the due date", unit: "actions"},
  measurable: {label: "Measurable", unit: "actions"},
  improved: {label: "Part of a change that improved", unit: "actions"}
} as const satisfies Readonly<Record<string, StageName>>;
export type RetroStage = keyof typeof RETRO_STAGES;

/** How far actions got, whatever incidents they came from. */
export const OUTCOME_STAGES = {
  actions: {label: "Actions", unit: "actions"},
  done: {label: "Closed as done", unit: "actions"},
  targeted: {label: "With a target", unit: "actions"},
  measurable: {label: "Measurable", unit: "actions"},
  judged: {label: "With a verdict", unit: "actions"},
  improved: {label: "Part of a change that improved", unit: "actions"}
} as const satisfies Readonly<Record<string, StageName>>;
export type OutcomeStage = keyof typeof OUTCOME_STAGES;
