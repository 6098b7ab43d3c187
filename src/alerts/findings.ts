/** Alert noise in sentences. What is not labelled is unknown, never noise. */
import {type Decision, decisions} from "../shared/findings/decision.js";
import {cumsum} from "d3-array";
import {count, counted, date, decimal, FEW, percent, share, spelled, the} from "../format.js";
import type {AlertRuleRows, ControlPoints} from "../schema.js";
import type {WeeklyComparison} from "../shared/rows/alertCounts.js";
import type {Saved} from "./facts/ruleNow.js";
import type {AlertsToDecide} from "./facts/toDecide.js";
import {type HourFacts, isUnusual} from "./facts/hours.js";
import {levelsOf} from "./facts/weeks.js";
import type {Quality} from "./facts/quality.js";
import {sizeWords} from "../shared/findings/size.js";
import type {Share} from "./facts/share.js";

/** How sure the headline is: the quarter's pages a week against the quarters before; `newest` is the last week that brought a page. */
export function alertsFinding(
  quarter: string | undefined,
  compared: WeeklyComparison | undefined,
  quarters: number,
  newest?: Date
): string {
  if (quarter === undefined)
    return "Pages are loaded but no incidents, so there is no quarter to compare them by.";
  if (compared === undefined) return `No whole week of pages of ${quarter} is loaded.`;
  const {pages, before, ratio, low, high} = compared;
  const past = quarters === 1 ? "the quarter before" : `the ${spelled(quarters)} quarters before`;
  if (pages === 0 && before === 0)
    return `No page of ${quarter} or of ${past} is loaded${newest === undefined ? "" : `; the newest is of the week of ${date(newest, "Etc/UTC")}`}.`;
  if (Number.isNaN(ratio)) return `${quarter}: too few weeks or pages to compare.`;
  const isClear = high < 1 || low > 1;
  return `${quarter}: ${sizeWords(ratio)} than in ${past}${isClear ? "" : ", which could be chance"} (95% interval ${sizeWords(low)} to ${sizeWords(high)}).`;
}

/** What pages are known to be worth, with what is not labelled beside it. */
export function precisionFinding(precision: Quality | undefined): string {
  if (precision === undefined || precision.of + precision.unknown === 0) return "";
  const {n, of, unknown, low, high} = precision;
  const all = of + unknown;
  if (of < FEW)
    return `Only ${count(of)} of ${counted(all, "page")} say whether they were worth acting on, too few for a share.`;
  const unlabelled = unknown === 0 ? "" : `; ${percent(unknown / all)} have no label`;
  return `Worth acting on: ${percent(n / of)} of labelled pages (${percent(low)} to ${percent(high)})${unlabelled}.`;
}

/** The level of pages a week that the newest weeks keep, beside the one before. A run of weeks is worth a look, and no verdict. */
export function controlFinding(points: readonly ControlPoints[]): string {
  const known = points.filter(({value}) => value !== null);
  if (points.length >= 8 && known.length < 8)
    return "Too few weeks with a record of pages to tell what is usual";
  if (known.length < 8) return "Too few whole weeks to tell what is usual";
  const levels = levelsOf(known);
  const now = levels.at(-1)!;
  if (now.centre === null) return "Fewer than one page a week: no limits are drawn";
  if (levels.length === 1) return "Pages a week kept one level throughout";
  const was = now.centre < (levels.at(-2)!.centre ?? 0) ? "higher" : "lower";
  return `Pages a week kept one level for ${counted(now.n, "week")}; before, it was ${was}`;
}

/** Weeks that stand out, where limits are drawn, and those that were not watched or hold no record for long (`silent`); empty without either. */
export function controlSure(points: readonly ControlPoints[], silent = 0): string {
  const known = points.filter(({value}) => value !== null);
  const out = known.filter(({signal}) => signal === "beyond").length;
  const unwatched = points.length - known.length - silent;
  const parts = [
    known.some(({centre}) => centre !== null) &&
      `${count(out)} of ${counted(known.length, "week")} beyond the limits`,
    unwatched > 0 && `${count(unwatched)} not wholly watched (shaded)`,
    silent > 0 &&
      `${counted(silent, "week")} (shaded) ${silent === 1 ? "lies" : "lie"} in quarters and years without a record: whether anyone was paged can’t be told`
  ].filter((part) => part !== false);
  return parts.length === 0 ? "" : `${parts.join("; ")}.`;
}

/** Whether paging got quieter, in a word, and which part the rules make that ask to be retired or tuned; of the `rules` that page, where nothing is compared. */
export function alertsClaim(compared: WeeklyComparison | undefined, save: Saved, rules: number): string {
  if (rules === 0) return "Too few pages to judge paging by: no rule paged three times";
  if (compared === undefined || Number.isNaN(compared.ratio)) return savedFinding(save);
  const n = save.retire + save.tune;
  const asks = n === 0 ? "no rule to retire or tune" : `retire or tune ${counted(n, "rule")}?`;
  const {pages, weeks, low, high} = compared;
  const went = high < 1 ? "Clearly quieter" : low > 1 ? "Clearly noisier" : "No clear change";
  const make = n === 1 ? "makes" : "make";
  const part = n === 0 || save.part === null ? asks : `${counted(n, "rule")} ${make} ${inTen(save.part)}`;
  return `${went}: ${decimal(pages / weeks)} pages a week; ${part}`;
}

/** A share (0–1) as people say it. */
function inTen(share: number): string {
  const tenths = Math.round(10 * share);
  if (tenths === 0) return "hardly any";
  return tenths === 10 ? "nearly all" : `${spelled(tenths)} in ten`;
}

/** What the rules ask for, as a question: their numbers are evidence for a talk, never an order. */
export function savedFinding({retire, tune}: Saved): string {
  if (retire + tune === 0) return "No rule asks to be retired or tuned";
  if (retire === 0) return `Tune ${counted(tune, "rule")}?`;
  return `Retire ${counted(retire, "rule")}?${tune === 0 ? "" : ` Tune ${count(tune)}?`}`;
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

export const hoursFinding = ({inSleepHours, pages}: HourFacts): string =>
  pages === 0 ? "No page in this selection" : `${percent(inSleepHours / pages)} of pages came in sleep hours`;

/** Beside what pages at random hours would bring: `base` is the share of the week that is sleep hours, 0–1. */
export const hoursSure = (facts: HourFacts, base: number): string =>
  facts.pages === 0
    ? ""
    : `${count(facts.inSleepHours)} of ${counted(facts.pages, "page")}; at random hours it would be ${percent(base)}${isUnusual(facts, base) ? "" : ", so this could be chance"}.`;

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
  unlabelled,
  unloaded
}: AlertsToDecide): readonly Decision[] =>
  decisions(
    [
      unloaded !== undefined && {
        text: `Export the pager’s pages again: none of ${unloaded} is loaded, so nothing is watched here.`,
        page: "data"
      },
      retire > 0 && {
        text: `Decide whether to retire ${the(retire, "rule")} with almost no page worth acting on.`
      },
      tune > 0 && {
        text: `Decide whether to tune ${the(tune, "rule")} that ${tune === 1 ? "fires" : "fire"} again soon or seldom ${tune === 1 ? "matters" : "matter"}.`
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
