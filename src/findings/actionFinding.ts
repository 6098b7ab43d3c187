/** One action's verdict in sentences, with the counts it came from. */
import {date, decimal, ratioText, words} from "../format.js";
import type {VerdictRows} from "../schema.js";
import {detectable} from "./outcomesFinding.js";

/** The counts before and after, in words a reader can check: "1 in 85 weeks, was 15 in 51". */
export function countsText({
  events_before,
  events_after,
  window_before_days,
  window_after_days,
  target_kind
}: VerdictRows): string {
  if (events_before === null || events_after === null) return "";
  if (target_kind === "response_time")
    return `durations of ${decimal(events_after)} incidents since, ${decimal(events_before)} before`;
  const weeks = (days: number | null): string => decimal(Math.round((days ?? 0) / 7));
  return `${decimal(events_after)} in ${weeks(window_after_days)} weeks, was ${decimal(events_before)} in ${weeks(window_before_days)} weeks`;
}

/** What happened to the target; "improved" and "worse" only with that verdict. */
export function actionFinding(row: VerdictRows, target: string, zone: string): string {
  const {verdict, ratio, ratio_low, ratio_high, verdict_at, days_to_outcome} = row;
  const interval =
    ratio === null
      ? ""
      : ` (${ratioText(ratio)}, ${ratioText(ratio_low ?? 0)} to ${ratioText(ratio_high ?? Infinity)})`;
  const when =
    verdict_at === null
      ? ""
      : ` since ${date(verdict_at, zone)}${days_to_outcome === null ? "" : `, ${decimal(Math.round(days_to_outcome))} days after closing`}`;
  const counts = row.target_kind === "response_time" ? `${countsText(row)}, after ÷ before` : countsText(row);
  switch (verdict) {
    case "improved":
    case "worsened":
      return `${verdict === "improved" ? "Improved" : "Worsened"}${when}: ${target}, ${counts}${interval}.`;
    case "no_detectable_change":
      return `No detectable change in ${target}: ${counts}${interval}.`;
    case "too_early":
      return row.earliest_verdict_at === null
        ? `Too early to tell for ${target}.`
        : `Too early to tell for ${target}: a verdict can come on ${date(row.earliest_verdict_at, zone)} at the earliest.`;
    default:
      return `Not measurable: ${target}.`;
  }
}

/** What limits or explains the verdict, a sentence each. */
export function actionNotes(row: VerdictRows, zone: string): string[] {
  const notes: (string | false | null)[] = [
    row.verdict === "no_detectable_change" &&
      row.target_kind !== "response_time" &&
      `That is no evidence of no effect: ${detectable(row.mde_ratio)}.`,
    row.verdict === "too_early" &&
      row.expected_verdict_at !== null &&
      `If events go on as since closing, a verdict is to be expected on ${date(row.expected_verdict_at, zone)}.`,
    row.verdict === "too_early" &&
      row.weeks_needed !== null &&
      `One look planned in advance would need ${decimal(row.weeks_needed)} weeks of follow-up to see a halving (80% power).`,
    row.planned_look_at !== null &&
      `The target was named before closing, with ${date(row.planned_look_at, zone)} as its one review date: that look decides, and may not be repeated${row.p_value === null || Number.isNaN(row.p_value) ? "" : ` (one-sided exact p = ${Number(row.p_value.toPrecision(2))})`}. Counts, ratio and evidence shown are today's.`,
    row.target_kind === "response_time" &&
      "Durations are judged at four planned looks (13, 26, 52 and 104 weeks of follow-up) by a rank test; the ratio is that of typical durations.",
    row.planned_look_at === null &&
      row.target_kind !== "response_time" &&
      row.named_before_closing === false &&
      "The target was named after closing, so no single look was planned; evidence is looked at every week.",
    row.already_fallen === true && "The rate had already fallen before the action closed.",
    row.comparison_id !== null &&
      `Compared with ${words(row.comparison_id)}: both the target and the difference must show it.`,
    row.phi !== null &&
      row.phi > 1 &&
      `Events come in clusters (dispersion ${decimal(row.phi)}), so each counts for less.`,
    row.survives_portfolio === true && "It survives the correction for looking at many actions (e-BH).",
    row.shrunken_ratio !== null &&
      `Drawn towards the other actions, the ratio is ${ratioText(row.shrunken_ratio)} (${ratioText(row.shrunken_low)} to ${ratioText(row.shrunken_high)}, 90%).`,
    row.revised_from !== null &&
      `Revised: ${words(row.revised_from)} in ${row.revised_period ?? "the last report"}.`
  ];
  return notes.filter((note) => typeof note === "string");
}

/** What the two rates alone would say, and why that isn't used; only where there are two rates to compare. */
export function naiveSentence({ratio, target_kind, verdict}: VerdictRows): string {
  if (
    ratio === null ||
    !Number.isFinite(ratio) ||
    target_kind === "response_time" ||
    verdict === "not_measurable"
  )
    return "";
  const said = ratio < 1 ? "“fewer: it worked”" : ratio > 1 ? "“more: it failed”" : "“the same”";
  return `The two rates alone would say ${said}. They say “fewer” at some quarterly look for 73% of actions that changed nothing, so that isn't used.`;
}
