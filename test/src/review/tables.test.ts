// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {reviewFunnels} from "../../../src/review/cards.js";
import {quarterTable, reviewTop} from "../../../src/review/tables.js";
import type {ConditionIncidents} from "../../../src/schema.js";
import {quarterCounts} from "../../../src/shared/rows/quarterCounts.js";
import {retroStages} from "../../../src/shared/rows/retroStages.js";
import {topConditions} from "../../../src/shared/rows/topConditions.js";
import {action, incident, quarters, verdict} from "../../support/given.js";
import {tableText} from "../../support/tableText.js";

test("the counts behind the chart: newest first, each severity in its own column", () => {
  const counts = quarterCounts(
    [
      {quarter: "2026-Q1", severity: 1},
      {quarter: "2026-Q2", severity: 1},
      {quarter: "2026-Q2", severity: 2},
      {quarter: "2026-Q2", severity: null}
    ],
    quarters.map((row) => ({...row, is_partial: row.quarter === "2026-Q2"})),
    (n) => ({low: n / 2, high: 2 * n})
  );
  expect(tableText(quarterTable(counts, [1, 2, null]))).toEqual([
    ["2026-Q2 (running)", "3", "1.5–6", "1", "1", "1"],
    ["2026-Q1", "1", "0.5–2", "1", "0", "0"]
  ]);
});

test("conditions of the quarter stand beside those before, most named first, only what is named now", () => {
  const named = (condition_id: string, quarter: string) =>
    ({condition_id, label: condition_id, layer: "human", quarter}) as ConditionIncidents;
  const rows = [
    named("rare", "2026-Q2"),
    named("often", "2026-Q2"),
    named("often", "2026-Q2"),
    named("often", "2026-Q1"),
    named("gone", "2026-Q1")
  ];
  const period = {chosen: quarters[1]!, before: [quarters[0]!]};
  expect(tableText(reviewTop(topConditions(rows, period), period))).toEqual([
    ["often", "Human", "2", "1"],
    ["rare", "Human", "1", "0"]
  ]);
});

test("the funnel is two pictures, each from its own whole", () => {
  const reached = retroStages(
    [incident("I1", "2026-Q2", {actions: 1}), incident("I2", "2026-Q2", {has_retro: false})],
    [action("a", {status: "done", due_at: new Date("2026-03-01"), closed_at: new Date("2026-02-20")})],
    [verdict("a", "too_early")]
  );
  const funnels = reviewFunnels(reached, "2026-Q2", (draw) => draw(400));
  expect(funnels.map((one) => one.querySelector("h2")!.textContent.replaceAll("\u00a0", " "))).toEqual([
    "1 of 2 incidents led to an action",
    "1 of 1 actions can be measured; 0 belong to an improvement"
  ]);
  expect(funnels[0]!.textContent).toContain("Retro held");
  expect(funnels[0]!.textContent).not.toContain("Closed as done");
  expect(funnels[1]!.textContent).toContain("Closed as done");
});
