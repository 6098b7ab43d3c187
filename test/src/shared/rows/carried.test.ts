import {expect, test} from "vitest";
import {carried, uncarried} from "../../../../src/shared/rows/carried.js";

test("plain data comes back as it was: dates, maps, numbers that JSON lacks, texts that look like any of them", () => {
  const given = {
    at: new Date("2026-07-01T00:00:00.123Z"),
    by: new Map([["no_target", new Map([[new Date(5), [NaN, Infinity, -Infinity, -0, 0.1]]])]]),
    rows: [{title: '{"$": ["date", 5]}', note: "2026-07-01T00:00:00.000Z", none: null}, []]
  };
  const back = uncarried(carried(given)) as typeof given;
  expect(back).toEqual(given);
  expect(Object.is([...[...back.by.values()][0]!.values()][0]![3], -0)).toBe(true);
  expect(uncarried(carried({a: undefined}))).toStrictEqual({});
});

test("what can't come back is refused", () => {
  for (const value of [{$: 1}, () => 1, 1n, [{$: 1}, {$: 2}]])
    expect(() => carried([value])).toThrow("carried");
});

test("lists of alike things come back as they were, and so do those that only look alike", () => {
  const [at, later] = [new Date("2026-07-01T00:00:00Z"), new Date("2026-06-01T00:00:00Z")];
  const rows = [
    {id: "a", at, seen: [at, later], index: new Set(["x"]), looks: [], more: {n: 1}},
    {id: "b", at: null, seen: [], index: new Set(), looks: [{week: 4}, {week: 5}], more: {n: NaN}}
  ];
  const lists = [
    [[], []],
    [[1], [2, 3], []],
    [null, null],
    [{}, {}],
    [at, 5],
    [{a: 1}, {b: 1}],
    [
      {a: 1, b: 2},
      {b: 2, a: 1}
    ],
    [{a: 1}, [1]],
    [new Map([["a", 1]]), new Map()]
  ];
  const given = {
    rows,
    lists,
    by: new Map([
      ["a", rows],
      ["b", []]
    ])
  };
  expect(uncarried(carried(given))).toEqual(given);
  expect(carried(rows).match(/index/g)).toHaveLength(1);
  expect(
    uncarried(
      carried([
        {a: 1, b: undefined},
        {a: 2, b: undefined}
      ])
    )
  ).toStrictEqual([{a: 1}, {a: 2}]);
});
