/** Response times as many as a strip can show. */
import type {QuarterResponse, TimedIncident} from "./responseTimes.js";
import {spread} from "./spread.js";

/** More incidents of a quarter than this are drawn as so many of them: a column is some 200 pixels high. */
const MOST = 200;
const DRAWN = 60;

/** Each quarter with its times as given where they are few; summaries are always of all. */
export const thinnedQuarters = (quarters: readonly QuarterResponse[]): readonly QuarterResponse[] =>
  quarters.map((row) => ({...row, durations: thinnedTimes(row.durations)}));

/**
 * The times as given where they are few; else one in so many in the order of their length, from the shortest to the longest,
 * of those that ended and of those that still run, in proportion.
 */
export function thinnedTimes(times: readonly TimedIncident[]): readonly TimedIncident[] {
  if (times.length <= MOST) return times;
  const part = DRAWN / times.length;
  return [false, true].flatMap((isOpen) => {
    const own = times.filter((time) => time.isOpen === isOpen).toSorted((a, b) => a.duration - b.duration);
    return spread(own, Math.max(Math.min(2, own.length), Math.round(own.length * part)));
  });
}
