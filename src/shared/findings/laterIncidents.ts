/** How many later incidents carried an open action's condition: those on its own services first, all of them beside. */
import {count, counted, list} from "../../format.js";
import type {ActionPaths} from "../../schema.js";

export type CameWhileOpen = Pick<
  ActionPaths,
  "missed_incidents" | "missed_minutes" | "own_services" | "own_incidents" | "own_minutes"
>;

const MOST = 2;

const where = (own: readonly string[]): string => (own.length > MOST ? "its services" : list(own));

/** "6 later incidents on payments had its condition (53 in all)"; without the brackets where all are on its services. */
export function laterWords({missed_incidents, own_services, own_incidents}: CameWhileOpen): string {
  const own = JSON.parse(own_services) as readonly string[];
  if (own.length === 0 || own_incidents === missed_incidents)
    return `${counted(missed_incidents, "later incident")} had its condition`;
  return own_incidents === 0
    ? `${counted(missed_incidents, "later incident")} had its condition, none on ${where(own)}`
    : `${counted(own_incidents, "later incident")} on ${where(own)} had its condition (${count(missed_incidents)} in all)`;
}
