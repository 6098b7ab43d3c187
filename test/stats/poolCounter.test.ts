import fc from "fast-check";
import {expect, test} from "vitest";
import {ownRecords, poolOf} from "../../src/stats/company/pool.js";
import {poolCounter} from "../../src/stats/company/poolCounter.js";
import type {Group} from "../../src/stats/company/recordIndex.js";
import {countIn, inHole} from "../../src/stats/company/watch.js";

const day = fc.integer({min: 0, max: 40});
const pool = fc.record({
  groups: fc.array(fc.array(day, {maxLength: 6}), {minLength: 1, maxLength: 5}),
  isLarge: fc.boolean(),
  targets: fc.array(fc.array(fc.integer({min: 0, max: 2}), {maxLength: 2}), {minLength: 5, maxLength: 5}),
  closings: fc.array(fc.array(day, {maxLength: 3}), {minLength: 3, maxLength: 3}),
  from: day,
  by: day,
  start: day,
  hole: fc.option(day, {nil: undefined}),
  looks: fc.array(day, {minLength: 1, maxLength: 5})
});

test("what is kept at a look is counted as record by record, whatever the order of looks and the size of groups", () => {
  fc.assert(
    fc.property(
      pool,
      ({groups: drawn, isLarge, targets: aimed, closings: closed, from, by, start, hole, looks}) => {
        const more = isLarge ? Array.from({length: 1500}, (_, i) => i / 40) : [];
        const groups = drawn.map((days, place) => {
          const all = Float64Array.from(place === 0 ? [...days, ...more] : days).sort();
          return {place, days: all} as Group;
        });
        const targets = aimed.map((list, place) => (place === groups.length - 1 ? [...list, 2] : list));
        const closings = closed.map((days) => Float64Array.from(days).sort());
        const used = poolOf(groups, new Map(groups.map((group, i) => [group, targets[i]!])));
        const own = ownRecords(used, groups.slice(-1));
        const counter = poolCounter(used, {from, by, own, closings});
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
        for (const until of looks.map((look) => Math.max(by, look))) {
          expect(fixed(until)).toBe(kept(until, 40));
          expect(growing(until)).toBe(kept(until, Math.max(start, until)));
        }
        for (const until of [-Infinity, by, by + 3]) {
          const weeks = counter.weekly(watch, until);
          const inWeek = (at: number, week: number): boolean => {
            const watched =
              at -
              start -
              (hole === undefined ? 0 : Math.max(0, Math.min(at, hole + 3) - Math.max(start, hole)));
            return (
              watched >= 7 * week && watched < 7 * week + 7 && at < 40 && at >= start && !inHole(watch, at)
            );
          };
          const all = until === -Infinity;
          expect(weeks).toEqual(
            weeks.map((_, week) =>
              groups.reduce(
                (n, {days}, place) =>
                  place !== groups.length - 1 && (all || isKept(place, until))
                    ? n + days.filter((at) => inWeek(at, week)).length
                    : n,
                0
              )
            )
          );
        }
        expect(counter.countAll(watch)).toBe(countIn(used.days, watch) - countIn(own.days, watch));
      }
    )
  );
});
