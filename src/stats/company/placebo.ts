import {defaults} from "../defaults.js";
import type {JudgedSet} from "./judgeSet.js";
import type {SetContext} from "./setContext.js";
import {targetKey, type MatchGroups} from "./targets.js";
import type {CompanyLink} from "./types.js";

/** A closing that did not happen, on a target that nobody acted on. */
export interface Placebo {
  readonly target: Pick<CompanyLink, "kind" | "id" | "service" | "metric">;
  /** days */
  readonly trigger: number;
  readonly closed: number;
}

/**
 * What the rule says of a closing that did not happen (METHODS2 T): a set of its own, judged against the same background.
 *
 * Undefined where no source records anything of the kind.
 */
export function judgePlacebo(
  context: SetContext,
  {target, trigger, closed}: Placebo,
  match: MatchGroups
): JudgedSet | undefined {
  const id = "placebo";
  const item = {
    action: {id, status: "done", trigger, closed},
    link: {...target, action: id, direction: "down"},
    target: {
      ...target,
      index: -1,
      key: targetKey(target),
      recordKind: target.kind === "alert_rule" ? "page" : "incident",
      groups: match(target)
    },
    closed,
    exclusionDays: defaults.triggerExclusionDays
  } as const;
  const set = {members: [item], first: closed, last: closed};
  return context.judge({...set, low: -Infinity, next: undefined, blockedBy: undefined});
}
