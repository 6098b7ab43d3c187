/** What came again: after an action on it was closed, and while one was open. */
import {group, max, sum} from "d3-array";
import type {MissedPreventionRows, SeenAgain} from "../schema.js";
import {isOpen} from "../shared/rows/actionStatus.js";

const actionsOf = (rows: readonly {readonly action_id: string}[]): ReadonlySet<string> =>
  new Set(rows.map(({action_id}) => action_id));

export interface SeenAgainFacts {
  readonly conditions: number;
  readonly actions: number;
  readonly improved: number;
}

/** Distinct conditions and actions, and how many of the actions are improved all the same. */
export function seenAgainFacts(rows: readonly SeenAgain[]): SeenAgainFacts {
  return {
    conditions: new Set(rows.map(({condition_id}) => condition_id)).size,
    actions: actionsOf(rows).size,
    improved: actionsOf(rows.filter(({verdict}) => verdict === "improved")).size
  };
}

export interface MissedAction {
  readonly action_id: string;
  readonly title: string | null;
  readonly team: string | null;
  /** its conditions that came back */
  readonly label: string;
  readonly incidents: number;
  readonly minutes: number;
  /** incidents whose minutes are known */
  readonly known: number;
  /** days it had been open at the last of them */
  readonly days: number;
}

/** Open actions with how many later incidents carried their condition, most first; an incident counts once an action. */
export function missedActions(rows: readonly MissedPreventionRows[]): MissedAction[] {
  return [...group(rows.filter(isOpen), ({action_id}) => action_id).values()]
    .map((own) => {
      const once = onceAnIncident(own);
      const {action_id, title, team} = own[0]!;
      return {
        action_id,
        title,
        team,
        label: [...new Set(own.map(({label}) => label))].join(", "),
        incidents: once.length,
        minutes: sum(once, ({impact_minutes}) => impact_minutes),
        known: once.filter(({impact_minutes}) => impact_minutes !== null).length,
        days: max(own, ({days_open}) => days_open) ?? 0
      };
    })
    .toSorted((a, b) => b.incidents - a.incidents);
}

/** Open actions whose condition came back, and the later incidents of all of them, each once. */
export function missedIncidents(rows: readonly MissedPreventionRows[]): {actions: number; incidents: number} {
  const open = rows.filter(isOpen);
  return {actions: actionsOf(open).size, incidents: onceAnIncident(open).length};
}

const onceAnIncident = (rows: readonly MissedPreventionRows[]): MissedPreventionRows[] => [
  ...new Map(rows.map((row) => [row.incident_id, row])).values()
];
