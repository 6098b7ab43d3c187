/** Follow-through in sentences. */
import {ownList} from "../shared/findings/actionLists.js";
import {type Decision, decisions} from "../shared/findings/decision.js";
import {greatest, max, sum} from "d3-array";
import {count, counted, FEW, percent, the} from "../format.js";
import type {ClosingGroup} from "./facts/closing.js";
import type {Flag} from "./facts/flags.js";
import type {UndoneCost} from "./facts/open.js";
import type {PolicyFacts} from "./facts/policy.js";
import type {FollowFacts, FollowToDecide} from "./facts/toDecide.js";
import type {StrengthCounts} from "./facts/wording.js";

/** The headline: what share is done a year after filing. */
export function actionsFinding({actions, tracked, done, wontDo, open}: FollowFacts): string {
  if (actions === 0) return "No retro action is loaded, so nothing can be said";
  if (tracked < FEW) return "Too few actions can be followed to say how many get done";
  if (done === undefined)
    return `${counted(open, "action is", "actions are")} open; none has been followed for a year`;
  return `A year after filing, ${percent(done.value)} of actions are done and ${percent(wontDo ?? 0)} given up`;
}

/** How sure that is, and of whom it can't be said. */
export function actionsSure({actions, tracked, done, open}: FollowFacts): string {
  if (actions === 0) return "";
  const interval =
    done === undefined || tracked < FEW ? "" : `95% interval ${percent(done.low)} to ${percent(done.high)}. `;
  const others =
    tracked < actions ? `; of the others the export does not say when they were filed or closed` : "";
  return `${interval}${count(tracked)} of ${counted(actions, "action")} can be followed${others}. ${counted(open, "action is", "actions are")} open.`;
}

export function flowFinding(
  {open, carried}: {readonly open: number; readonly carried: number},
  quarter: string
): string {
  if (open === 0) return `No action with a filing date was open at the end of ${quarter}`;
  return `At the end of ${quarter}, ${count(carried)} of ${count(open)} were carried over`;
}

/** How long half of the actions take to be done. */
export function closingFinding({steps, n}: Pick<ClosingGroup, "steps" | "n">): string {
  const half = steps.find(({done}) => done.value >= 0.5);
  return half === undefined
    ? `Fewer than half of ${counted(n, "action")} are done so far`
    : `Half of the actions are done within ${counted(Math.round(half.time), "day")} of filing`;
}

/** `open` counts all open actions, with a filing date or without. */
export function ageFinding(ages: readonly {readonly days: number}[], open: number): string {
  if (open === 0) return "No action is open";
  const oldest = max(ages, ({days}) => days);
  const of = counted(open, "action is", "actions are");
  return oldest === undefined
    ? `${of} open, none with a filing date`
    : `${of} open, the oldest for ${count(Math.round(oldest))} days`;
}

export function ageSure(ages: readonly {readonly overdue: number | null}[], open: number): string {
  if (open === 0) return "";
  const late = ages.filter(({overdue}) => overdue !== null && overdue > 0).length;
  const undated = ages.filter(({overdue}) => overdue === null).length;
  return `${count(ages.length)} of these say when they were filed: ${count(late)} past their due date (filled), ${count(undated)} without one (crosses).`;
}

/** The flag that most of the actions for which it is known have. */
export function flagsFinding(
  flags: readonly (Pick<Flag, "name" | "known"> & {readonly n: number})[]
): string {
  const worst = greatest(
    flags.filter(({known}) => known >= FEW),
    ({n, known}) => n / known
  );
  if (worst === undefined || worst.n === 0) return "No sign of actions filed for show";
  return `${count(worst.n)} of ${counted(worst.known, "action")}: “${worst.name.toLowerCase()}” is the commonest weakness`;
}

/** How many change the system, and how many rely on people. */
export function strengthFinding({graded: counts}: Pick<StrengthCounts, "graded">): string {
  const graded = sum(Object.values(counts));
  if (graded === 0) return "No action’s title tells how strong it is";
  return `${count(counts.stronger)} of ${counted(graded, "graded action")} change the system`;
}

export const strengthSure = ({graded, ungraded}: Pick<StrengthCounts, "graded" | "ungraded">): string =>
  `${count(graded.weaker)} rely on people remembering; ${count(ungraded)} are not graded.`;

/** Later incidents, each once, that carried a condition which an open action is aimed at. */
export function undoneFinding({actions, incidents}: UndoneCost): string {
  if (actions === 0) return "No open action has a condition that later incidents carried";
  return `${counted(incidents, "later incident")} carried a condition that ${counted(actions, "open action")} ${actions === 1 ? "targets" : "target"}`;
}

/** How often the days that the settings allow were kept, all severities together. */
export function policyFinding(rows: readonly PolicyFacts[]): string {
  const [kept, n] = [sum(rows, (row) => row.kept), sum(rows, (row) => row.n)];
  if (n === 0) return "No action's time to be closed is up";
  const part = n < FEW ? "" : ` (${percent(kept / n)})`;
  return `${count(kept)} of ${counted(n, "action")}${part} ${kept === 1 ? "was" : "were"} closed within the days that the severity allows`;
}

/** Every decision that the page's numbers ask for, or that there is none. */
export const actionsDecision = ({overdue, untouched, vague, undone}: FollowToDecide): readonly Decision[] =>
  decisions(
    [
      undone > 0 && {
        text: `Do first ${the(undone, "open action")} whose condition came again.`,
        ...ownList("came")
      },
      overdue > 0 && {
        text: `Finish, re-date or drop ${the(overdue, "action")} past ${overdue === 1 ? "its due date" : "their due dates"}.`,
        ...ownList("overdue")
      },
      untouched > 0 && {
        text: `Start or drop ${the(untouched, "action")} that nobody ever started.`,
        ...ownList("untouched")
      },
      vague > 0 && {
        text: `Reword ${the(vague, "vague open action")} so that ${vague === 1 ? "it" : "each"} can be checked.`,
        ...ownList("vague")
      }
    ],
    "Nothing asks for a decision: actions get done."
  );

export const vagueFinding = (vague: number): string =>
  vague === 0
    ? "No action is worded vaguely"
    : `${counted(vague, "action")} ${vague === 1 ? "is" : "are"} worded so that nobody can check whether ${vague === 1 ? "it is" : "they are"} done`;
