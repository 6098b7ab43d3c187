import type {ActionPaths} from "../../schema.js";
import {isClosed} from "../../shared/rows/actionStatus.js";

/** Actions whose way from filing on is known: filed, with a status, and a date where closed. */
export const tracked = (actions: readonly ActionPaths[]): ActionPaths[] =>
  actions.filter(
    (action) =>
      action.created_at !== null && action.status !== null && (!isClosed(action) || action.closed_at !== null)
  );
