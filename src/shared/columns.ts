/** What a column holds, by its name in any table; names that say it themselves get only the unit of their ending. */
import {recordColumns} from "./columnsOfRecords.js";
import {capitalised} from "../format.js";
import {defaults} from "../stats/defaults.js";

const {targetRatio, power, threshold} = defaults;

const verdicts: Readonly<Record<string, string>> = {
  events_before:
    "Events in the baseline, the index incident left out; for response times the durations known there.",
  events_after: "Events in the follow-up; for response times the durations known there.",
  window_before_days: "Days of the baseline that were watched.",
  window_after_days: "Days of the follow-up that were watched.",
  x_trigger_window: "Events in the days just before the trigger; counted on neither side.",
  x_gap: "Events between trigger and closing; counted on neither side.",
  gap_days: "Days from the trigger to closing.",
  x_washout: "Events during the wash-out; counted on neither side.",
  ratio:
    "Rate after divided by rate before, below 1 is less; for response times the ratio of durations. Infinite when nothing happened before.",
  ratio_low: "Lower limit of the ratio's confidence sequence, which may be read on any day.",
  ratio_high:
    "Upper limit of the ratio's confidence sequence; infinite when the counts refute no ratio, however large.",
  p_value:
    "Two-sided p-value, for one look at one date; a verdict never rests on it, except at a planned look.",
  e_improved: `Evidence that the target improved; ${threshold} suffices. Unknown for response times.`,
  e_worsened: `Evidence that the target worsened; ${threshold} suffices.`,
  adjusted_e: "Evidence beyond what everything else on the same source did.",
  phi: "Dispersion by which the counts were divided; 1 is pure chance.",
  verdict:
    "What can be said of the action: improved, worsened, no_detectable_change, too_early or not_measurable.",
  verdict_reason: "Why: the row of the decision table that matched.",
  verdict_at:
    "When the evidence first sufficed, or the planned look decided; events until then alone fix it.",
  days_to_outcome: "Days from closing to verdict_at.",
  earliest_verdict_at:
    "While too early: the first day an improvement could be told, if nothing further happens; for response times the next look.",
  expected_verdict_at: "While too early: the same if events go on at the rate since closing.",
  weeks_needed: `While too early: weeks of follow-up for ${100 * power}% power of one planned look against a ratio of ${targetRatio}.`,
  mde_ratio: "Only a fall to this ratio or below would have shown by now; undefined when none would.",
  change_set_id:
    "The change set of an action judged together with others; unknown for one that stands alone.",
  comparison_id: "The comparison group named for the target.",
  planned_look_at: "The one review date named before closing.",
  target_kind: "condition, alert_rule, service or response_time; empty without a target.",
  target_service: "The service the target is limited to; empty for everywhere.",
  metric: "What is counted: incidents, pages, noise_pages or a response time.",
  direction: "down when less is better, else up.",
  named_before_closing:
    "Whether the target was named before the action closed; a choice made after seeing the result proves little."
};

const records: Readonly<Record<string, string>> = {
  incident_id: "The incident's id, source:native id.",
  action_id: "The action's id, source:native id.",
  condition_id: "The condition's id in the taxonomy.",
  occurred_at: "When the incident began: started, else detected, else created. Windows and periods use it.",
  severity: "1 is worst, 5 least; from the tool's word by the severity map.",
  severity_raw: "The tool's own word.",
  status: "As mapped; unknown where the tool's word has no meaning here.",
  status_raw: "The tool's own word.",
  duration_s: "From start to end; unknown while open, or where the export ends it before its start.",
  impact_minutes: "Only where the export states it as impact; never computed from times.",
  time_basis: "What was assumed or derived about the times.",
  detected_by: "alert, human, customer or unknown.",
  quarter: "The fiscal quarter, in the organisation's time zone.",
  is_partial: "Whether the quarter was still running at the data cut.",
  layer: "technical, human or process.",
  phrase: "The condition as written.",
  confidence: "How sure the reading is, 0 to 1; a ranking of grounds, not a probability.",
  basis: "How it came to be known.",
  closed_basis: "Where the closing date comes from: field, changelog, link, or none.",
  at_basis: "stated, date_assumed or zone_assumed.",
  effort_days: "Working days the action took or will take.",
  strength:
    "Of a verdict: strong or holding. Of an action: stronger, intermediate or weaker, by its kind of change.",
  vague: "Whether the action's text names nothing that could be checked.",
  has_owner: "Whether somebody is named for it; who is never loaded.",
  body_chars: "Length of the retro's text.",
  conditions_named: "How many conditions the retro names.",
  layers_named: "In how many of the three layers they lie.",
  blame_phrases: "Phrases that blame a person, with names removed.",
  functions: "The functions that took part, such as support or legal.",
  check_at: "When the target is to be looked at."
};

