import {expect, test} from "vitest";
import {tileWords} from "../../../../src/shared/findings/tileWords.js";
import type {AlertQuarters, QuarterRows, ResponseQuarters} from "../../../../src/schema.js";
import type {ReviewFacts} from "../../../../src/shared/rows/reviewFacts.js";
import {
  incidentsTile,
  minutesTile,
  mitigateTile,
  pagesTile,
  sparkQuarters
} from "../../../../src/shared/rows/tileFacts.js";

const quarters: QuarterRows[] = Array.from({length: 10}, (_, n) => ({
  quarter: `Q${n}`,
  from_at: new Date(Date.UTC(2024, 3 * n)),
  to_at: new Date(Date.UTC(2024, 3 * n + 3)),
  is_partial: n === 9
}));

test("a spark leads up to the chosen quarter, eight at most", () => {
  expect(sparkQuarters(quarters, "Q8").map(({quarter}) => quarter)).toEqual([
    "Q1",
    "Q2",
    "Q3",
    "Q4",
    "Q5",
    "Q6",
    "Q7",
    "Q8"
  ]);
  expect([sparkQuarters(quarters, "Q1").length, sparkQuarters(quarters, "none").length]).toEqual([2, 0]);
});

const facts = (more: Partial<ReviewFacts>): ReviewFacts => ({
  ...{quarter: "Q8", isPartial: false, incidents: 20, withRetro: 0},
  ...{actions: 0, actionsClosed: 0, actionsKnown: 0},
  ...more
});

test.each([
  {more: {}, moved: "alone"},
  {more: {before: {quarters: 4, incidents: 90}, ratio: {value: 0.5, low: 0.3, high: 0.9}}, moved: "fewer"},
  {more: {before: {quarters: 4, incidents: 90}, ratio: {value: 2, low: 1.2, high: 3}}, moved: "more"},
  {more: {before: {quarters: 4, incidents: 90}, ratio: {value: 1, low: 0.7, high: 1.4}}, moved: "same"},
  {
    more: {incidents: 1, before: {quarters: 4, incidents: 3}, ratio: {value: 0.1, low: 0, high: 0.5}},
    moved: "few"
  }
])("the count moved only where its interval says so: $moved", ({more, moved}) => {
  expect(incidentsTile(facts(more), [], []).moved).toBe(moved);
});

test("minutes are a sum of those that state any, ranked among the quarters, unknown where none does", () => {
  const rows = (minutes: readonly (number | null)[]) =>
    quarters.flatMap(({quarter}, n) =>
      Array.from({length: 5}, () => ({quarter, impact_minutes: minutes[n] ?? null}))
    );
  const shown = sparkQuarters(quarters, "Q4");
  const {value, moved, n, of, points} = minutesTile({quarter: "Q4"}, rows([9, null, 8, 7, 1]), shown);
  expect([value, moved, n, of, points[1]!.value]).toEqual([5, "lowest", 5, 5, null]);
  expect(minutesTile({quarter: "Q4"}, rows([1, 2, 3, 4, 9]), shown).moved).toBe("highest");
  expect(minutesTile({quarter: "Q4"}, rows([1, 2, 3, 4, 2]), shown).moved).toBe("usual");
  expect(minutesTile({quarter: "Q4"}, rows([1, 2, 3, 4, null]), shown)).toMatchObject({
    value: null,
    moved: "few"
  });
});

test("the median moved where two intervals are apart, and is unknown of fewer than five", () => {
  const row = (quarter: string, n: number, [low, median, high]: readonly [number, number, number]) =>
    ({
      ...{metric: "time_to_mitigate", quarter, is_partial: false, n, open_n: 0},
      ...{median_s: median, median_low: low, median_high: high}
    }) satisfies ResponseQuarters;
  const shown = quarters.slice(0, 2);
  const moved = (
    now: readonly [number, number, number],
    n = 9,
    facts: Parameters<typeof mitigateTile>[0] = {}
  ) => mitigateTile(facts, [row("Q0", 9, [50, 60, 70]), row("Q1", n, now)], shown);
  expect(moved([10, 20, 40]).moved).toBe("fewer");
  expect(moved([80, 90, 99]).moved).toBe("more");
  expect(moved([10, 20, 60]).moved).toBe("same");
  expect(moved([10, 20, 40], 4)).toMatchObject({value: null, moved: "few", n: 4});
  const other = moved([10, 20, 40], 9, {compared: {leftOut: 9, now: 0, before: 9}});
  expect(other, "other sources tell of the quarter than of the one before").toMatchObject({
    ...{value: 20, moved: "alone", isPartly: true}
  });
  expect(tileWords(other).basis).toBe("9 incidents timed, not all watched throughout");
  expect(tileWords(moved([10, 20, 60])).basis).toBe("9 timed, against the quarter before");
});

test("pages are those of whole weeks, against the weeks of four quarters before", () => {
  const row = (quarter: string, weekly: readonly number[]) =>
    ({quarter, weekly: JSON.stringify(weekly)}) as AlertQuarters;
  const weeks = (n: number) => Array.from({length: 13}, () => n);
  const shown = quarters.slice(0, 2);
  expect(pagesTile([row("Q0", weeks(40)), row("Q1", weeks(20))], shown)).toMatchObject({
    ...{value: 20, moved: "fewer", n: 260, of: 13}
  });
  expect(pagesTile([row("Q1", weeks(20))], shown).moved).toBe("alone");
  expect(pagesTile([], shown)).toMatchObject({value: null, moved: "few"});
});
