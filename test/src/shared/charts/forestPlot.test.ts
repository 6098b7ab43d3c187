// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {forestPlot} from "../../../../src/shared/charts/forestPlot.js";
import {neverBroken} from "../../../support/charts.js";
import {verdictRow} from "../../../support/verdictRow.js";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const row = verdictRow({
  action_id: "a",
  title: `<img src=x>`,
  target_id: "slow",
  target_label: "Slow rollback",
  target_service: "",
  target_kind: "condition",
  metric: "incidents",
  verdict: "improved",
  ratio: 0.25,
  ratio_low: 0,
  ratio_high: 0.8,
  events_before: 8,
  window_before_days: 364,
  events_after: 1,
  window_after_days: 300,
  baseline_from: day("2024-01-01"),
  baseline_to: day("2024-12-30"),
  trigger_at: day("2025-01-27"),
  set_closed_at: day("2025-02-20"),
  followup_from: day("2025-03-06"),
  followup_to: day("2025-12-31")
});

test("a row a change with its interval, as committed", async () => {
  await expect(forestPlot([row], {width: 640}).outerHTML).toMatchFileSnapshot("forestPlot.svg");
});

test("a row of several actions is named as theirs", () => {
  const shared = {...row, title: "Retry", members: 3};
  expect(forestPlot([shared], {width: 960}).textContent).toContain(
    "Retry and 2 more together → Slow rollback"
  );
});

neverBroken({
  draw: (width) => forestPlot([row], {width}),
  none: () => forestPlot([]),
  says: "No measurable change"
});
