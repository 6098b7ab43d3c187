// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {programmeIntervals} from "../../../../src/outcomes/charts/programme.js";
import {neverBroken, tips} from "../../../support/charts.js";
import {programmeRow} from "../../../support/verdictRow.js";

const rows = [
  programmeRow({group_kind: "all", sets: 40, events: 300, ratio: 0.71, ratio_low: 0.58, ratio_high: 0.87}),
  programmeRow({
    ...{group_kind: "kind", group: "alert_rule", sets: 9, events: 120},
    ...{ratio: 0.3, ratio_low: 0.05, ratio_high: 1.4}
  }),
  programmeRow({
    ...{group_kind: "team", group: "<img src=x>", sets: 6, events: 44},
    ...{ratio: 1.2, ratio_low: null, ratio_high: null}
  }),
  programmeRow({group_kind: "layer", group: "human", sets: 2, too_few_reason: "too_few_sets"})
];

test("a line from limit to limit and a dot a group, as committed; groups without a figure are left out", async () => {
  const svg = programmeIntervals(rows, {width: 640});
  expect(svg.querySelectorAll("circle")).toHaveLength(3);
  expect(tips(svg).join("\n")).toMatch(/Kind: alert rule: 70% fewer \(.*\), 9 changes, 120 events/);
  expect(svg.textContent).not.toContain("human");
  await expect(svg.outerHTML).toMatchFileSnapshot("programme.svg");
});

neverBroken({
  draw: (width) => programmeIntervals(rows, {width}),
  none: () => programmeIntervals(rows.slice(3)),
  says: "Too few changes to pool."
});
