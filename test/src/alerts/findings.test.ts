import {expect, test} from "vitest";
import {
  alertsDecision,
  alertsFinding,
  controlFinding,
  missedFinding,
  precisionFinding,
  recallFinding,
  rulesFinding,
  shiftsFinding
} from "../../../src/alerts/findings.js";
import type {ControlPoints, AlertQuality, ShiftRows} from "../../../src/schema.js";
import {qualityOf} from "../../../src/alerts/facts/quality.js";
import {shiftLoads, shiftsOver} from "../../../src/alerts/facts/shifts.js";

const compared = {
  pages: 120,
  weeks: 12,
  before: 800,
  beforeWeeks: 52,
  ratio: 0.65,
  low: 0.5,
  high: 0.85,
  phi: 3
};

test.each([
  {given: undefined, says: "No whole week of pages of 2026-Q3"},
  {given: {...compared, ratio: NaN, low: NaN, high: NaN}, says: "too few weeks or pages to compare"},
  {
    given: compared,
    says: "2026-Q3: 10 pages a week (n = 120 in 12 whole weeks), fewer than the 15.4 in the 4 quarters before (×0.65, 95% interval ×0.5 to ×0.85)."
  },
  {given: {...compared, low: 1.1, high: 2}, says: "more than the"},
  {given: {...compared, high: 1.2}, says: "no change can be told"}
])("$says", ({given, says}) => {
  expect(alertsFinding("2026-Q3", given, 4)).toContain(says);
});

test("unlabelled pages widen the bounds and are never called noise", () => {
  const rows = [{period: "q", kind: "precision", n: 20, known: 50, of: 100}] as AlertQuality[];
  const [precision] = qualityOf(rows, "q");
  expect(precision).toMatchObject({n: 20, of: 50, unknown: 50, least: 0.2, most: 0.7});
  expect(precisionFinding(precision)).toMatch(
    /^20 of 50 \(40%\) labelled pages .* Were the rest all noise, it would be 20%; were none of it, 70%\.$/
  );
  expect(precisionFinding({...precision!, of: 2})).toContain("unlabelled is not noise");
  expect(precisionFinding(undefined)).toBe("");
  expect(recallFinding(undefined)).toContain("No incidents");
  expect(recallFinding({...precision!, of: 3})).toContain("Too few");
  expect(recallFinding(precision)).toContain("first seen by an alert");
});

const point = (i: number, more: Partial<ControlPoints> = {}): ControlPoints => ({
  series: "pages",
  period: new Date(Date.UTC(2026, 0, 5) + i * 7 * 86_400_000),
  value: 10,
  n: 10,
  exposure: 1,
  centre: 10,
  lower: 2,
  upper: 20,
  chart: "u",
  provisional: false,
  signal: null,
  ...more
});
const series = (n: number, more: Partial<ControlPoints> = {}) =>
  Array.from({length: n}, (_, i) => point(i, more));

test("a level is told with its weeks; too few weeks, or too few pages, have none", () => {
  expect(controlFinding(series(5), "Pages a week")).toContain("Too few whole weeks");
  expect(controlFinding(series(9, {centre: null}), "Pages a week")).toContain("Fewer than one a week");
  expect(controlFinding(series(9), "Pages a week")).toBe(
    "Pages a week kept one level throughout; 0 weeks of 9 beyond the limits"
  );
  const moved = [
    ...series(9),
    ...Array.from({length: 10}, (_, i) => point(9 + i, {centre: 4, signal: i === 0 ? "beyond" : null}))
  ];
  expect(controlFinding(moved, "Pages a week")).toBe(
    "Pages a week: down from 10 to 4 a week since 2026-03-09 (n = 10 weeks); 1 week of 19 beyond the limits"
  );
});

test("rules, shifts and misses in words", () => {
  const rule = (paged: number) => ({paged, left_out: 0});
  expect(rulesFinding([])).toContain("No rule paged");
  expect(rulesFinding([rule(60), rule(30), rule(10)])).toBe("1 rule of 3 make half of the pages (n = 100)");
  const loads = [
    {pages: 0, shifts: 8},
    {pages: 3, shifts: 2},
    {pages: 12, shifts: 1}
  ] as ShiftRows[];
  expect(shiftsFinding(shiftsOver(loads), 2)).toContain("3 of 11 (27%) shifts had more than 2 pages");
  expect(shiftsFinding({n: 1, of: 4, low: 0, high: 1}, 2)).toContain("Too few");
  expect(shiftLoads(loads).at(-1)).toEqual({pages: 8, shifts: 1});
  expect(missedFinding(0, 0, 0)).toContain("Every incident");
  expect(missedFinding(1, 2, 3)).toBe(
    "1 incident was first seen by customers and 2 by people; on 3 an alert had fired before anyone noticed"
  );
});

test("the decision names what asks for one, or says that nothing does", () => {
  const over = {n: 3, of: 20, low: 0, high: 1};
  expect(alertsDecision({retire: 0, tune: 0, over: {...over, n: 0}, customers: 0, unlabelled: 0})).toContain(
    "keep watching"
  );
  expect(alertsDecision({retire: 1, tune: 2, over, customers: 1, unlabelled: 0.9})).toContain(
    "whether 1 rule with almost no page"
  );
});
