import type {ActionPaths} from "../../schema.js";
import {isOpen} from "./actionStatus.js";

/** Open actions whose due date is past, the longest first. */
export const overdueActions = (actions: readonly ActionPaths[], asOf: Date): ActionPaths[] =>
  actions
    .filter((row) => isOpen(row) && row.due_at !== null && row.due_at < asOf)
    .toSorted(
      (a, b) => a.due_at!.getTime() - b.due_at!.getTime() || a.action_id.localeCompare(b.action_id, "en")
    );
