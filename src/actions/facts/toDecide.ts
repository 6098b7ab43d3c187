import type {ActionPaths} from "../../schema.js";
import {isOpen} from "../../shared/rows/actionStatus.js";
import type {Incidence} from "../../stats/aalenJohansen.js";
import {closingGroups} from "./closing.js";
import {theaterFlags} from "./flags.js";
import {overdueActions} from "../../shared/rows/overdue.js";
import {openWhileItCame} from "../../shared/rows/openWhileItCame.js";
import {tracked} from "./tracked.js";

export interface FollowFacts {
  readonly actions: number;
  /** whose filing, status and closing are known */
  readonly tracked: number;
  /** of all, with a filing date or without */
  readonly open: number;
  /** by a year after filing, won't do competing */
  readonly done?: Pick<Incidence, "value" | "low" | "high"> | undefined;
  readonly wontDo?: number | undefined;
}

export function followFacts(actions: readonly ActionPaths[], until: Date): FollowFacts {
  const known = tracked(actions);
  const whole = closingGroups(actions, until).find(({kind}) => kind === "all");
  return {
    actions: actions.length,
    tracked: known.length,
    open: actions.filter(isOpen).length,
    done: whole?.atYear?.done,
    wontDo: whole?.atYear?.wontDo.value
  };
}

export interface FollowToDecide {
  readonly overdue: number;
  readonly untouched: number;
  /** open and worded so that nobody can check them */
  readonly vague: number;
  readonly undone: number;
}

export const followToDecide = (actions: readonly ActionPaths[], until: Date): FollowToDecide => ({
  overdue: overdueActions(actions, until).length,
  untouched: theaterFlags(actions, until).find(({flag}) => flag === "never_touched")!.actions.length,
  vague: actions.filter((row) => row.vague === true && isOpen(row)).length,
  undone: openWhileItCame(actions).length
});
