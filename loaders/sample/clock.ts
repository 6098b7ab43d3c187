/** Times of the simulation: milliseconds since the epoch, UTC. */
import {DateTime} from "luxon";

const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** The simulated period ends here, exclusive. */
export const END = Date.UTC(2026, 9, 1);

/** The first moment of a period of whole calendar quarters before END, or of one of its quarters. */
export const quarterStart = (quarters: number, quarter = 0): number =>
  Date.UTC(2026, 9 - 3 * (quarters - quarter), 1);

/** `2025-03-01T10:20:30Z` */
export const iso = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** `2025-03-01` */
export const isoDate = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** To the whole second, minute… below. */
export const floorTo = (at: number, unit: number): number => Math.floor(at / unit) * unit;

/** In a zone, by a luxon format, English. */
export const civil = (at: number, zone: string, format: string): string =>
  DateTime.fromMillis(at, {zone, locale: "en-US"}).toFormat(format);

/** The next working-day moment at a clock hour of a zone, at or after a time. */
export function workingHour(at: number, zone: string, hour: number): number {
  let time = DateTime.fromMillis(at, {zone}).set({
    hour: Math.floor(hour),
    minute: Math.round((hour % 1) * 60),
    second: 0,
    millisecond: 0
  });
  if (time.toMillis() < at) time = time.plus({days: 1});
  while (time.weekday > 5) time = time.plus({days: 1});
  return time.toMillis();
}
