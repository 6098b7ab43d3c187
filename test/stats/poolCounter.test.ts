import fc from "fast-check";
import {expect, test} from "vitest";
import {ownRecords, poolOf} from "../../src/stats/company/pool.js";
import {poolCounter} from "../../src/stats/company/poolCounter.js";
import type {Group} from "../../src/stats/company/recordIndex.js";
import {countIn, inHole} from "../../src/stats/company/watch.js";

const day = fc.integer({min: 0, max: 40});
const pool = fc.record({
  // one group holds so many records that groups are counted one by one
  groups: fc.array(fc.array(day, {maxLength: 6}), {minLength: 1, maxLength: 5}),
  isLarge: fc.boolean(),
  targets: fc.array(fc.array(fc.integer({min: 0, max: 2}), {maxLength: 2}), {minLength: 5, maxLength: 5}),
  closings: fc.array(fc.array(day, {maxLength: 3}), {minLength: 3, maxLength: 3}),
  from: day,
  start: day,
  hole: fc.option(day, {nil: undefined}),
  looks: fc.array(day, {minLength: 1, maxLength: 5})
});

test("what is kept at a look is counted as record by record, whatever the order of looks and the size of groups", () => {
  fc.assert(
    fc.property(pool, ({groups: drawn, isLarge, targets, closings: closed, from, start, hole, looks}) => {
      const more = isLarge ? Array.from({length: 1500}, (_, i) => i / 40) : [];
      const groups = drawn.map((days, place) => {
        const all = Float64Array.from(place === 0 ? [...days, ...more] : days).sort();
        return {place, days: all} as Group;
      });
      const closings = closed.map((days) => Float64Array.from(days).sort());
      const used = poolOf(groups, new Map(groups.map((group, i) => [group, targets[i]!])));
      const own = ownRecords(used, groups.slice(-1));
      const counter = poolCounter(used, {from, own, closings});
      const holes = hole === undefined ? [] : [[hole, hole + 3] as const];
      const watch = {spans: [[start, 40] as const], holes};
      const isKept = (place: number, until: number): boolean =>
        place !== groups.length - 1 &&
        !targets[place]!.some((target) => closings[target]!.some((at) => at >= from && at < until));
      const kept = (until: number, end: number): number =>
        groups.reduce(
          (n, {days}, place) =>
            isKept(place, until)
              ? n + days.filter((at) => at >= start && at < end && !inHole(watch, at)).length
              : n,
          0
        );
      const [fixed, growing] = [counter.keptIn(watch), counter.keptUpTo(watch)];
      for (const until of looks) {
        expect(fixed(until)).toBe(kept(until, 40));
        expect(growing(until)).toBe(kept(until, Math.max(start, until)));
      }
      expect(counter.countAll(watch)).toBe(countIn(used.days, watch) - countIn(own.days, watch));
    })
  );
});
