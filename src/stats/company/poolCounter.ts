import type {Closings, OwnRecords, Pool} from "./pool.js";
import {countBefore} from "./sortedDays.js";
import {addWeekly, countIn, inHole, weekEdges, weeklyIn, type Watch} from "./watch.js";

/**
 * Counts the background records of one set: those that are not its own. “Kept” by a day are those on none of whose
 * targets an action closed in [from, day).
 */
export interface PoolCounter {
  /** all records in the watched time */
  readonly countAll: (watch: Watch) => number;
  /** those kept in each whole watched week; −∞ leaves none out */
  readonly weekly: (watch: Watch, until: number) => number[];
  /** those kept in the watched time, by a day; any number of days for one pass over the records */
  readonly keptIn: (watch: Watch) => (until: number) => number;
  /** the same of the watched time before that day */
  readonly keptUpTo: (watch: Watch) => (until: number) => number;
}

/** How many times more records than groups a pool may have before its groups are counted one by one. */
const FEW = 200;

/**
 * A counter of background records for a set whose baseline starts at `from` (METHODS2 Q1).
 *
 * All records by binary search, less those left out: one pass over what was acted on in a window, whatever the number of
 * looks; where groups are few and large one binary search for each group at each look.
 *
 * @param own what the set counts of the pool
 */
export function poolCounter(
  pool: Pool,
  {from, own, closings}: {readonly from: number; readonly own: OwnRecords; readonly closings: Closings}
): PoolCounter {
  const {groups, days} = pool;
  const leftOut = leavingOut(pool, {from, own, closings});
  const isFew = days.length < FEW * groups.length;
  const countAll = (watch: Watch): number => countIn(days, watch) - countIn(own.days, watch);

  const keptIn: PoolCounter["keptIn"] = (watch) => {
    let cumulated: ((until: number) => number) | undefined;
    const count = (): ((until: number) => number) => {
      const counts = new Float64Array(closings.length);
      if (isFew)
        eachActedOn(pool, watch, (place) => {
          const target = leftOut.targetOf(place);
          if (target >= 0) counts[target]!++;
        });
      else
        for (const place of leftOut.places())
          counts[leftOut.targetOf(place)]! += countIn(groups[place]!.days, watch);
      return leftOut.cumulated(counts);
    };
    return (until) => countAll(watch) - (cumulated ??= count())(until);
  };

  const keptUpTo: PoolCounter["keptUpTo"] = ({spans, holes}) => {
    const [start] = spans[0]!;
    const before = (day: number): Watch => ({spans: [[start, Math.max(start, day)]], holes});
    if (!isFew)
      return (until) =>
        leftOut
          .placesBy(until)
          .reduce((n, place) => n - countIn(groups[place]!.days, before(until)), countAll(before(until)));
    let gone: ((until: number) => number) | undefined;
    const count = (): ((until: number) => number) => {
      // a record is gone by the later of its own day and its group's
      const counts = new Float64Array(closings.length);
      const late: number[] = [];
      eachActedOn(pool, {spans, holes}, (place, day) => {
        const target = leftOut.targetOf(place);
        if (target < 0) return;
        if (leftOut.dayOf(target) > day) counts[target]!++;
        else late.push(day);
      });
      const early = leftOut.cumulated(counts);
      return (until) => early(until) + countBefore(late, until);
    };
    return (until) => countAll(before(until)) - (gone ??= count())(until);
  };

  const weekly = (watch: Watch, until: number): number[] => {
    const counts = weeklyIn(days, watch);
    const edges = weekEdges(watch);
    addWeekly(counts, own.days, {watch, edges, sign: -1});
    if (until === -Infinity) return counts;
    if (isFew) {
      const acted = pool.actedOn();
      const keep = (i: number): boolean => leftOut.from(acted.groups[i]!) < until;
      addWeekly(counts, acted.days, {watch, edges, sign: -1, keep});
    } else {
      for (const place of leftOut.placesBy(until))
        addWeekly(counts, groups[place]!.days, {watch, edges, sign: -1});
    }
    return counts;
  };
  return {countAll, weekly, keptIn, keptUpTo};
}

/** Calls back with each record of a watched time on whose targets anything ever closed. */
function eachActedOn(pool: Pool, watch: Watch, found: (place: number, day: number) => void): void {
  const {days, groups} = pool.actedOn();
  for (const [start, end] of watch.spans) {
    const stop = countBefore(days, end);
    for (let i = countBefore(days, start); i < stop; i++)
      if (watch.holes.length === 0 || !inHole(watch, days[i]!)) found(groups[i]!, days[i]!);
  }
}

/** From when on each group is left out, worked out where it is asked for. */
interface LeavingOut {
  /** the target whose closing leaves a group out first; −1 for one that stays, and for the set's own */
  readonly targetOf: (place: number) => number;
  readonly dayOf: (target: number) => number;
  /** the day of the group's target; ∞ without one */
  readonly from: (place: number) => number;
  /** groups that are left out at any time, by day */
  readonly places: () => readonly number[];
  /** those left out before a day */
  readonly placesBy: (until: number) => readonly number[];
  /** from counts by target the sum over those left out before a day */
  readonly cumulated: (counts: Float64Array) => (until: number) => number;
}

const UNKNOWN = -2;
const STAYS = -1;

function leavingOut(
  {groups, targetsOf, targetsFrom}: Pool,
  {from, own, closings}: {readonly from: number; readonly own: OwnRecords; readonly closings: Closings}
): LeavingOut {
  let known: Int32Array | undefined;
  const firstClosing = new Map<number, number>();
  const dayOf = (target: number): number => {
    let day = firstClosing.get(target);
    if (day === undefined) {
      const all = closings[target]!;
      firstClosing.set(target, (day = all[countBefore(all, from)] ?? Infinity));
    }
    return day;
  };
  const begin = (): Int32Array => {
    const targets = new Int32Array(groups.length).fill(UNKNOWN);
    for (const place of own.places) targets[place] = STAYS;
    return targets;
  };
  const targetOf = (place: number): number => {
    known ??= begin();
    if (known[place] !== UNKNOWN) return known[place]!;
    let first = STAYS;
    for (let i = targetsFrom[place]!; i < targetsFrom[place + 1]!; i++) {
      const target = targetsOf[i]!;
      if (dayOf(target) < (first < 0 ? Infinity : dayOf(first))) first = target;
    }
    known[place] = first;
    return first;
  };
  const leftOutFrom = (place: number): number => {
    const target = targetOf(place);
    return target < 0 ? Infinity : dayOf(target);
  };
  let sorted: {readonly places: readonly number[]; readonly days: Float64Array} | undefined;
  const sort = (): {readonly places: readonly number[]; readonly days: Float64Array} => {
    const places = [...groups.keys()].filter((place) => targetOf(place) >= 0);
    places.sort((a, b) => leftOutFrom(a) - leftOutFrom(b));
    return {places, days: Float64Array.from(places, leftOutFrom)};
  };
  return {
    targetOf,
    dayOf,
    from: leftOutFrom,
    places: () => (sorted ??= sort()).places,
    placesBy(until) {
      const {places, days} = (sorted ??= sort());
      return places.slice(0, countBefore(days, until));
    },
    cumulated(counts) {
      const targets = [...counts.keys()].filter((target) => counts[target]! > 0);
      targets.sort((a, b) => dayOf(a) - dayOf(b));
      const days = Float64Array.from(targets, dayOf);
      const sums = new Float64Array(targets.length + 1);
      targets.forEach((target, i) => (sums[i + 1] = sums[i]! + counts[target]!));
      return (until) => sums[countBefore(days, until)]!;
    }
  };
}
