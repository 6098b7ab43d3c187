/** The Review page in sentences: the quarter, how it compares, and what can't be told yet. */
import {count, counted, decimal, share, spelled} from "../../format.js";
import {comparability, type ReviewFacts} from "../rows/reviewFacts.js";

/** The page's headline: counts of the quarter's retros and actions, each with its n. */
export function reviewFinding(facts: ReviewFacts | undefined): string {
  if (facts === undefined) return "No incidents are loaded yet, so there is nothing to review.";
  const {quarter, isPartial, incidents, withRetro, isRetroGiven} = facts;
  const when = isPartial ? `${quarter} so far` : quarter;
  if (incidents === 0) return `${when}: no incidents in this selection.`;
  return `${when}: ${counted(incidents, "incident")}, ${isRetroGiven ? "each known from its report alone" : withRetro === 0 ? "no retro of theirs is loaded" : `${share(withRetro, incidents)} with a retro`}; ${filedWords(facts)}.`;
}

/** A share of the actions whose status is stated; what nobody stated is neither done nor open. */
function filedWords({actions, actionsClosed, actionsKnown}: ReviewFacts): string {
  if (actions === 0) return "no action of theirs is loaded";
  if (actionsKnown === 0) return `${counted(actions, "action")} filed, status not stated`;
  const unknown = actions - actionsKnown;
  const rest = unknown > 0 ? `, the status of ${count(unknown)} more is not stated` : "";
  return `${share(actionsClosed, actionsKnown)} actions filed ${actionsClosed === 1 ? "is" : "are"} closed as done${rest}`;
}

/** How the quarter's count compares: a direction only when the interval excludes no change and n allows it. */
export function reviewComparison(facts: ReviewFacts): string {
  const {quarter, isPartial, incidents, before, ratio, compared} = facts;
  if (before === undefined || before.quarters === 0)
    return `There is no earlier ${facts.days === undefined ? "quarter" : "span of that length"} to hold ${quarter} against.`;
  const mean = before.incidents / before.quarters;
  const against = `${decimal(mean)} ${perSpan(facts)} ${before.quarters === 1 ? "in the one" : `in the ${spelled(before.quarters)}`} before (n = ${count(before.incidents)})`;
  const can = comparability(facts);
  if (can === "unwatched")
    return `${counted(incidents, "incident")} against ${against}: nothing to compare, as ${leftOutWords(compared!.leftOut)}.`;
  if (can === "few" || ratio === undefined)
    return `${counted(incidents, "incident")} against ${against}: too few to compare.`;
  const rate = `${decimal2(ratio.value)} times the weekly rate (95% interval ${decimal2(ratio.low)}–${decimal2(ratio.high)})`;
  const soFar =
    (isPartial ? ", for the part of the quarter seen so far" : "") +
    (compared === undefined ? "" : `; left out of the rate: ${leftOutWords(compared.leftOut)}`);
  if (ratio.high < 1) return `Fewer incidents than before: ${rate}, against ${against}${soFar}.`;
  if (ratio.low > 1) return `More incidents than before: ${rate}, against ${against}${soFar}.`;
  return `No change can be told from chance: ${rate}, against ${against}${soFar}.`;
}

/** "40 of these are from sources that were not watched throughout". */
const leftOutWords = (n: number): string => `${count(n)} of these ${unwatchedWords(n)}`;

/** "are from sources that were not watched throughout". */
export const unwatchedWords = (n: number): string =>
  `${n === 1 ? "is from a source that was" : "are from sources that were"} not watched throughout`;

/** “a quarter”, or “every 76 days” for a span of the reader's own. */
export const perSpan = ({days}: Pick<ReviewFacts, "days">): string =>
  days === undefined ? "a quarter" : `every ${counted(days, "day")}`;

/** The chart's title: the count. */
export const reviewCountTitle = ({quarter, isPartial, incidents}: ReviewFacts): string =>
  `${counted(incidents, "incident")} in ${quarter}${isPartial ? " so far" : ""}`;

const decimal2 = (x: number): string => (Number.isFinite(x) ? x.toFixed(2) : "∞");
