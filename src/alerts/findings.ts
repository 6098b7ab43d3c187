/** Alert noise in sentences. What is not labelled is unknown, never noise. */
import {cumsum, sum} from "d3";
import {count, counted, decimal, FEW, percent, ratioText, share} from "../format.js";
import type {AlertRuleRows, ControlPoints} from "../schema.js";
import type {WeeklyComparison} from "../shared/rows/alertCounts.js";
import type {AlertsToDecide} from "./facts/toDecide.js";
import type {HourFacts} from "./facts/hours.js";
import {levelsOf} from "./facts/weeks.js";
import type {Quality} from "./facts/quality.js";
import type {Share} from "./facts/share.js";

/** The headline: pages a week against the quarters before; a direction only where the interval has one. */
export function alertsFinding(
  quarter: string | undefined,
  compared: WeeklyComparison | undefined,
  quarters: number
): string {
  if (quarter === undefined)
    return "Pages are loaded but no incidents, so there is no quarter to compare them by.";
  if (compared === undefined) return `No whole week of pages of ${quarter} is loaded.`;
  const {pages, weeks, before, beforeWeeks, ratio, low, high} = compared;
  const now = `${quarter}: ${decimal(pages / weeks)} pages a week (n = ${count(pages)} in ${counted(weeks, "whole week")})`;
  if (Number.isNaN(ratio)) return `${now}; too few weeks or pages to compare.`;
  const past = `${decimal(before / beforeWeeks)} in the ${counted(quarters, "quarter")} before`;
  const change = `${ratioText(ratio)}, 95% interval ${ratioText(low)} to ${ratioText(high)}`;
  if (high < 1) return `${now}, fewer than the ${past} (${change}).`;
  if (low > 1) return `${now}, more than the ${past} (${change}).`;
  return `${now}; no change can be told from the ${past} (${change}).`;
}

/** What pages are known to be worth, with what is not labelled beside it. */
export function precisionFinding(precision: Quality | undefined): string {
  if (precision === undefined || precision.of + precision.unknown === 0) return "";
  const {n, of, unknown, least, most, low, high} = precision;
  const all = of + unknown;
  if (of < FEW)
    return `Only ${count(of)} of ${counted(all, "page")} say whether they were worth acting on: too few for a share, and unlabelled is not noise.`;
  return `${share(n, of)} labelled pages were worth acting on (95% interval ${percent(low)} to ${percent(high)}); ${share(of, all)} are labelled. Were the rest all noise, it would be ${percent(least)}; were none of it, ${percent(most)}.`;
}

/** Whether the series moved: its newest segment against the one before. */
export function controlFinding(points: readonly ControlPoints[], what: string): string {
  const known = points.filter(({value}) => value !== null);
  if (known.length < 8)
    return `Too few whole weeks to tell what is usual for ${what} (n = ${known.length}; 8 are needed)`;
  const levels = levelsOf(known);
  const out = known.filter(({signal}) => signal === "beyond").length;
  const stray = `${counted(out, "week")} of ${count(known.length)} beyond the limits`;
  const now = levels.at(-1)!;
  if (now.centre === null) return `Fewer than one a week: no limits are drawn for ${what}`;
  if (levels.length === 1) return `${what} kept one level throughout; ${stray}`;
  const before = levels.at(-2)!;
  const direction = now.centre < (before.centre ?? 0) ? "down" : "up";
  return `${what}: ${direction} from ${decimal(before.centre)} to ${decimal(now.centre)} a week since ${now.from.toISOString().slice(0, 10)} (n = ${counted(now.n, "week")}); ${stray}`;
}

/** How concentrated the noise is. */
export function rulesFinding(rules: readonly Pick<AlertRuleRows, "paged" | "left_out">[]): string {
  const total = sum(rules, ({paged}) => paged);
  if (total === 0) return "No rule paged anybody in this selection";
  const soFar = cumsum(rules, ({paged}) => paged);
  const half = soFar.findIndex((pages) => pages >= total / 2) + 1;
  const all = rules.length + (rules[0]?.left_out ?? 0);
  return `${counted(half, "rule")} of ${count(all)} make half of the pages (n = ${count(total)})`;
}

export function shiftsFinding({n, of, low, high}: Share, limit: number): string {
  if (of < 10) return `Too few whole shifts to tell their load (n = ${of}; 10 are needed)`;
  return `${share(n, of)} shifts had more than ${limit} pages (95% interval ${percent(low)} to ${percent(high)})`;
}

export function recallFinding(recall: Quality | undefined): string {
  if (recall === undefined || recall.of + recall.unknown === 0) return "No incidents to detect";
  const {n, of, unknown, low, high} = recall;
  if (of < FEW) return `Too few incidents say who saw them first (n = ${of})`;
  return `${share(n, of)} incidents were first seen by an alert (95% interval ${percent(low)} to ${percent(high)}; ${count(unknown)} don’t say)`;
}

/** What no alert told of, and what it told in vain. */
export function missedFinding(customers: number, people: number, unheeded: number): string {
  if (customers + people + unheeded === 0)
    return "Every incident of this selection that says so was first seen by an alert";
  return `${counted(customers, "incident was", "incidents were")} first seen by customers and ${count(people)} by people; on ${count(unheeded)} an alert had fired before anyone noticed`;
}

/** How much of what is labelled was noise; `of` counts labelled pages. */
export const noiseFinding = ({n, of}: {readonly n: number; readonly of: number}): string =>
  of === 0 ? "No page says whether it was worth acting on" : `${share(n, of)} labelled pages were noise`;

export const hoursFinding = ({inSleepHours, pages}: HourFacts): string =>
  `${share(inSleepHours, pages)} pages came in sleep hours`;

export function stormFinding({pages: all, storms: {hours, pages}}: HourFacts): string {
  if (hours === 0) return "No hour brought one team ten pages.";
  return `${counted(hours, "storm")}, hours that brought one team ten pages or more, ${hours === 1 ? "holds" : "hold"} ${share(pages, all)} of them.`;
}

/** `nights` are those of all teams that were watched. */
export const nightsFinding = (nights: number, disturbed: number): string =>
  nights === 0
    ? "No nights were watched"
    : `${share(disturbed, nights)} team nights were disturbed by a page`;

/** Every decision that the page's numbers ask for, or that there is none. */
export function alertsDecision({retire, tune, over, customers, unlabelled}: AlertsToDecide): string {
  const asks = [
    retire > 0 && `whether ${counted(retire, "rule")} with almost no page worth acting on can go`,
    tune > 0 && `which of the ${counted(tune, "rule")} that fire again soon or seldom matter to tune first`,
    over.of >= 10 && over.n > 0 && `what to take off the ${share(over.n, over.of)} shifts over two pages`,
    customers > 0 &&
      `which alert would have told of the ${counted(customers, "incident")} that customers saw first`,
    unlabelled > 0.5 && "whether to label pages when they are closed: most are not, so their worth is unknown"
  ].filter((ask) => ask !== false);
  return asks.length === 0 ? "Nothing asks for a decision: keep watching." : `Decide ${asks.join("; ")}.`;
}
