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
  for (const value of [{$: 1}, new Set([1]), () => 1, 1n]) expect(() => carried([value])).toThrow("carried");
});
