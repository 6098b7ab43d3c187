/** The evidence curve and the comparisons in a sentence each; nothing here is a verdict of its own. */
import {count, counted, date, percent} from "../format.js";
import type {FalseAlarms, VerdictRows} from "../schema.js";
import {movedWords, sizeWords} from "../shared/findings/size.js";
import {backgroundRatio} from "../shared/rows/backgroundRatio.js";
import {defaults} from "../stats/defaults.js";
import type {NaiveCounts} from "./facts.js";

const {threshold, fade} = defaults;
/** The share of unchanged actions that a plain comparison calls better at some quarterly look (null_sim §1). */
const NAIVE = 0.73;

/** "13", "0.26", ">1,000": evidence as it is written everywhere. */
export function evidenceText(e: number): string {
  if (e > 1000) return ">1,000";
  if (e < 0.01) return "<0.01";
  return e >= 10 ? count(e) : String(Number(e.toPrecision(2)));
}

/** "Evidence 13 of 10 needed: reached on 18 Nov 2024, 22 weeks after closing". */
export function evidenceTitle(row: VerdictRows, zone: string): string {
  const {verdict_reason: reason, verdict, verdict_at, days_to_outcome} = row;
  const worse =
    verdict === "worsened" || (verdict !== "improved" && (row.e_worsened ?? 0) > (row.e_improved ?? 0));
  const now = evidenceText((worse ? row.e_worsened : row.e_improved) ?? 1);
  const weeks =
    days_to_outcome === null ? "" : `, ${counted(Math.round(days_to_outcome / 7), "week")} after closing`;
  if (reason.startsWith("planned_look"))
    return `The planned look decides alone; the evidence (${now} of ${threshold} needed) is shown beside it`;
  if (reason === "crossed_then_faded")
    return `Evidence reached ${threshold} on ${date(verdict_at, zone)} and has faded below ${fade} since`;
  if (reason === "crossed_but_effect_now_trivial")
    return `Evidence reached ${threshold} on ${date(verdict_at, zone)}, but the rate is now about what it was`;
  if (reason === "fell_with_background" || reason === "rose_with_background")
    return `Evidence reached ${threshold} for the target alone; everything else went the same way, and beyond it the evidence is not enough`;
  if (verdict_at !== null)
    return `Evidence reached ${threshold} on ${date(verdict_at, zone)}${weeks}; now ${now}`;
  return `Evidence ${now} of ${threshold} needed`;
}

/** What a plain before/after comparison would have said, and why it isn't used. */
export function naiveSentence(
  {before, after, days}: NaiveCounts,
  meter: FalseAlarms | undefined,
  hopedFor: "fewer" | "more" = "fewer"
): string {
  if (days < 1) return "";
  const change = before > 0 ? after / before : 1;
  const size =
    Math.max(before, after) < defaults.minToSummarise ? "" : ` by ${percent(Math.abs(1 - change))}`;
  const fell = after < before;
  const judgement = fell === (hopedFor === "fewer") ? "it worked" : "it failed";
  const said =
    after === before
      ? "“nothing changed”"
      : `“it ${fell ? "fell" : "rose"}${before === 0 ? "" : size}, so ${judgement}”`;
  const wrong =
    meter !== undefined && meter.share !== null
      ? `Where nothing was done it says “fewer” in ${percent(meter.naive / meter.judged)} of cases here (n = ${count(meter.judged)})`
      : `In simulations it says “fewer” at some quarterly look for ${percent(NAIVE)} of actions that changed nothing`;
  return `A plain comparison of the ${counted(days, "day")} before closing with the ${count(days)} after it counts ${count(before)} and ${count(after)}, and would have said ${said}. It takes in the incident that led to the action and the bad spell around it, and knows no chance. ${wrong}; so it isn't used.`;
}

/** The same for response times: an average moves by itself. */
export const NAIVE_DURATION =
  "A plain comparison would set one average against another. With 20 incidents on each side and no change at all, an average falls by a fifth or more in about a third of all cases; so medians, a rank test at dates fixed in advance, and no averages.";

/** What everything else did meanwhile, and what is left of the change beyond it. */
export function backgroundFinding(row: VerdictRows): string {
  const {ratio, adjusted_ratio, background_before: before, background_after: after} = row;
  const [daysBefore, daysAfter] = [row.window_before_days, row.window_after_days];
  const went = backgroundRatio(row);
  const {comparison_id: named} = row;
  const rest =
    named === null ? "everything else on the same source" : `“${named.slice(named.indexOf(":") + 1)}”`;
  if (went === undefined || before === null || after === null)
    return `Not compared with ${rest}: too little is recorded (${defaults.minBackground} records in the baseline are needed)`;
  const own =
    ratio === null || Number.isNaN(ratio) ? "The target has no rate before" : `It ${movedWords(ratio)}`;
  const beyond =
    adjusted_ratio === null || Number.isNaN(adjusted_ratio)
      ? ""
      : `; beyond that, ${sizeWords(adjusted_ratio)}`;
  const weeks = (days: number | null): string => counted(Math.round((days ?? 0) / 7), "week");
  return `${own}; ${rest} ${movedWords(went)} (${count(before)} records in ${weeks(daysBefore)}, ${count(after)} in ${weeks(daysAfter)})${beyond}`;
}

/** What the background is made of, and how far it can be leaned on. */
export function backgroundNote({
  background_before: before,
  background_tier: tier,
  comparison_id
}: VerdictRows): string {
  if (before === null)
    return "Without a background a verdict rests on the target's own counts, and is never called strong.";
  const group =
    comparison_id !== null
      ? "The comparison was named in links.csv or settings.yaml and takes the background's place."
      : tier === 2
        ? "Actions closed on nearly everything here, so the background is all other records: their successes hide a part of this one’s."
        : "The background is every record of the same source on whose targets no action closed in these windows.";
  const small = before < SMALL ? ` It has ${count(before)} records before, a small comparison.` : "";
  return `${group}${small}`;
}

/** Below this many records a background is called small (METHODS2 Q5). */
const SMALL = 100;