const rates: Readonly<Record<string, string>> = {
  stage: "The step from one event to the next, or a stage of the funnel.",
  group: "Which items: all, or those of one team, kind or layer.",
  survival: "Share still open after that many days, Kaplan–Meier.",
  at_risk: "Items still open and watched just before.",
  n: "How many.",
  of: "How many it is a part of.",
  low: "Lower limit of the interval.",
  high: "Upper limit of the interval.",
  p90_s: "Nine of ten were shorter.",
  open_n: "Those still open, counted as lasting at least that long.",
  lift: "How many times as often together as by chance.",
  q_value: "Expected share of false ones among all pairs at least this clear (Benjamini–Hochberg).",
  incidents_both: "Incidents with both conditions.",
  share: "Share, 0 to 1.",
  actionable_rate: "Share of labelled pages that led to something.",
  linked_rate: "Share of pages linked to an incident.",
  kept: "Fires that count, after de-duplication.",
  labelled: "Pages of which it is known whether they led to something.",
  over_limit: `Whether the shift had more than ${defaults.shiftLimit} incidents.`,
  score: "Lost minutes per quarter × expected reduction ÷ effort in days.",
  signal: "Which rule of the control chart the point completes.",
  draws: "Random dates tried.",
  judged: "Draws with enough baseline and follow-up.",
  naive: "Draws whose later rate is lower than the earlier one.",
  seen_again_after_close: "Incidents with the condition after an action on it was closed.",
  days_open: "How long the action had been open when the incident came.",
  days_silent: "Days from the source's last record to the data cut.",
  rows_read: "Records found: loaded + duplicate + excluded + rejected.",
  rows_loaded: "Records that are part of the analysis.",
  rows_duplicate: "Records whose id was kept from another place.",
  rows_excluded: "Records left out on purpose.",
  rows_rejected: "Records that could not be used.",
  time_zone_basis: "Why clock times were read in that zone.",
  as_of_at: "The data cut, exclusive."
};

export const columns: Readonly<Record<string, string>> = {
  ...recordColumns,
  ...verdicts,
  ...records,
  ...rates
};

/** The unit that a column's ending or type states; empty where it states none. */
export function unitOf(name: string, type: string): string {
  if (type === "TIMESTAMP") return "time, UTC";
  if (name.endsWith("_s")) return "seconds";
  if (name.endsWith("_minutes") || name === "minutes_each") return "minutes";
  if (/(^|_)days(_|$)/.test(name)) return "days";
  if (/(^|_)weeks(_|$)/.test(name)) return "weeks";
  if (name.endsWith("_share") || name.endsWith("_rate") || name === "share") return "share, 0 to 1";
  if (type === "BOOLEAN") return "yes or no";
  if (type === "INTEGER") return "whole number";
  if (type.endsWith("[]")) return "list of texts";
  return type === "DOUBLE" ? "number" : "text";
}

/** What is known of a column beside what its name holds. */
export interface DescribedColumn {
  readonly name: string;
  /** DuckDB's */
  readonly type: string;
  readonly isKey: boolean;
  readonly nullable: boolean;
  /** the only values there are; empty where any may be */
  readonly values: readonly string[];
}

/** What a column holds, its values or its unit, and whether it may be unknown: in one text. */
export function columnText({name, type, isKey, nullable, values}: DescribedColumn): string {
  const holds = columns[name] ?? "";
  const said = [
    values.length > 0
      ? `One of ${values.join(", ")}.`
      : holds === ""
        ? `${capitalised(unitOf(name, type))}.`
        : "",
    isKey ? "Part of the key." : "",
    nullable ? "Null where it is not known." : ""
  ];
  return [holds, ...said].filter((part) => part !== "").join(" ");
}
