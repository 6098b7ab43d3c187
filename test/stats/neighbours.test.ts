import {group} from "d3";
import fc from "fast-check";
import {expect, test} from "vitest";
import {neighbours} from "../../src/stats/company/neighbours.js";
import type {Overlaps} from "../../src/stats/company/overlaps.js";
import {type ChangeSet, longestSpan} from "../../src/stats/company/sets.js";
import type {Item, Target} from "../../src/stats/company/targets.js";

/** Items on two targets, all of which touch both, in sets of neighbours; days often coincide. */
const company = fc
  .array(fc.record({closed: fc.integer({min: 0, max: 60}), target: fc.integer({min: 0, max: 1})}), {
    minLength: 1,
    maxLength: 25
  })
  .chain((drawn) => fc.tuple(fc.constant(drawn), fc.array(fc.integer({min: 0, max: 6}), {minLength: 25})))
  .map(([drawn, sets]) => {
    const targets = [0, 1].map((index) => ({index}) as Target);
    const items = drawn
      .map(({closed, target}) => ({closed, target: targets[target]!}) as Item)
      .sort((a, b) => a.closed - b.closed);
    const bySet = group(items, (item) => sets[items.indexOf(item)]!);
    const formed = [...bySet.values()].map((members): ChangeSet => ({
      members,
      first: members[0]!.closed,
      last: members.at(-1)!.closed
    }));
    return {items, formed};
  });

test("the nearest set that ended before, or began after, is that of all which touch", () => {
  fc.assert(
    fc.property(company, ({items, formed}) => {
      const touching: Pick<Overlaps, "touching" | "closedBefore"> = {
        touching: () => items,
        closedBefore: (_, day) => items.filter(({closed}) => closed < day).length
      };
      const setOf = (item: Item): ChangeSet => formed.find(({members}) => members.includes(item))!;
      const near = neighbours(touching, setOf, () => longestSpan(formed));
      const all = [...new Set(items.map(setOf))];
      for (const set of formed) {
        const before = all.filter(({last}) => last < set.first);
        const after = all.filter(({first}) => first > set.last);
        expect(near.previous(set)).toBe(
          before.find(({last}) => last === Math.max(...before.map((b) => b.last)))
        );
        expect(near.next(set)).toBe(
          after.find(({first}) => first === Math.min(...after.map((a) => a.first)))
        );
      }
    })
  );
});
