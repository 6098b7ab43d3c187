/** Follow-through in sentences. */
import {greatest, max, sum} from "d3";
import {count, counted, decimal, FEW, percent, share} from "../format.js";
import type {Flag} from "./facts/flags.js";
import type {FollowFacts, FollowToDecide} from "./facts/toDecide.js";
import type {StrengthCounts} from "./facts/wording.js";

/** The headline: what share is done a year after filing. */
export function actionsFinding({actions, tracked, open, done, wontDo}: FollowFacts): string {
  if (actions === 0) return "No retro action is loaded, so nothing can be said of what happens to them.";
  const unknown =
    tracked < actions
      ? ` Of ${counted(actions - tracked, "other action")} the export does not say when ${actions - tracked === 1 ? "it was" : "they were"} filed or closed.`
      : "";
  if (tracked < FEW) return `Too few actions can be followed (n = ${tracked} of ${actions}).${unknown}`;
  const now = `${count(open)} of ${counted(tracked, "action")} that can be followed are open.`;
  if (done === undefined) return `${now} None has been followed for a year yet.${unknown}`;
  return `A year after filing ${percent(done.value)} of actions are done (95% interval ${percent(done.low)} to ${percent(done.high)}; n = ${count(tracked)}) and ${percent(wontDo ?? 0)} given up. ${now}${unknown}`;
}

export function flowFinding(
  {open, carried}: {readonly open: number; readonly carried: number},
  quarter: string
): string {
  if (open === 0) return `No action was open at the end of ${quarter}`;
  return `${counted(open, "action was", "actions were")} open at the end of ${quarter}, ${share(carried, open)} carried over from before it`;
}

export function ageFinding(
  ages: readonly {readonly days: number; readonly overdue: number | null}[]
): string {
  if (ages.length === 0) return "No action with a filing date is open";
  const late = ages.filter(({overdue}) => overdue !== null && overdue > 0).length;
  const undated = ages.filter(({overdue}) => overdue === null).length;
  const oldest = max(ages, ({days}) => days)!;
  return `${counted(ages.length, "action is", "actions are")} open, the oldest for ${decimal(Math.round(oldest))} days; ${count(late)} past the due date, ${count(undated)} without one`;
}

/** The flag that most of the actions for which it is known have. */
export function flagsFinding(
  flags: readonly (Pick<Flag, "name" | "known"> & {readonly actions: readonly unknown[]})[]
): string {
  const worst = greatest(
    flags.filter(({known}) => known >= FEW),
    ({actions, known}) => actions.length / known
  );
  if (worst === undefined || worst.actions.length === 0) return "No sign of actions filed for show";
  return `Most often missing: ${share(worst.actions.length, worst.known)} actions are flagged “${worst.name.toLowerCase()}”`;
}

/** How many change the system, and how many rely on people. */
export function strengthFinding({
  graded: counts,
  ungraded
}: Pick<StrengthCounts, "graded" | "ungraded">): string {
  const graded = sum(Object.values(counts));
  if (graded === 0) return "No action’s title tells how strong it is";
  return `${share(counts.stronger, graded)} graded actions change the system so that it can’t fail that way, ${count(counts.weaker)} rely on people remembering; ${count(ungraded)} are not graded`;
}

export function undoneFinding(open: number, incidents: number, hours: number): string {
  if (open === 0) return "No open action has a condition that later incidents carried";
  return `${counted(open, "open action")} would have addressed conditions of later incidents: ${count(incidents)} in all, ${count(hours)} hours of impact`;
}

/** Every decision that the page's numbers ask for, or that there is none. */
export function actionsDecision({overdue, untouched, vague, undone}: FollowToDecide): string {
  const asks = [
    undone > 0 && `which of the ${counted(undone, "open action")} to do first whose condition came again`,
    overdue > 0 && `to finish, re-date or drop the ${count(overdue)} past their due date`,
    untouched > 0 && `whether the ${count(untouched)} never started will ever be`,
    vague > 0 && `how to word the ${counted(vague, "vague open action")} so that it can be checked`
  ].filter((ask) => ask !== false);
  return asks.length === 0 ? "Nothing asks for a decision: actions get done." : `Decide ${asks.join("; ")}.`;
}

export const vagueFinding = (vague: number): string =>
  vague === 0
    ? "No action is worded vaguely"
    : `${counted(vague, "action")} ${vague === 1 ? "is" : "are"} worded so that nobody can check whether ${vague === 1 ? "it is" : "they are"} done`;
