import type {Closings, OwnRecords, Pool} from "./pool.js";
import {countBefore} from "./sortedDays.js";
import {countIn, inHole, type Watch} from "./watch.js";

/** The groups that were acted on at some time, but by nobody in a stretch. */
export interface Staying {
  /** places in the pool */
  readonly places: readonly number[];
  /** when each is acted on next; ∞ if never */
  readonly ends: readonly number[];
}

/**
 * The groups, those of a set's own left out, on none of whose targets an action closed in [from, by).
 *
 * Costs the stretches without a closing that are longer than that, and what is in them: in a busy company few.
 */
export function stayingGroups(
  {targetsOf, targetsFrom, quiet}: Pool,
  {from, by, own, closings}: {from: number; by: number; own: OwnRecords; closings: Closings}
): Staying {
  const next = new Map<number, number>();
  const closing = (target: number): number => {
    let day = next.get(target);
    if (day === undefined) {
      const all = closings[target]!;
      next.set(target, (day = all[countBefore(all, from)] ?? Infinity));
    }
    return day;
  };
  const isOwn = new Set(own.places);
  const last = Math.max(from, by);
  const {after, until, places} = quiet(closings);
  const found: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < after.length && until[i]! - after[i]! >= last - from; i++) {
    if (after[i]! >= from || until[i]! < last) continue;
    for (const place of places[i]!) {
      let end = Infinity;
      for (let j = targetsFrom[place]!; j < targetsFrom[place + 1]! && end >= last; j++)
        end = Math.min(end, closing(targetsOf[j]!));
      if (end < last || isOwn.has(place)) continue;
      found.push(place);
      ends.push(end);
    }
  }
  return {places: found, ends};
}

/** Records in a window that are passed as fast as one group is searched. */
const SEARCH = 12;

/** Whether searching each group costs less than passing all records of the window. */
const areFew = (pool: Pool, {places}: Staying, {spans}: Watch): boolean =>
  places.length * SEARCH < countIn(pool.actedOn().days, {spans, holes: []});

/** How many records each of the groups has in a watched time. */
export function countsIn(pool: Pool, staying: Staying, watch: Watch): Int32Array {
  if (areFew(pool, staying, watch))
    return Int32Array.from(staying.places, (place) => countIn(pool.groups[place]!.days, watch));
  const counts = new Int32Array(staying.places.length);
  eachStaying(pool, staying, watch, (slot) => void (counts[slot]! += 1));
  return counts;
}

/** Calls back with each record of the groups in a watched time: its group's place among them, and its day; in no order. */
export function eachStaying(
  pool: Pool,
  staying: Staying,
  watch: Watch,
  found: (slot: number, day: number) => void
): void {
  const isWatched = (day: number): boolean => watch.holes.length === 0 || !inHole(watch, day);
  if (areFew(pool, staying, watch)) {
    staying.places.forEach((place, slot) => {
      const {days} = pool.groups[place]!;
      for (const [start, stop] of watch.spans)
        for (let i = countBefore(days, start); i < days.length && days[i]! < stop; i++)
          if (isWatched(days[i]!)) found(slot, days[i]!);
    });
    return;
  }
  const {days, groups, slots} = pool.actedOn();
  staying.places.forEach((place, slot) => (slots[place] = slot));
  for (const [start, stop] of watch.spans)
    for (let i = countBefore(days, start); i < days.length && days[i]! < stop; i++) {
      const slot = slots[groups[i]!]!;
      if (slot >= 0 && isWatched(days[i]!)) found(slot, days[i]!);
    }
  for (const place of staying.places) slots[place] = -1;
}
