import {expect, test} from "vitest";
import {durationSummary} from "../../src/stats/durationSummary.js";
import {kaplanMeier} from "../../src/stats/kaplanMeier.js";
import {medianCi} from "../../src/stats/medianCi.js";
import {quantileCi} from "../../src/stats/quantileCi.js";
import {pbinom} from "../../src/stats/pbinom.js";

const closed = (values: readonly number[]) => values.map((duration) => ({duration, isOpen: false}));
const upTo = (n: number): number[] => Array.from({length: n}, (_, i) => i + 1);

test("with nothing open the median has the order-statistic interval", () => {
  const values = upTo(20);
  const {low, high, median} = medianCi(values);
  expect(durationSummary(closed(values))).toMatchObject({
    n: 20,
    open: 0,
    median,
    medianLow: low,
    medianHigh: high,
    p90: 18
  });
});

test("the quantile's interval covers it with the confidence asked, and no shorter one does", () => {
  const {low, high, value} = quantileCi(upTo(60), 0.9);
  expect(value).toBe(54);
  const coverage = (from: number, to: number): number => pbinom(to - 1, 60, 0.9) - pbinom(from - 1, 60, 0.9);
  expect(coverage(low!, high!)).toBeGreaterThanOrEqual(0.95);
  expect(pbinom(low!, 60, 0.9)).toBeGreaterThan(0.025);
});

test("too few values leave limits open, none leave everything open", () => {
  expect(quantileCi(upTo(10), 0.9)).toMatchObject({value: 9, low: 7, high: undefined});
  expect(quantileCi([], 0.9)).toEqual({n: 0, value: NaN, low: undefined, high: undefined});
  expect(durationSummary([])).toMatchObject({n: 0, open: 0, median: undefined, p90: undefined});
});

test("an open duration is censored: it lengthens the median, and is not taken as ended", () => {
  const durations = [
    ...closed([1, 2, 3, 4, 5]),
    {duration: 2.5, isOpen: true},
    {duration: 2.5, isOpen: true}
  ];
  const summary = durationSummary(durations);
  const {median} = kaplanMeier(
    durations.map(({duration}) => duration),
    durations.map(({isOpen}) => !isOpen)
  );
  expect(summary).toMatchObject({n: 7, open: 2, median});
  const ended = durationSummary(durations.map((one) => ({...one, isOpen: false})));
  expect(summary.median).toBeGreaterThan(ended.median!);
});

test("more than half open: no median", () => {
  const durations = [...closed([1, 2]), ...upTo(5).map((i) => ({duration: 2 + i, isOpen: true}))];
  expect(durationSummary(durations).median).toBeUndefined();
});
