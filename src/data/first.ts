/** What the Data page says of actions and verdicts: few of many rows. */
import type {VerdictRows} from "../schema.js";
import {untargetedActions} from "../shared/rows/untargeted.js";
import {type FreshRows, freshRows} from "./freshRows.js";

export interface DataFirst {
  /** without those that were given up */
  readonly actions: number;
  /** those without a target that anybody named */
  readonly untargeted: number;
  /** verdicts that are others than when their quarter was frozen */
  readonly revised: readonly VerdictRows[];
  /** undefined where none came since a quarter was frozen */
  readonly fresh: FreshRows | undefined;
}

/** Worked out where the site is built. */
export async function dataFirst(load: typeof import("../rows.js")): Promise<DataFirst> {
  const verdicts = await load.verdictRows();
  const actions = verdicts.filter(({status}) => status !== "wont_do").map(({action_id}) => action_id);
  return {
    actions: new Set(actions).size,
    untargeted: untargetedActions(verdicts).length,
    revised: verdicts.filter(({revised_from}) => revised_from !== null),
    fresh: freshRows(verdicts, await load.sinceLast())
  };
}
