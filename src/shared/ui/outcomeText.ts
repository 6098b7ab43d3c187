/** One row of the ledger in words: its target, why it has its verdict, its numbers, and when they came. */
import {
  count,
  counted,
  date,
  decimal,
  duration,
  list,
  percent,
  ratioText,
  stretch,
  UNKNOWN,
  words
} from "../../format.js";
import {detectable} from "../findings/outcomesFinding.js";
import {sizeWords} from "../findings/size.js";
import {type ReasonCode, reasonTerms} from "../../domain.js";
import type {VerdictRows} from "../../schema.js";
import {isJoint, type Member} from "../rows/changes.js";

/** How a target was found, in a word or two. */
export const BASES: Readonly<Record<string, string>> = {
  curated: "named by hand",
  label: "named in the ticket or retro",
  text: "read from the title",
  inferred: "inferred from the incident"
};

/** The plain words of a reason code; the code itself if it has none. */
export const reasonText = (code: string | null): string =>
  code === null ? UNKNOWN : code in reasonTerms ? reasonTerms[code as ReasonCode] : words(code);

/** The reason, and with "no detectable change" what would have been detected: it is no evidence of no effect. */
export function reasonWords({
  verdict,
  verdict_reason,
  mde_ratio,
  target_kind,
  direction
}: VerdictRows): string {
  const reason = reasonText(verdict_reason);
  if (verdict !== "no_detectable_change" || target_kind === "response_time" || direction === "up")
    return reason;
  return `${reason} By now ${detectable(mde_ratio)}.`;
}

/** The target in words: its label, where, and what is counted where that isn't incidents. */
export function targetText({
  target_kind,
  target_label,
  target_id,
  target_service,
  metric
}: Pick<VerdictRows, "target_kind" | "target_label" | "target_id" | "target_service" | "metric">): string {
  if (target_kind === "") return "none named";
  const what = target_kind === "response_time" ? words(target_id) : target_label;
  const where = target_service === "" ? "" : ` on ${target_service}`;
  return `${what}${where}${metric === "incidents" || target_kind === "response_time" ? "" : ` (${words(metric)})`}`;
}

/** "×0.32 (0.13–0.74)"; nothing without a ratio. */
export function ratioWords({ratio, ratio_low, ratio_high}: VerdictRows): string {
  if (ratio === null || Number.isNaN(ratio)) return "";
  const bare = (limit: number | null, open: number): string => ratioText(limit ?? open).replace("×", "");
  return `${ratioText(ratio)} (${bare(ratio_low, 0)}–${bare(ratio_high, Infinity)})`;
}

/** "fewer by 97% (85% to 100%)", "none since the wash-out, at least 73% fewer", "2.1 times as many (1.4 to 3)": the ratio and its limits in words; nothing without a ratio. */
export function changeWords({ratio, ratio_low, ratio_high, target_kind}: VerdictRows): string {
  if (ratio === null || Number.isNaN(ratio)) return "";
  const [less, more] = target_kind === "response_time" ? ["shorter", "longer"] : ["fewer", "more"];
  const [low, high] = [ratio_low ?? 0, ratio_high ?? Infinity];
  if (ratio === 0 && high < 1) return `none since the wash-out, at least ${percent(1 - high)} ${less}`;
  const side = (limit: number): string =>
    sizeWords(limit, {less, more, as: target_kind === "response_time" ? "as long" : "as many"});
  if (ratio <= 1 && high <= 1)
    return `${less} by ${percent(1 - ratio)} (${percent(1 - high)} to ${percent(1 - low)})`;
  return `${side(ratio)} (${side(low)} to ${side(high)})`;
}

/** "60 in 26 weeks → 4 in 52 weeks"; a response time counts the incidents that were timed. */
export function eventsWords(row: VerdictRows): string {
  if (row.events_before === null || row.events_after === null || isUnwatched(row)) return "";
  const span = (days: number | null): string =>
    days === null ? "" : ` in ${decimal(Math.round(days / 7))} wk`;
  const timed = row.target_kind === "response_time" ? " timed" : "";
  return `${count(row.events_before)}${timed}${span(row.window_before_days)} → ${count(row.events_after)}${timed}${span(row.window_after_days)}`;
}

/** Neither before nor after was a day watched: no events of it are none. */
const isUnwatched = ({window_before_days, window_after_days}: VerdictRows): boolean =>
  window_before_days === 0 && window_after_days === 0;

/** When the outcome came after closing, or the earliest date on which it can. */
export function outcomeWhen(row: VerdictRows, zone: string): string {
  if (row.days_to_outcome !== null)
    return `${duration(Math.round(row.days_to_outcome) * 86400)} after closing`;
  if (row.earliest_verdict_at !== null) return `not before ${date(row.earliest_verdict_at, zone)}`;
  return row.verdict === "too_early" ? "no date before it closes" : UNKNOWN;
}

/** "told on 28 Mar 2026", the day on which the evidence sufficed; or the earliest day on which it can. */
export function toldWords(row: VerdictRows, zone: string): string {
  if (row.verdict === "too_early") return outcomeWhen(row, zone);
  return row.verdict_at === null ? "" : `told on ${date(row.verdict_at, zone)}`;
}

/** "improved", or "together: improved" of several actions: none of them has the verdict by itself. */
export const verdictWords = (row: VerdictRows): string =>
  `${isJoint(row) ? "together: " : ""}${words(row.verdict)}`;

/** With whom an action shares its verdict, from the actions of its change; nothing for one judged alone. */
export function togetherWords({action_id}: VerdictRows, actions: readonly Member[]): string {
  const others = actions.filter((other) => other.action_id !== action_id).map(({title}) => `“${title}”`);
  return others.length === 0 ? "" : `judged together with ${list(others)}: one verdict, counted once`;
}

/** With how many others an action shares its verdict, where there is no room for their names; nothing for one judged alone. */
export const togetherShort = ({length}: readonly unknown[]): string =>
  length < 2 ? "" : `one verdict with ${counted(length - 1, "other action")}`;

/**
 * "58 in 26 weeks → 4 in 52 weeks", both in one unit, or of a response time "67% shorter"; nothing without a window. Told as
 * of an earlier day (`end`), what was counted after it is said to be.
 */
export function beforeAfterWords(row: VerdictRows, end?: Date): string {
  const told = countedWords(row);
  const isLater = end !== undefined && row.followup_to !== null && row.followup_to > end;
  return told !== "" && isLater ? `${told} by today` : told;
}

function countedWords(row: VerdictRows): string {
  if (row.target_kind === "response_time") {
    if (row.ratio === null || !Number.isFinite(row.ratio)) return "";
    return row.ratio <= 1 ? `${percent(1 - row.ratio)} shorter` : `${percent(row.ratio - 1)} longer`;
  }
  const {events_before, window_before_days, events_after, window_after_days} = row;
  if (events_before === null || events_after === null || isUnwatched(row)) return "";
  const isShort = Math.min(window_before_days ?? Infinity, window_after_days ?? Infinity) < 350;
  const long = (days: number): string =>
    isShort && days >= 21 ? counted(Math.round(days / 7), "week") : stretch(days);
  const side = (events: number, days: number | null): string =>
    days === null ? count(events) : `${count(events)} in ${long(days)}`;
  return `${side(events_before, window_before_days)} → ${side(events_after, window_after_days)}`;
}
