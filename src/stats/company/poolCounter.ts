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
  /** those kept in the watched time, by a day */
  readonly keptIn: (watch: Watch) => (until: number) => number;
  /** the same of the watched time before that day */
  readonly keptUpTo: (watch: Watch) => (until: number) => number;
}

/** What a counter is of: the set's own records, and the days between which closings leave others out. */
export interface Counted {
  /** when the set's baseline starts */
  readonly from: number;
  /** the first day by which anything is asked for */
  readonly by: number;
  readonly own: OwnRecords;
  readonly closings: Closings;
}

/** Looks that are counted one by one; for more an index is made. */
const FEW = 2;

/**
 * A counter of background records for a set (METHODS2 Q1).
 *
 * Only groups that stay until `by` can be kept, so that a busy company costs no more than a quiet one: a target that
 * something closed on between `from` and `by` puts aside all the groups listed under it at once, and what nobody ever
 * acted on is one sorted list. Of the others one pass over the records of a window, whatever the number of looks.
 */
export function poolCounter(pool: Pool, counted: Counted): PoolCounter {
  const {days, untouched} = pool;
  const {own} = counted;
  let known: Staying | undefined;
  const staying = (): Staying => (known ??= stayingGroups(pool, counted));
  const countAll = (watch: Watch): number => countIn(days, watch) - countIn(own.days, watch);

  const keptIn: PoolCounter["keptIn"] = (watch) => {
    const always = countIn(untouched(), watch);
    let asked = 0;
    let ends: Float64Array | undefined;
    return (until) => {
      let n = always;
      if (asked++ < FEW) eachStaying(pool, staying(), watch, (end) => void (n += end >= until ? 1 : 0));
      else {
        ends ??= sortedOf((add) => eachStaying(pool, staying(), watch, add));
        n += ends.length - countBefore(ends, until);
      }
      return n;
    };
  };

  const keptUpTo: PoolCounter["keptUpTo"] = ({spans, holes}) => {
    const [start] = spans[0]!;
    const before = (day: number): Watch => ({spans: [[start, Math.max(start, day)]], holes});
    let asked = 0;
    let index: {readonly come: Float64Array; readonly gone: Float64Array} | undefined;
    const indexed = (): NonNullable<typeof index> => {
      const each = (add: (end: number, day: number) => void): void =>
        eachStaying(pool, staying(), {spans, holes}, (end, day) => {
          if (day < end) add(end, day);
        });
      return {
        come: sortedOf((add) => each((_, day) => add(day))),
        gone: sortedOf((add) => each((end) => add(end)))
      };
    };
    return (until) => {
      let n = countIn(untouched(), before(until));
      if (asked++ < FEW)
        eachStaying(pool, staying(), before(until), (end) => void (n += end >= until ? 1 : 0));
      else {
        const {come, gone} = (index ??= indexed());
        n += countBefore(come, until) - countBefore(gone, until);
      }
      return n;
    };
  };

  const weekly = (watch: Watch, until: number): number[] => {
    const edges = weekEdges(watch);
    if (until === -Infinity) {
      const counts = weeklyIn(days, watch);
      addWeekly(counts, own.days, {watch, edges, sign: -1});
      return counts;
    }
    const counts = weeklyIn(untouched(), watch);
    let week = 0;
    eachStaying(pool, staying(), watch, (end, day) => {
      while (week < counts.length && day >= edges[week + 1]!) week++;
      if (week < counts.length && end >= until) counts[week]! += 1;
    });
    return counts;
  };
  return {countAll, weekly, keptIn, keptUpTo};
}

/** The groups, by place, that nothing left out before the counter's `by`, and the day on which something does each. */
interface Staying {
  readonly places: readonly number[];
  readonly ends: readonly number[];
}

/** The groups that were acted on at some time, but by nobody in [from, by). */
function stayingGroups(
  {targetsOf, targetsFrom, byBusiest}: Pool,
  {from, by, own, closings}: Counted
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
  const found: number[] = [];
  const ends: number[] = [];
  for (const [busiest, places] of byBusiest(closings)) {
    if (closing(busiest) < by) continue;
    for (const place of places) {
      let end = Infinity;
      for (let i = targetsFrom[place]!; i < targetsFrom[place + 1]! && end >= by; i++)
        end = Math.min(end, closing(targetsOf[i]!));
      if (end < by || isOwn.has(place)) continue;
      found.push(place);
      ends.push(end);
    }
  }
  return {places: found, ends};
}

/** Calls back with each record of the groups in a watched time: when its group is left out, and its day. */
function eachStaying(
  pool: Pool,
  {places, ends: ended}: Staying,
  watch: Watch,
  found: (end: number, day: number) => void
): void {
  const {days, groups, ends} = pool.actedOn();
  for (let i = 0; i < places.length; i++) ends[places[i]!] = ended[i]!;
  for (const [start, stop] of watch.spans) {
    const last = countBefore(days, stop);
    for (let i = countBefore(days, start); i < last; i++) {
      const end = ends[groups[i]!]!;
      if (end !== -Infinity && (watch.holes.length === 0 || !inHole(watch, days[i]!))) found(end, days[i]!);
    }
  }
  for (const place of places) ends[place] = -Infinity;
}

function sortedOf(each: (add: (day: number) => void) => void): Float64Array {
  const all: number[] = [];
  each((day) => void all.push(day));
  return Float64Array.from(all).sort();
}
