/** The lists of actions that numbers elsewhere open: `?list=` names one, and it holds as many rows as the number says. */
import {counted} from "../format.js";
import type {ActionPaths, QuarterRows, SeenAgain, VerdictRows} from "../schema.js";
import type {ActionListName} from "../shared/findings/actionLists.js";
import type {Ask} from "../shared/findings/asks.js";
import {isOpen} from "../shared/rows/actionStatus.js";
import {openWhileItCame} from "../shared/rows/openWhileItCame.js";
import {untargetedActions, untargetedBeside} from "../shared/rows/untargeted.js";
import {openFromBefore} from "../shared/rows/reviewFacts.js";
import {overdueActions} from "../shared/rows/overdue.js";
import {theaterFlags} from "./facts/flags.js";

export interface ListGiven {
  readonly until: Date;
  /** the quarter that is reviewed */
  readonly chosen: QuarterRows | undefined;
  readonly seenAgain: readonly SeenAgain[];
  readonly verdicts: readonly VerdictRows[];
}

interface ActionList {
  readonly claim: (n: number) => string;
  readonly of: (actions: readonly ActionPaths[], given: ListGiven) => readonly ActionPaths[];
  /** what would take actions off the list */
  readonly remedy?: Ask;
}

const NAME: Ask = {text: "Name what they should change", page: "questions"};

const among = (actions: readonly ActionPaths[], ids: ReadonlySet<string>): ActionPaths[] =>
  actions.filter(({action_id}) => ids.has(action_id));

export const ACTION_LISTS: Readonly<Record<ActionListName, ActionList>> = {
  open: {
    claim: (n) => `${counted(n, "action is", "actions are")} open`,
    of: (actions) => actions.filter(isOpen)
  },
  carried: {
    claim: (n) => `${counted(n, "action is", "actions are")} open since before the quarter`,
    of: (actions, {chosen}) => openFromBefore(actions, chosen)
  },
  overdue: {
    claim: (n) =>
      `${counted(n, "open action is", "open actions are")} past ${n === 1 ? "its" : "their"} due date`,
    of: (actions, {until}) => overdueActions(actions, until)
  },
  came: {
    claim: (n) => `The condition of ${counted(n, "open action")} came again`,
    of: openWhileItCame
  },
  untouched: {
    claim: (n) => `Nobody ever started ${counted(n, "action")}`,
    of: (actions, {until}) => theaterFlags(actions, until).find(({flag}) => flag === "never_touched")!.actions
  },
  vague: {
    claim: (n) => `${counted(n, "open action is", "open actions are")} worded vaguely`,
    of: (actions) => actions.filter((row) => row.vague === true && isOpen(row))
  },
  back: {
    claim: (n) => `The condition of ${counted(n, "closed action")} came back`,
    of: (actions, {seenAgain}) => among(actions, new Set(seenAgain.map(({action_id}) => action_id)))
  },
  untargeted: {
    claim: (n) => `Nobody named what ${counted(n, "action")} should change`,
    of: (actions, {verdicts}) =>
      among(actions, new Set(untargetedActions(verdicts).map(({action_id}) => action_id))),
    remedy: NAME
  },
  beside: {
    claim: (n) => `Only a guess says what ${counted(n, "action")} should change`,
    of: (actions, {verdicts}) =>
      among(actions, new Set(untargetedBeside(verdicts).map(({action_id}) => action_id))),
    remedy: NAME
  }
};

/** The list that the address names, if any. */
export const listNamed = (name: string | null): ActionList | undefined =>
  name !== null && Object.hasOwn(ACTION_LISTS, name) ? ACTION_LISTS[name as ActionListName] : undefined;
