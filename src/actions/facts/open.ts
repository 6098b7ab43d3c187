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

/** The same with no more of the action than a mark tells. */
export type NamedAge = Omit<OpenAge, "action"> & {
  readonly action: Pick<ActionPaths, "action_id" | "title">;
};

/** An open action; one that does not say when it was filed has no age. */
export type OpenAction = Omit<OpenAge, "days"> & {readonly days: number | null};

/** All that is open, oldest first, then what has no filing date. */
export function openActions(actions: readonly ActionPaths[], until: Date): OpenAction[] {
  const since = (day: Date | null): number | null =>
    day === null ? null : (until.getTime() - day.getTime()) / DAY;
  return actions
    .filter(isOpen)
    .map((action) => ({action, days: since(action.created_at), overdue: since(action.due_at)}))
    .toSorted(
      (a, b) => (b.days ?? -1) - (a.days ?? -1) || a.action.action_id.localeCompare(b.action.action_id, "en")
    );
}

/** Days since filing of what is open, oldest first; without a filing date there is no age. */
export const openAges = (actions: readonly ActionPaths[], until: Date): OpenAge[] =>
  openActions(actions, until).filter((row): row is OpenAge => row.days !== null);

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
