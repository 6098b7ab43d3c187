// For reference: proven by tests and described on Methods, used by no page and no command.
import type {BeforeAfter} from "../beforeAfter.js";
import {projectedLook, type ProjectionOptions} from "../projectedLook.js";

/**
 * The earliest weekly look at which an action could be called improved, if no further event happens (METHODS A6).
 *
 * Both undefined if not even that would do before the horizon.
 */
export function bestCase(
  counts: BeforeAfter,
  options: Omit<ProjectionOptions, "ratePerWeek"> = {}
): {week: number | undefined; weeksStillNeeded: number | undefined} {
  const week = projectedLook(counts, options);
  return {week, weeksStillNeeded: week === undefined ? undefined : week - counts.t1};
}
