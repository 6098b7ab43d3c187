/** One action's verdict in sentences, with the counts it came from. */
import {capitalised, count, counted, date, decimal, list, percent, words} from "../format.js";
import type {VerdictRows} from "../schema.js";
import {defaults} from "../stats/defaults.js";
import {isJoint} from "../shared/rows/changes.js";
import {revisionWords} from "../shared/findings/revision.js";
import {detectable} from "../shared/findings/outcomesFinding.js";
import {LENGTH, sizeWords} from "../shared/findings/size.js";
import {beforeAfterWords, changeWords} from "../shared/ui/outcomeText.js";

const isDuration = ({target_kind}: VerdictRows): boolean => target_kind === "response_time";
/** What was worked out for a fall says nothing where a rise is hoped for. */
const hopesForLess = ({direction}: VerdictRows): boolean => direction !== "up";
const isPlanned = ({verdict_reason}: VerdictRows): boolean => verdict_reason.startsWith("planned_look");

/** The counts before and after, in words a reader can check: "1 in 85 weeks, was 15 in 51 weeks". */
export function countsText(row: VerdictRows): string {
  const {events_before, events_after, window_before_days, window_after_days} = row;
  if (events_before === null || events_after === null) return "";
  const weeks = (days: number | null): string => counted(Math.round((days ?? 0) / 7), "week");
  const timed = isDuration(row) ? " timed" : "";
  return `${decimal(events_after)}${timed} in ${weeks(window_after_days)}, was ${decimal(events_before)}${timed} in ${weeks(window_before_days)}`;
}

/** "68% fewer (26% to 87%)" as the ledger says it; nothing without a ratio. */
export const intervalText = (row: VerdictRows): string => changeWords(row);

/** What happened to the target; "improved" and "worsened" only with that verdict. */
export function actionFinding(row: VerdictRows, target: string, zone: string): string {
  const counts = beforeAfterWords(row);
  const seen = `${target}${counts === "" ? "" : `, ${counts}`}`;
  switch (row.verdict) {
    case "improved":
    case "worsened":
      return `${credited(row)}${row.fell_before_closing === true ? `, but it had fallen before ${isJoint(row) ? "they were" : "it was"} closed` : ""}: ${seen}.`;
    case "no_detectable_change":
      return `${credited(row)}: ${seen}.`;
    case "too_early":
      return row.earliest_verdict_at === null
        ? `Too early to tell for ${target}.`
        : `Too early to tell for ${target}: a verdict can come on ${date(row.earliest_verdict_at, zone)} at the earliest${hopesForLess(row) ? ", if it stays quiet" : ""}.`;
    default:
      return `Not measurable: ${target}.`;
  }
}

/** When that was told, and how sure it is: "Told on 12 Mar 2025, 70 days after closing: fewer by 75% (20% to 95%)."; empty where neither is known. */
export function actionSure(row: VerdictRows, zone: string): string {
  const {verdict_at, days_to_outcome} = row;
  const told =
    verdict_at === null
      ? ""
      : `told on ${date(verdict_at, zone)}${days_to_outcome === null ? "" : `, ${counted(Math.round(days_to_outcome), "day")} after closing`}`;
  const parts = [told, intervalText(row)].filter((part) => part !== "");
  return parts.length === 0 ? "" : `${capitalised(parts.join(": "))}.`;
}

/** Whose the change is: never one action's where several were judged together. */
const credited = (row: VerdictRows): string =>
  isJoint(row)
    ? `${counted(row.members!, "action")} together: ${words(row.verdict)}`
    : capitalised(words(row.verdict));

