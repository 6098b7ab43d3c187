/** What is open: how old it is, and what came while it was. */
import {sum} from "d3-array";
import type {ActionPaths, MissedPreventionRows} from "../../schema.js";
import {isOpen} from "../../shared/rows/actionStatus.js";

const DAY = 86_400_000;
const QUARTER = 91.3125 * DAY;

export interface OpenAge {
  readonly action: ActionPaths;
  /** since filing */
  readonly days: number;
  /** since the due date, below 0 before it; null without one */
  readonly overdue: number | null;
}

/** Days since filing of what is open, oldest first. */
export function openAges(actions: readonly ActionPaths[], until: Date): OpenAge[] {
  return actions
    .filter((action) => isOpen(action) && action.created_at !== null)
    .map((action) => ({
      action,
      days: (until.getTime() - action.created_at!.getTime()) / DAY,
      overdue: action.due_at === null ? null : (until.getTime() - action.due_at.getTime()) / DAY
    }))
    .toSorted((a, b) => b.days - a.days || a.action.action_id.localeCompare(b.action.action_id, "en"));
}

/** Open actions whose condition came again, those first that cost most minutes. */
export function undoneQueue(actions: readonly ActionPaths[]): readonly ActionPaths[] {
  return actions
    .filter((row) => isOpen(row) && row.missed_incidents > 0)
    .toSorted(
      (a, b) =>
        b.missed_minutes - a.missed_minutes ||
        b.missed_incidents - a.missed_incidents ||
        a.action_id.localeCompare(b.action_id, "en")
    );
}

export interface UndoneCost {
  readonly actions: number;
  /** each once, however many open actions are aimed at its conditions */
  readonly incidents: number;
  readonly minutes: number;
}

/** What came while the actions of the queue were open. */
export function undoneCost(
  queue: readonly Pick<ActionPaths, "action_id">[],
  missed: readonly MissedPreventionRows[]
): UndoneCost {
  const ids = new Set(queue.map(({action_id}) => action_id));
  const once = new Map(
    missed.filter((row) => ids.has(row.action_id)).map((row) => [row.incident_id, row.impact_minutes])
  );
  return {actions: ids.size, incidents: once.size, minutes: sum(once.values())};
}

/** Quarters that an action has been open for by `until`, above 0. */
export const quartersOpen = ({created_at}: ActionPaths, until: Date): number =>
  Math.max(1, until.getTime() - (created_at ?? until).getTime()) / QUARTER;
