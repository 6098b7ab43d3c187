/** One alert rule in sentences. */
import {count, counted, date, duration, percent, share} from "../format.js";
import type {AlertRuleRows} from "../schema.js";
import type {Week} from "../shared/rows/alertCounts.js";
import {sizeWords} from "../shared/findings/size.js";
import {rulePrompt} from "../shared/findings/rulePrompt.js";
import {ruleAsk, type RuleAsk} from "../shared/rows/ruleAsk.js";
import {ruleName} from "../shared/ui/ruleName.js";

/** The rule, and the question its numbers ask. */
export function ruleHeadline(row: AlertRuleRows): string {
  const asks = rulePrompt(row);
  return `${ruleName(row.rule, row.service)}: ${asks.charAt(0).toLowerCase()}${asks.slice(1)}`;
}

/** What its pages were worth, and how they came. */
export function ruleSentences(row: AlertRuleRows, zone: string): readonly string[] {
  const worth =
    row.labelled < 5
      ? `${row.actionable} of ${row.labelled} labelled pages were worth acting on: too few for a share`
      : `${share(row.actionable, row.labelled)} labelled pages were worth acting on (95% interval ${percent(row.low ?? 0)} to ${percent(row.high ?? 1)})`;
  const trend =
    row.trend_ratio === null
      ? "too few weeks or pages for a trend"
      : row.trend_ratio < 0.005
        ? "it has stopped"
        : `over 13 weeks ${trendWords(row)}`;
  return [
    `${counted(row.paged, "page")}, ${percent(row.share)} of all; ${worth}.`,
    `${percent(row.linked_rate)} belonged to an incident, ${percent(row.refire_rate)} fired again within 15 minutes of ending, ${percent(row.sleep_rate)} came in sleep hours; half were open for ${duration(row.median_open_s)} or less; ${trend}. Last page ${date(row.last_at, zone)}.`
  ];
}

/** "it brings 30% fewer (12% to 45% fewer)"; a trend whose interval has no direction could be chance. */
function trendWords({trend_ratio, trend_low, trend_high}: AlertRuleRows): string {
  const [ratio, low, high] = [trend_ratio ?? 1, trend_low ?? 0, trend_high ?? Infinity];
  const size = `${sizeWords(ratio)} (95% interval ${sizeWords(low)} to ${sizeWords(high)})`;
  return low <= 1 && high >= 1 ? `its pages show no clear trend: ${size}` : `it brings ${size}`;
}

export const weeksFinding = (busiest: Week | undefined): string =>
  busiest === undefined
    ? "No whole week is loaded"
    : `At most ${counted(busiest.pages, "page")} in a week, in the week of ${date(busiest.week, "UTC")}`;

/** `days`: those with a page. */
export const daysFinding = (pages: number, days: number): string =>
  `${counted(pages, "page")} on ${count(days)} of the last 91 days`;

export const toldFinding = (incidents: number): string =>
  incidents === 0
    ? "None of its pages belonged to an incident"
    : `Its pages belonged to ${counted(incidents, "incident")}`;

export const silentFinding = (incidents: number, service: string): string =>
  incidents === 0
    ? `No incident on ${service} went without an alert`
    : `${counted(incidents, "incident")} on ${service} had no alert before somebody noticed`;

const DECISIONS: Readonly<Record<RuleAsk, string>> = {
  few_pages: "Too few pages to ask anything of it yet.",
  retire: "Decide whether to retire it, or say what its pages are for.",
  keep: "Keep it: most of its labelled pages were worth acting on.",
  tune: "Decide whether to tune it, or say why it stays as it is.",
  label: "Label more of its pages: nobody has said yet whether they were worth acting on.",
  watch: "Keep watching it: nothing asks for a change now."
};

/** What its team is asked to decide. */
export const ruleDecision = (row: AlertRuleRows): string => DECISIONS[ruleAsk(row)];
