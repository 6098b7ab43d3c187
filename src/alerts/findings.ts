/** Alert noise in sentences. What is not labelled is unknown, never noise. */
import {type Decision, decisions} from "../shared/findings/decision.js";
import {cumsum} from "d3-array";
import {count, counted, decimal, FEW, percent, share, the} from "../format.js";
import type {AlertRuleRows, ControlPoints} from "../schema.js";
import type {WeeklyComparison} from "../shared/rows/alertCounts.js";
import {ruleAsk} from "../shared/rows/ruleAsk.js";
import {ruleName} from "../shared/ui/ruleName.js";
import type {RuleNow, Saved} from "./facts/ruleNow.js";
import type {AlertsToDecide} from "./facts/toDecide.js";
import type {HourFacts} from "./facts/hours.js";
import {levelsOf} from "./facts/weeks.js";
import type {Quality} from "./facts/quality.js";
import {sizeWords} from "../shared/findings/size.js";
import type {Share} from "./facts/share.js";

/** Pages a week against the quarters before; a direction only where the interval has one. */
export function alertsFinding(
  quarter: string | undefined,
  compared: WeeklyComparison | undefined,
  quarters: number
): string {
  if (quarter === undefined)
    return "Pages are loaded but no incidents, so there is no quarter to compare them by.";
  if (compared === undefined) return `No whole week of pages of ${quarter} is loaded.`;
  const {pages, weeks, before, beforeWeeks, ratio, low, high} = compared;
  if (pages === 0 && before === 0) return `No page of ${quarter}, or of the quarters before it, is loaded.`;
  const now = `${quarter}: ${decimal(pages / weeks)} pages a week (${count(pages)} in ${counted(weeks, "whole week")})`;
  if (Number.isNaN(ratio)) return `${now}; too few weeks or pages to compare.`;
  const past = `${decimal(before / beforeWeeks)} in the ${counted(quarters, "quarter")} before`;
  const change = `${sizeWords(ratio)}, 95% interval ${sizeWords(low)} to ${sizeWords(high)}`;
  if (high < 1) return `${now}, clearly fewer than the ${past}: ${change}.`;
  if (low > 1) return `${now}, clearly more than the ${past}: ${change}.`;
  return `${now}; against the ${past} the difference could be chance: ${change}.`;
}

/** What pages are known to be worth, with what is not labelled beside it. */
export function precisionFinding(precision: Quality | undefined): string {
  if (precision === undefined || precision.of + precision.unknown === 0) return "";
  const {n, of, unknown, least, most, low, high} = precision;
  const all = of + unknown;
  if (of < FEW)
    return `Only ${count(of)} of ${counted(all, "page")} say whether they were worth acting on: too few for a share, and unlabelled is not noise.`;
  return `${share(n, of)} labelled pages were worth acting on (95% interval ${percent(low)} to ${percent(high)}). ${share(of, all)} are labelled: of all pages it is between ${percent(least)} and ${percent(most)}.`;
}

/** Whether the series moved: its newest segment against the one before. A run of weeks is worth a look, and no verdict. */
export function controlFinding(points: readonly ControlPoints[], what: string): string {
  const known = points.filter(({value}) => value !== null);
  if (known.length < 8) return `Too few whole weeks to tell what is usual for ${what}`;
  const levels = levelsOf(known);
  const now = levels.at(-1)!;
  if (now.centre === null) return `Fewer than one a week: no limits are drawn for ${what}`;
  if (levels.length === 1) return `${what} kept one level throughout`;
  const before = levels.at(-2)!.centre ?? 0;
  const side = now.centre < before ? "below" : "above";
  return `${what}: a run of ${counted(now.n, "week")} ${side} ${decimal(before)}, worth a look`;
}

/** Weeks beyond the limits, and since when the newest level holds. */
export function controlSure(points: readonly ControlPoints[]): string {
  const known = points.filter(({value}) => value !== null);
  const out = known.filter(({signal}) => signal === "beyond").length;
  const runs = known.filter(({signal}) => signal === "run").length;
  const unwatched = points.length - known.length;
  const now = levelsOf(known).at(-1);
  const since =
    now?.centre == null ? "" : ` Now ${decimal(now.centre)} since ${now.from.toISOString().slice(0, 10)}.`;
  const ended = runs === 0 ? "" : `, ${count(runs)} the eighth in a row on one side`;
  const left = unwatched === 0 ? "" : ` ${counted(unwatched, "week")} not wholly watched (shaded).`;
  return `${counted(out, "week")} of ${count(known.length)} beyond the limits${ended}.${left}${since}`;
}

/** Whether paging got quieter, in a word, and how many of the `rules` that page ask for something; what could be saved where nothing is compared. */
export function alertsClaim(compared: WeeklyComparison | undefined, save: Saved, rules: number): string {
  if (rules === 0) return "Too few pages to judge paging by: no rule paged three times";
  if (compared === undefined || Number.isNaN(compared.ratio)) return savedFinding(save);
  const {pages, weeks, low, high} = compared;
  const went = high < 1 ? "Clearly quieter" : low > 1 ? "Clearly noisier" : "No clear change";
  const asks =
    save.rules === 0 ? ", no rule to retire or tune" : `, ${counted(save.rules, "rule")} to retire or tune`;
  return `${went}: ${decimal(pages / weeks)} pages a week${asks}`;
}

