/** The Review's sentences beside those that the report shares. */
import {count, counted, decimal, duration, share} from "../format.js";
import type {RetroStage} from "../domain.js";
import {isHeadline, verdictCounts} from "../shared/rows/headline.js";
import type {ReviewFacts} from "../shared/rows/reviewFacts.js";
import type {Reached} from "../shared/rows/stages.js";
import {defaults} from "../stats/defaults.js";
import type {PagingInBrief, ResponseInBrief} from "./facts.js";

export interface FoundVerdict {
  readonly verdict: string | null;
  readonly is_headline: boolean | null;
  /** empty where the action names no target */
  readonly target_kind: string | null;
}

/** What the verdicts say to date, in a sentence; "improved" and "worse" only of actions with that verdict. */
export function verdictFinding(rows: readonly FoundVerdict[]): string {
  if (rows.length === 0) return "No retro actions are loaded, so nothing can be said of what they changed.";
  const headline = rows.filter(isHeadline);
  const untargeted = headline.filter(({target_kind}) => target_kind === "").length;
  const named = headline.length - untargeted;
  if (named === 0)
    return `None of the actions says what it should change, so none can be judged yet: ${count(untargeted)} have no target at all, ${count(rows.length - headline.length)} only one inferred from their incident. links.csv is where to say it.`;
  const n = verdictCounts(headline);
  const without = untargeted === 0 ? "" : `, ${count(untargeted)} of them for want of a target`;
  const waiting = `${counted(n.too_early, "is", "are")} too early to tell, ${count(n.not_measurable)} can't be measured${without} (n = ${count(headline.length)}).`;
  const known = n.improved + n.worsened + n.no_detectable_change;
  if (known === 0) return `No action can be judged yet: ${waiting}`;
  return `To date ${counted(n.improved, "change")} improved, ${count(n.worsened)} got worse and ${count(n.no_detectable_change)} show no detectable change; ${waiting}`;
}

/** How far the quarter's retros got. */
export function stagesFinding({
  retros_held,
  actions_filed,
  closed
}: Readonly<Record<RetroStage, Reached>>): string {
  if (retros_held.of === 0) return "No incidents to follow";
  const unknown = actions_filed.n - closed.of;
  const rest = unknown > 0 ? `, the status of ${count(unknown)} more is not stated` : "";
  const actions =
    actions_filed.n === 0
      ? "no action was filed"
      : closed.of === 0
        ? `whether its ${counted(actions_filed.n, "action")} are done is not stated`
        : `${share(closed.n, closed.of)} actions are done${rest}`;
  return `${share(retros_held.n, retros_held.of)} incidents had a retro; ${actions}`;
}

/** The quarter's median, with n; below five there is none. */
export function responseInBriefFinding({now, done}: ResponseInBrief, quarter: string): string {
  if (now === undefined || now.n < defaults.minToSummarise || now.median_s === null)
    return `Too few incidents of ${quarter} say when they were ${done} (n = ${now?.n ?? 0})`;
  const open = now.open_n > 0 ? `, ${now.open_n} open` : "";
  return `Half ${done} within ${duration(now.median_s)} in ${quarter} (n = ${now.n}${open})`;
}

/** How many pages a week, and how many of the labelled ones were worth acting on. */
export function pagingInBriefFinding({
  quarter,
  weekly,
  weeklyBefore,
  actionable,
  labelled
}: PagingInBrief): string {
  if (weekly === undefined) return `No pages of ${quarter} are loaded`;
  const before = weeklyBefore === undefined ? "" : `, ${decimal(weeklyBefore)} the quarter before`;
  return `${decimal(weekly)} pages a week in ${quarter}${before}; ${share(actionable, labelled)} labelled ones worth acting on`;
}

/** What the meeting is asked to decide, from what is open. */
export function reviewDecision({quarter, incidents, withRetro}: ReviewFacts, openOld: number): string {
  const asks: string[] = [];
  const without = incidents - withRetro;
  if (openOld > 0)
    asks.push(
      `${counted(openOld, "action")} from before ${quarter} ${openOld === 1 ? "is" : "are"} still open: finish, re-scope or drop ${openOld === 1 ? "it" : "each"}.`
    );
  if (without > 0)
    asks.push(
      `${counted(without, "incident")} of ${quarter} ${without === 1 ? "has" : "have"} no retro: decide which ${without === 1 ? "is" : "are"} worth one.`
    );
  if (asks.length > 0) return asks.join(" ");
  const held = incidents === 0 ? `no incident fell into ${quarter}` : "every incident has a retro";
  return `No action from before ${quarter} is open and ${held}: decide what to look at next.`;
}
