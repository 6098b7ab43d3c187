import type {Span} from "../observedDays.js";
import {countBefore} from "./sortedDays.js";

/** Stretches of time, ascending and disjoint, and the holes in them that were not watched, likewise. */
export interface Watch {
  readonly spans: readonly Span[];
  readonly holes: readonly Span[];
}

/** Watched days. */
export function watchedDays({spans, holes}: Watch): number {
  let days = 0;
  for (const [from, to] of spans) days += Math.max(0, to - from) - holeDays(holes, from, to);
  return days;
}

/** Watched weeks before a day: the exposure by then. */
export function weekOf(day: number, {spans, holes}: Watch): number {
  let days = 0;
  for (const [from, to] of spans) {
    const end = Math.min(to, day);
    if (end > from) days += end - from - holeDays(holes, from, end);
  }
  return days / 7;
}

/** The first day by which so many weeks have been watched; the end if they never are. */
export function dayAtWeek(week: number, {spans, holes}: Watch): number {
  let left = 7 * week;
  let end = spans[0]?.[0] ?? NaN;
  for (const [from, to] of spans) {
    let at = from;
    for (const hole of holes) {
      if (hole[1] <= at || hole[0] >= to) continue;
      const watched = Math.max(0, hole[0] - at);
      if (left <= watched) return at + left;
      left -= watched;
      at = Math.max(at, hole[1]);
    }
    if (left <= to - at) return at + left;
    left -= Math.max(0, to - at);
    end = to;
  }
  return end;
}

/** How many of the sorted days were watched. The record at which a hole begins was. O(log n) a stretch. */
export function countIn(days: ArrayLike<number>, {spans, holes}: Watch): number {
  let n = 0;
  for (const [from, to] of spans) {
    if (to <= from) continue;
    n += countBefore(days, to) - countBefore(days, from);
    for (const hole of holes) {
      if (hole[1] <= from || hole[0] >= to) continue;
      const first = Math.max(from, nextAfter(hole[0]));
      n -= Math.max(0, countBefore(days, Math.min(to, hole[1])) - countBefore(days, first));
    }
  }
  return n;
}

/** Those of the sorted days that were watched. */
export function daysIn(days: Float64Array, {spans, holes}: Watch): number[] {
  return spans.flatMap(([from, to]) =>
    Array.from(days.subarray(countBefore(days, from), Math.max(0, countBefore(days, to)))).filter(
      (day) => !inHole({spans, holes}, day)
    )
  );
}

/** Counts of the sorted days in each whole watched week. */
export function weeklyIn(days: ArrayLike<number>, watch: Watch): number[] {
  const edges = weekEdges(watch);
  if (watch.spans.length === 1 && watch.holes.length === 0) {
    const places = edges.map((day) => countBefore(days, day));
    return places.slice(1).map((place, week) => place - places[week]!);
  }
  const counts = new Array<number>(edges.length - 1).fill(0);
  addWeekly(counts, days, {watch, edges, sign: 1});
  return counts;
}

/** The days between which each whole watched week lies; one more than weeks. */
export function weekEdges(watch: Watch): number[] {
  const weeks = Math.floor(watchedDays(watch) / 7 + 1e-9);
  return Array.from({length: weeks + 1}, (_, k) => dayAtWeek(k, watch));
}

/** Adds to `counts` what the sorted days put into each whole watched week, `sign` for each. Linear in what is watched. */
export function addWeekly(
  counts: number[],
  days: ArrayLike<number>,
  {
    watch,
    edges,
    sign,
    keep
  }: {watch: Watch; edges: readonly number[]; sign: 1 | -1; keep?: (place: number) => boolean}
): void {
  let week = 0;
  for (const [from, to] of watch.spans) {
    const stop = countBefore(days, to);
    for (let i = countBefore(days, from); i < stop; i++) {
      const day = days[i]!;
      while (week < counts.length && day >= edges[week + 1]!) week++;
      if (week === counts.length) return;
      if (keep?.(i) === false || (watch.holes.length > 0 && inHole(watch, day))) continue;
      counts[week]! += sign;
    }
  }
}

/** Whether a day lies strictly within a hole. */
export function inHole({holes}: Watch, day: number): boolean {
  return holes.some((hole) => day > hole[0] && day < hole[1]);
}

function holeDays(holes: readonly Span[], from: number, to: number): number {
  let days = 0;
  for (const hole of holes) days += Math.max(0, Math.min(to, hole[1]) - Math.max(from, hole[0]));
  return days;
}

/** The next day a double can tell apart. */
function nextAfter(day: number): number {
  return day + Math.max(Number.MIN_VALUE, Math.abs(day) * Number.EPSILON);
}
