/** How often actions were closed as soon as the organisation says they are to be. */
import type {ActionPaths, ClosingPolicy} from "../../schema.js";
import {isClosed} from "../../shared/rows/actionStatus.js";
import {wilson} from "../../stats/wilson.js";
import {tracked} from "./tracked.js";

const DAY = 86_400_000;

export interface PolicyFacts extends ClosingPolicy {
  /** actions whose time is up, or that were closed in it */
  readonly n: number;
  /** of them, done or given up in time */
  readonly kept: number;
  /** still open with time left */
  readonly running: number;
  /** the share kept with its 95% interval; p is NaN for n = 0 */
  readonly share: {readonly p: number; readonly low: number; readonly high: number};
}

/** One row for each line of the policy; actions without a date of filing or closing, or without a severity, are in none. */
export function policyFacts(
  actions: readonly ActionPaths[],
  policy: readonly ClosingPolicy[],
  until: Date
): PolicyFacts[] {
  const known = tracked(actions);
  return policy.map(({severity, days}) => {
    const own = known.filter((action) => action.severity === severity);
    const openDays = (action: ActionPaths): number =>
      ((isClosed(action) ? action.closed_at! : until).getTime() - action.created_at!.getTime()) / DAY;
    const kept = own.filter((action) => isClosed(action) && openDays(action) <= days).length;
    const running = own.filter((action) => !isClosed(action) && openDays(action) <= days).length;
    const n = own.length - running;
    return {severity, days, n, kept, running, share: wilson(kept, n)};
  });
}
