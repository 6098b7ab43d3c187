import {defaults} from "../defaults.js";
import type {RecordIndex} from "./recordIndex.js";
import {targetKey, type Item, type MatchGroups, type Target} from "./targets.js";
import type {Company, CompanyAction, CompanyLink, Thresholds} from "./types.js";

/** A link that no set can judge, and why. */
export interface UnjudgedLink {
  readonly link: CompanyLink;
  readonly state: "too_early" | "not_measurable";
  readonly reason: "action_not_closed" | "closing_unknown" | "closing_date_unknown" | "wont_do";
}

/**
 * The closed actions with their targets, by closing, action and target; the other links with the reason of the contract.
 *
 * A response-time target counts nothing here: its events are durations. A link whose action is unknown is left out.
 */
export function items(
  {actions, links, asOf, thresholds = defaults}: Company,
  {nameOf}: RecordIndex,
  match: MatchGroups
): {items: Item[]; targets: Target[]; unjudged: UnjudgedLink[]} {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const targets = new Map<string, Target>();
  const targetOf = (link: CompanyLink): Target => {
    const kinds = {condition: "conditions", alert_rule: "rules", service: "services"} as const;
    const id = link.kind === "response_time" ? link.id : nameOf(kinds[link.kind], link.id);
    const service = link.service === "" ? "" : nameOf("services", link.service);
    const settled = {kind: link.kind, id, service, metric: link.metric};
    const key = targetKey(settled);
    const recordKind = link.kind === "alert_rule" ? "page" : "incident";
    const known = targets.get(key);
    if (known) return known;
    const target = {...settled, key, recordKind, index: targets.size, groups: match(settled)} as const;
    targets.set(key, target);
    return target;
  };
  const found: Item[] = [];
  const unjudged: UnjudgedLink[] = [];
  for (const link of links) {
    const action = byId.get(link.action);
    if (!action) continue;
    const why = unjudgedReason(action, asOf);
    if (why) unjudged.push({link, ...why});
    else {
      const target = targetOf(link);
      found.push({
        action,
        link,
        target,
        closed: action.closed!,
        exclusionDays: exclusionDays(action, thresholds)
      });
    }
  }
  found.sort(
    (a, b) => a.closed - b.closed || order(a.action.id, b.action.id) || order(a.target.key, b.target.key)
  );
  return {items: found, targets: [...targets.values()], unjudged};
}

function unjudgedReason(
  {status, closed}: CompanyAction,
  asOf: number
): Omit<UnjudgedLink, "link"> | undefined {
  if (status === "wont_do") return {state: "not_measurable", reason: "wont_do"};
  if (status === undefined) return {state: "not_measurable", reason: "closing_unknown"};
  if (status !== "done") return {state: "too_early", reason: "action_not_closed"};
  if (closed === null) return {state: "not_measurable", reason: "closing_date_unknown"};
  return closed < asOf ? undefined : {state: "too_early", reason: "action_not_closed"};
}

function exclusionDays({selectedBecause}: CompanyAction, thresholds: Thresholds): number {
  if (selectedBecause === "worst_of_quarter") return thresholds.worstOfQuarterExclusionDays;
  if (selectedBecause === "worst_of_year") return thresholds.worstOfYearExclusionDays;
  return thresholds.triggerExclusionDays;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
