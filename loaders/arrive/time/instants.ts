/** A day and a clock of a zone → UTC. */
import {type CivilTime, utc} from "../time.js";
import type {Clock} from "./clocks.js";
import type {Day} from "./days.js";

/**
 * UTC of a day and a clock in a zone; 24:00 is the next day's midnight. Undefined for a clock that a change of clocks
 * skips; of one that it repeats, the hour of summer or of winter time, where that is told.
 */
export function utcOf(
  day: Required<Day>,
  clock: Clock,
  zone: string,
  isSummer?: boolean
): string | undefined {
  if (clock.hour === 24) {
    const midnight = utcOf(day, {hour: 0, minute: clock.minute, second: clock.second}, zone);
    return midnight === undefined ? undefined : new Date(Date.parse(midnight) + 86_400_000).toISOString();
  }
  const civil: CivilTime = {...day, ...clock};
  return utc(civil, zone, isSummer);
}