/** What limits or explains the verdict, a sentence each. */
export function actionNotes(row: VerdictRows, zone: string): string[] {
  const tells = row.verdict === "no_detectable_change" || row.verdict === "too_early";
  const revision = revisionWords(row);
  const notes: (string | false | null)[] = [
    tells &&
      hopesForLess(row) &&
      row.set_id !== null &&
      row.verdict_reason !== "followup_too_short" &&
      !isDuration(row) &&
      !isPlanned(row) &&
      `${row.verdict === "too_early" ? "By now" : "That is no evidence of no effect:"} ${detectable(row.mde_ratio)}.`,
    row.verdict === "too_early" &&
      row.expected_verdict_at !== null &&
      `If events go on as since closing, a verdict is to be expected on ${date(row.expected_verdict_at, zone)}.`,
    row.verdict === "too_early" &&
      row.set_id !== null &&
      row.earliest_verdict_at !== null &&
      row.expected_verdict_at === null &&
      !isDuration(row) &&
      !isPlanned(row) &&
      "If events go on as since closing, no verdict is to be expected before watching ends.",
    row.verdict === "too_early" &&
      row.weeks_needed !== null &&
      `A halving would be seen, at four looks running and in four of five cases, from ${counted(row.weeks_needed, "week")} of watching on.`,
    tells &&
      row.power_at_horizon !== null &&
      !isPlanned(row) &&
      !isDuration(row) &&
      `By the last look a halving would be called improved in ${percent(row.power_at_horizon)} of cases.`,
    row.planned_look_at !== null &&
      `The target was named before closing, with ${date(row.planned_look_at, zone)} as its one review date: that look decides, and may not be repeated.`,
    isPlanned(row) &&
      !isDuration(row) &&
      row.planned_look_at === null &&
      "Another action of the same change named its review date before closing: that look decides for all of them.",
    isDuration(row) &&
      row.set_id !== null &&
      `Response times are compared at ${list(defaults.durationLooks.map(String))} weeks of follow-up and at no other date, by a rank test at ${100 * defaults.durationAlpha}% (one-sided); the ratio is that of typical times.`,
    isPlanned(row) &&
      row.verdict !== "too_early" &&
      row.p_value !== null &&
      !Number.isNaN(row.p_value) &&
      !isDuration(row) &&
      `The exact one-sided test at that look: p = ${pText(row.p_value)}; counts, ratio and evidence shown are today's.`,
    row.set_id !== null &&
      row.planned_look_at === null &&
      row.named_before_closing === false &&
      row.basis !== "inferred" &&
      "The target was named after closing, so no single look could be planned; evidence is looked at every week.",
    silentSentence(row, zone),
    renamedSentence(row),
    row.fell_before_closing === true &&
      `The ${counted(Math.round(row.gap_days ?? 0), "day")} in which ${isJoint(row) ? "the actions were" : "the action was"} open fit the later rate better than the earlier one.`,
    row.baseline_basis === "open_period" &&
      "Measured against the time the action was open: before the incident too little was watched.",
    row.kappa !== null &&
      row.kappa > 0 &&
      `Counts of this company swing from quarter to quarter, so each event counts for less than one.`,
    (row.kappa ?? 0) === 0 &&
      row.phi !== null &&
      row.phi > 1 &&
      `Events come in clusters, so each counts for less than one.`,
    row.survives_portfolio === true && "It holds when all changes are judged at once.",
    row.shrunken_ratio !== null &&
      `Seen together with the other actions, the likely size is ${sizeWords(row.shrunken_ratio, isDuration(row) ? LENGTH : {})} (${sizeWords(row.shrunken_low ?? 0, isDuration(row) ? LENGTH : {})} to ${sizeWords(row.shrunken_high ?? Infinity, isDuration(row) ? LENGTH : {})}, 90% interval).`,
    worthSentence(row),
    revision !== null && `Revised: ${revision}.`
  ];
  return notes.filter((note) => typeof note === "string");
}

/** A source that went silent: what is counted after it is nothing, and no fall. */
function silentSentence({source_silent_since: since}: VerdictRows, zone: string): string | null {
  return since === null
    ? null
    : `The source has been silent since ${date(since, zone)}, so watching ends there. If its export ends on that day, or it went on without a record, say so under coverage in settings.yaml.`;
}

/** What may be the same thing under another name, and the lines that settle it. */
function renamedSentence({renamed_to, target_id, target_kind}: VerdictRows): string | null {
  if (renamed_to === null) return null;
  const kind = target_kind === "alert_rule" ? "rules" : target_kind === "service" ? "services" : "conditions";
  const where = target_kind === "service" ? "" : " on the same service";
  return `“${target_id}” fell silent, and “${renamed_to}” began about then at a like rate${where}. If both are the same thing, write in settings.yaml: aliases: {${kind}: {"${renamed_to}": "${target_id}"}}; if not: distinct: {${kind}: [["${target_id}", "${renamed_to}"]]}.`;
}

const pText = (p: number): string => (p < 0.001 ? "less than 0.001" : String(Number(p.toPrecision(2))));

/** What came less, or more, than was to be expected; only with follow-up. */
function worthSentence({
  avoided,
  avoided_low,
  avoided_high,
  background_before,
  minutes_each,
  metric
}: VerdictRows): string | null {
  if (avoided === null) return null;
  const what = metric === "incidents" ? "incidents" : "pages";
  const whole = (x: number): string => (Math.abs(x) < 10 ? decimal(Math.abs(x)) : count(Math.abs(x)));
  const amount = (x: number): string => `${whole(x)} ${x >= 0 ? "fewer" : "more"}`;
  const [low, high] = [avoided_low ?? 0, avoided_high ?? 0];
  const span =
    low >= 0
      ? `${whole(low)} to ${whole(high)}`
      : high <= 0
        ? `${whole(high)} to ${whole(low)}`
        : `${amount(low)} to ${amount(high)}`;
  const minutes =
    metric === "incidents" && minutes_each !== null
      ? `, about ${count(Math.abs(avoided) * minutes_each)} minutes of impact`
      : "";
  const expected =
    background_before === null
      ? "than the rate before would have brought"
      : "than if the target had gone as everything else did";
  return `Since follow-up began: ${amount(avoided)} ${what} ${expected} (${span})${minutes}.`;
}

/** How the target was found, and how sure that is. */
export function basisSentence({basis, confidence, named_before_closing}: VerdictRows, found: string): string {
  if (basis === null) return "No target was named.";
  const sure = confidence === null || confidence >= 1 ? "" : `, with confidence ${percent(confidence)}`;
  const left = basis === "inferred" ? "; it is left out of all totals" : "";
  const early = named_before_closing === true && basis !== "inferred" ? ", before the action closed" : "";
  return `The target was ${found}${sure}${early}${left}.`;
}
