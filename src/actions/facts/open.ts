/** What is open: how old it is, and what came while it was. */
import {sum} from "d3";
import type {ActionPaths} from "../../schema.js";
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

export interface UndoneQueue {
  /** open actions whose condition came again, those first that cost most minutes */
  readonly queue: readonly ActionPaths[];
  /** an incident counts once with each action */
  readonly incidents: number;
  readonly minutes: number;
}

export function undoneQueue(actions: readonly ActionPaths[]): UndoneQueue {
  const queue = actions
    .filter((row) => isOpen(row) && row.missed_incidents > 0)
    .toSorted(
      (a, b) =>
        b.missed_minutes - a.missed_minutes ||
        b.missed_incidents - a.missed_incidents ||
        a.action_id.localeCompare(b.action_id, "en")
    );
  return {
    queue,
    incidents: sum(queue, ({missed_incidents}) => missed_incidents),
    minutes: sum(queue, ({missed_minutes}) => missed_minutes)
  };
}

/** Quarters that an action has been open for by `until`, above 0. */
export const quartersOpen = ({created_at}: ActionPaths, until: Date): number =>
  Math.max(1, until.getTime() - (created_at ?? until).getTime()) / QUARTER;
