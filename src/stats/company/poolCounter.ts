import {once} from "./once.js";
import type {Closings, OwnRecords, Pool} from "./pool.js";
import {countBefore} from "./sortedDays.js";
import {countsIn, eachStaying, stayingGroups} from "./staying.js";
import {addWeekly, countIn, weekEdges, weeklyIn, type Watch} from "./watch.js";

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
 * Only groups that stay until `by` can be kept, so that a busy company costs no more than a quiet one, and what nobody ever
 * acted on is one sorted list. Of the groups that stay, each is searched or, where they are many, the records of a window
 * are passed once, whatever the number of looks.
 */
export function poolCounter(pool: Pool, counted: Counted): PoolCounter {
  const {days, untouched} = pool;
  const {own} = counted;
  const staying = once(() => stayingGroups(pool, counted));
  const countAll = (watch: Watch): number => countIn(days, watch) - countIn(own.days, watch);

  const keptIn: PoolCounter["keptIn"] = (watch) => {
    const always = countIn(untouched(), watch);
    const counts = once(() => countsIn(pool, staying(), watch));
    const left = leftBy(() => staying().ends, counts);
    return (until) => always + left(until);
  };

  const keptUpTo: PoolCounter["keptUpTo"] = ({spans, holes}) => {
    const [start] = spans[0]!;
    const before = (day: number): Watch => ({spans: [[start, Math.max(start, day)]], holes});
    let asked = 0;
    const index = once(() => {
      const {places, ends} = staying();
      const come: number[] = [];
      const gone = new Int32Array(places.length);
      eachStaying(pool, staying(), {spans, holes}, (slot, day) => {
        if (day >= ends[slot]!) return;
        come.push(day);
        gone[slot]! += 1;
      });
      const left = leftBy(
        () => ends,
        () => gone
      );
      return {come: Float64Array.from(come).sort(), gone: (until: number) => come.length - left(until)};
    });
    return (until) => {
      const always = countIn(untouched(), before(until));
      if (asked++ >= FEW) return always + countBefore(index().come, until) - index().gone(until);
      const counts = countsIn(pool, staying(), before(until));
      return (
        always +
        leftBy(
          () => staying().ends,
          () => counts
        )(until)
      );
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
    const {ends} = staying();
    let week = 0;
    eachStaying(pool, staying(), watch, (slot, day) => {
      if (day < edges[week]!) week = 0;
      while (week < counts.length && day >= edges[week + 1]!) week++;
      if (week < counts.length && ends[slot]! >= until) counts[week]! += 1;
    });
    return counts;
  };
  return {countAll, weekly, keptIn, keptUpTo};
}

/** The sum of the counts that end on a day or later. */
function leftBy(ends: () => readonly number[], counts: () => Int32Array): (until: number) => number {
  let asked = 0;
  const sums = once(() => {
    const order = [...ends().keys()].sort((a, b) => ends()[a]! - ends()[b]! || 0);
    let sum = 0;
    const before = Float64Array.from(order, (slot) => {
      sum += counts()[slot]!;
      return sum;
    });
    return {days: Float64Array.from(order, (slot) => ends()[slot]!), before, sum};
  });
  return (until) => {
    if (asked++ < FEW) {
      const own = counts();
      return ends().reduce((n, end, slot) => (end >= until ? n + own[slot]! : n), 0);
    }
    const {days, before, sum} = sums();
    return sum - (before[countBefore(days, until) - 1] ?? 0);
  };
}