/** What the rules that ask to be retired or tuned would save. */
export function savedFinding({rules, weekly}: Saved): string {
  if (rules === 0) return "No rule asks to be retired or tuned";
  return `${counted(rules, "rule")} to retire or tune ${rules === 1 ? "makes" : "make"} ${decimal(weekly)} pages a week`;
}

/** The rule to begin with. */
export function firstRuleFinding(first: RuleNow | undefined): string {
  if (first === undefined) return "No rule asks to be retired or tuned";
  const {rule, weekly} = first;
  const verb = ruleAsk(rule) === "retire" ? "Retire" : "Tune";
  return `${verb} ${ruleName(rule.rule, rule.service)} first: ${decimal(weekly)} pages a week`;
}

/** How concentrated the noise is. */
export function rulesFinding(rules: readonly Pick<AlertRuleRows, "paged">[], all: number): string {
  if (rules.length === 0 || all === 0) return "No rule paged anybody in this selection";
  const half = cumsum(rules, ({paged}) => paged).findIndex((pages) => pages >= all / 2) + 1;
  if (half === 0) return `All ${counted(rules.length, "rule")} together make less than half of the pages`;
  return `${count(half)} of ${counted(rules.length, "rule")} ${half === 1 ? "makes" : "make"} half of the pages`;
}

export function shiftsFinding({n, of}: Share, limit: number): string {
  if (of < 10) return "Too few whole shifts to tell their load";
  return `${percent(n / of)} of shifts had more than ${limit} pages`;
}

export const shiftsSure = ({n, of, low, high}: Share): string =>
  of < 10
    ? `${counted(of, "shift")}; 10 are needed.`
    : `${share(n, of)} shifts, 95% interval ${percent(low)} to ${percent(high)}.`;

export function recallFinding(recall: Quality | undefined): string {
  if (recall === undefined || recall.of + recall.unknown === 0) return "No incidents to detect";
  if (recall.of < FEW) return "Too few incidents say who saw them first";
  return `An alert saw ${count(recall.n)} of ${counted(recall.of, "incident")} first`;
}

export const recallSure = (recall: Quality | undefined): string =>
  recall === undefined || recall.of < FEW
    ? ""
    : `95% interval ${percent(recall.low)} to ${percent(recall.high)}; ${count(recall.unknown)} don’t say.`;

/** What no alert told of. */
export function missedFinding(customers: number, people: number): string {
  if (customers + people === 0) return "An alert saw every incident of this selection that says so first";
  return `Customers saw ${counted(customers, "incident")} first, people ${count(people)}`;
}

export const missedSure = (unheeded: number): string =>
  unheeded === 0 ? "" : `On ${count(unheeded)} of these an alert had fired before anyone noticed.`;

/** How much of what is labelled was noise; `of` counts labelled pages. */
export const noiseFinding = ({n, of}: {readonly n: number; readonly of: number}): string =>
  of === 0
    ? "No page says whether it was worth acting on"
    : `${percent(n / of)} of labelled pages were noise`;

/** With the share that pages at random hours would have. */
export const hoursFinding = ({inSleepHours, pages}: HourFacts): string =>
  pages === 0 ? "No page in this selection" : `${percent(inSleepHours / pages)} of pages came in sleep hours`;

/** `base` is the share of the week that is sleep hours, 0–1. */
export const hoursSure = ({inSleepHours, pages}: HourFacts, base: number): string =>
  pages === 0
    ? ""
    : `${share(inSleepHours, pages)} pages; sleep hours are ${percent(base)} of the week, so pages at random would bring that.`;

export function stormFinding({pages: all, storms: {hours, pages}}: HourFacts): string {
  if (hours === 0) return "No hour brought one team ten pages.";
  return `${counted(hours, "storm")}, hours that brought one team ten pages or more, ${hours === 1 ? "holds" : "hold"} ${share(pages, all)} of them.`;
}

/** `nights` are those of all teams that were watched. */
export const nightsFinding = (nights: number, disturbed: number): string =>
  nights === 0
    ? "No nights were watched"
    : `A page disturbed ${count(disturbed)} of ${counted(nights, "team night")}`;

/** Every decision that the page's numbers ask for, or that there is none. */
export const alertsDecision = ({
  retire,
  tune,
  over,
  customers,
  unlabelled
}: AlertsToDecide): readonly Decision[] =>
  decisions(
    [
      retire > 0 && {text: `Retire ${the(retire, "rule")} with almost no page worth acting on.`},
      tune > 0 && {
        text: `Tune ${the(tune, "rule")} that ${tune === 1 ? "fires" : "fire"} again soon or seldom ${tune === 1 ? "matters" : "matter"}.`
      },
      over.of >= 10 && over.n > 0 && {text: `Lighten the ${share(over.n, over.of)} shifts over two pages.`},
      customers > 0 && {
        text: `Add an alert for ${the(customers, "incident")} that customers saw first.`,
        page: "response"
      },
      unlabelled > 0.5 && {
        text: "Label pages when they are closed: most are not, so their worth is unknown.",
        page: "questions"
      }
    ],
    "Nothing asks for a decision: keep watching."
  );
