// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {scoreDots} from "../../../../src/priorities/charts/scores.js";
import type {Ranked} from "../../../../src/shared/rows/ranking.js";
import {neverBroken, tips} from "../../../support/charts.js";

const row = (condition_id: string, values: Partial<Ranked>): Ranked =>
  ({
    ...{condition_id, label: `<img> ${condition_id}`, layer: "human", rank: 1, tie_band: "A"},
    ...{score: 100, score_low: 20, score_high: 400, incidents: 8, open_actions: 1},
    ...values
  }) as Ranked;
const rows = [row("a", {}), row("b", {rank: 2, tie_band: "B", score: 40, score_low: -5})];

test("a dot with its interval a condition, its band beside it; without a score none is drawn", () => {
  const svg = scoreDots([...rows, row("c", {rank: null, score: null})], {width: 800});
  expect(tips(svg)).toHaveLength(2);
  expect(tips(svg)[0]).toMatch(
    /100 minutes a quarter for each day of effort \(20 to 400\), 8 incidents, 1 open action$/
  );
});

test("where nobody estimated an effort it is minutes a quarter, not for each day of one guess", () => {
  const guessed = rows.map((one) => ({...one, effort_basis: "default" as const, effort_days: 5}));
  const svg = scoreDots(guessed, {width: 800});
  expect(tips(svg)[0]).toMatch(/: 500 minutes a quarter \(100 to 2,000\)/);
  expect(svg.textContent).toContain("minutes of impact a quarter →");
  expect(svg.textContent).not.toContain("day of effort");
});

neverBroken({
  draw: (width) => scoreDots(rows, {width}),
  none: () => scoreDots([]),
  says: "No condition of this"
});
