import type {ActionPaths} from "../../schema.js";
import {isOpen} from "./actionStatus.js";

/** Open actions whose condition later incidents carried, most minutes on their own services first. */
export function openWhileItCame(actions: readonly ActionPaths[]): ActionPaths[] {
  return actions
    .filter((row) => isOpen(row) && row.missed_incidents > 0)
    .toSorted(
      (a, b) =>
        b.own_minutes - a.own_minutes ||
        b.own_incidents - a.own_incidents ||
        b.missed_minutes - a.missed_minutes ||
        b.missed_incidents - a.missed_incidents ||
        a.action_id.localeCompare(b.action_id, "en")
    );
}
