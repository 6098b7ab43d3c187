import type {Group} from "./recordIndex.js";
import {countBefore, sortedDays} from "./sortedDays.js";
import {daysOf, type Item, type Target} from "./targets.js";
import {addWeekly, countIn, inHole, weekEdges, weeklyIn, type Watch} from "./watch.js";

/** Records a background is drawn from, with the closings of everything they count for. */
export interface Pool {
  readonly groups: readonly Group[];
  /** ascending */
  readonly days: Float64Array;
  /** the group of each of those days; undefined where groups are few and large, and are counted one by one */
  readonly groupOf: Int32Array | undefined;
  readonly placeOf: ReadonlyMap<Group, number>;
  /** places of the targets of each group */
  readonly targetsOf: Int32Array;
  /** where each group's begin in `targetsOf`; one more at the end */
  readonly targetsFrom: Int32Array;
}

/** Days of closings by place of the target, ascending. */
export type Closings = readonly Float64Array[];

/** What a set counts of a pool itself. */
export interface OwnRecords {
  /** its groups, by place */
  readonly places: readonly number[];
  /** ascending */
  readonly days: Float64Array;
}

/** Counts background records of one set. */
export interface PoolCounter {
  /** records in the watched time, without the set's own and without any on whose target an action closed in [from, until) */
  readonly count: (watch: Watch, until: number) => number;
  /** the same in each whole watched week; −∞ leaves none out */
  readonly weekly: (watch: Watch, until: number) => number[];
  /** records in the watched time without the set's own */
  readonly countAll: (watch: Watch) => number;
}

/** Closings of each target's actions. */
export function closingsOf(items: readonly Item[], targets: readonly Target[]): Closings {
  const lists: number[][] = targets.map(() => []);
  for (const {target, closed} of items) lists[target.index]!.push(closed);
  return lists.map((list) => Float64Array.from(list).sort());
}

/** A pool of groups; `targetsOfGroup` are those with a closed action. O(records). */
export function poolOf(
  groups: readonly Group[],
  targetsOfGroup: ReadonlyMap<Group, readonly number[]>
): Pool {
  const days = sortedDays(groups.map((group) => group.days));
  const targets = groups.map((group) => targetsOfGroup.get(group) ?? []);
  const targetsFrom = new Int32Array(groups.length + 1);
  targets.forEach((list, place) => {
    targetsFrom[place + 1] = targetsFrom[place]! + list.length;
  });
  const sparse = days.length < 8 * groups.length;
  return {
    groups,
    days,
    targetsOf: Int32Array.from(targets.flat()),
    targetsFrom,
    groupOf: sparse ? groupsByDay(groups) : undefined,
    placeOf: new Map(groups.map((group, place) => [group, place]))
  };
}

/** The pool's records among the groups. */
export function ownRecords({placeOf}: Pool, groups: readonly Group[]): OwnRecords {
  const own = groups.filter((group) => placeOf.has(group));
  return {places: own.map((group) => placeOf.get(group)!), days: daysOf(own)};
}

/**
 * A counter of background records for a set whose baseline starts at `from` (METHODS2 Q1).
 *
 * All records by binary search, less those left out: where groups are small one pass over the records of the window,
 * else one binary search for each group that was ever acted on.
 *
 * @param own what the set counts of the pool
 */
export function poolCounter(
  {groups, days, groupOf, targetsOf, targetsFrom}: Pool,
  {from, own, closings}: {readonly from: number; readonly own: OwnRecords; readonly closings: Closings}
): PoolCounter {
  const countAll = (watch: Watch): number => countIn(days, watch) - countIn(own.days, watch);
  const firstClosing = new Float64Array(closings.length).fill(NaN);
  const leftOut = new Float64Array(groups.length).fill(NaN);
  for (const place of own.places) leftOut[place] = Infinity;
  /** the first day from which a group is left out */
  const leftOutFrom = (place: number): number => {
    const known = leftOut[place]!;
    if (!Number.isNaN(known)) return known;
    let day = Infinity;
    for (let i = targetsFrom[place]!; i < targetsFrom[place + 1]!; i++) {
      const target = targetsOf[i]!;
      let first = firstClosing[target]!;
      if (Number.isNaN(first)) {
        const all = closings[target]!;
        first = all[countBefore(all, from)] ?? Infinity;
        firstClosing[target] = first;
      }
      if (first < day) day = first;
    }
    leftOut[place] = day;
    return day;
  };
  let sorted: {group: Group; day: number}[] | undefined;
  /** groups left out by a day; only where groups are few and large */
  const leftOutBy = (until: number): {group: Group; day: number}[] => {
    sorted ??= groups
      .map((group, place) => ({group, day: leftOutFrom(place)}))
      .filter(({day}) => day < Infinity)
      .sort((a, b) => a.day - b.day);
    const stop = sorted.findIndex(({day}) => day >= until);
    return stop < 0 ? sorted : sorted.slice(0, stop);
  };
  const countLeftOut = (watch: Watch, until: number): number => {
    if (!groupOf) return leftOutBy(until).reduce((n, {group}) => n + countIn(group.days, watch), 0);
    let n = 0;
    for (const [start, end] of watch.spans) {
      const stop = countBefore(days, end);
      for (let i = countBefore(days, start); i < stop; i++) {
        if (leftOutFrom(groupOf[i]!) >= until) continue;
        if (watch.holes.length === 0 || !inHole(watch, days[i]!)) n++;
      }
    }
    return n;
  };
  const weekly = (watch: Watch, until: number): number[] => {
    const counts = weeklyIn(days, watch);
    const edges = weekEdges(watch);
    addWeekly(counts, own.days, {watch, edges, sign: -1});
    if (groupOf) {
      const keep = (place: number): boolean => leftOutFrom(groupOf[place]!) < until;
      addWeekly(counts, days, {watch, edges, sign: -1, keep});
    } else {
      for (const {group} of leftOutBy(until)) addWeekly(counts, group.days, {watch, edges, sign: -1});
    }
    return counts;
  };
  return {countAll, weekly, count: (watch, until) => countAll(watch) - countLeftOut(watch, until)};
}

function groupsByDay(groups: readonly Group[]): Int32Array {
  const pairs: {day: number; place: number}[] = [];
  groups.forEach(({days}, place) => {
    for (const day of days) pairs.push({day, place});
  });
  return Int32Array.from(
    pairs.sort((a, b) => a.day - b.day),
    ({place}) => place
  );
}
