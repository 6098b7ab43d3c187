// For reference: proven by tests and described on Methods, used by no page and no command.
import {defaults} from "../defaults.js";

/** Pages in the responder's night. */
export interface SleepHours {
  /** hour on the responder's clock, 0–23, per page */
  localHour: number[];
  inSleep: boolean[];
  sleepCount: number;
  share: number;
  /** distinct nights with a page; a night belongs to the date on which it began */
  nights: number;
}

/**
 * Which pages came in the responder's sleep hours, by their own clock; summer time by the tz database.
 *
 * Each night is counted once: on the local clock, the hours before sleep ends belong to the day before. No pages: share
 * NaN.
 *
 * @param times milliseconds since 1970 UTC
 * @param zone IANA name of the responder's zone, such as "Europe/Berlin"
 * @throws RangeError for an unknown zone
 */
export function sleepHours(
  times: readonly number[],
  zone: string,
  {
    startHour = defaults.sleepStartHour,
    endHour = defaults.sleepEndHour
  }: {startHour?: number; endHour?: number} = {}
): SleepHours {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric"
  });
  const clocks = times.map((time) => localClock(format, time));
  const localHour = clocks.map((clock) => new Date(clock).getUTCHours());
  const inSleep = localHour.map((hour) =>
    startHour > endHour ? hour >= startHour || hour < endHour : hour >= startHour && hour < endHour
  );
  const nights = new Set(
    clocks.filter((_, i) => inSleep[i]).map((clock) => Math.floor((clock - endHour * 3_600_000) / 86_400_000))
  );
  const sleepCount = inSleep.filter(Boolean).length;
  return {localHour, inSleep, sleepCount, share: sleepCount / times.length, nights: nights.size};
}

/** The local date and time, as if it were UTC, in milliseconds. */
function localClock(format: Intl.DateTimeFormat, time: number): number {
  const parts: Record<string, number> = {};
  for (const {type, value} of format.formatToParts(time)) parts[type] = Number(value);
  const {year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN} = parts;
  return Date.UTC(year, month - 1, day, hour, minute);
}
