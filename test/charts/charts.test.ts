// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {incidentsByQuarter} from "../../src/shared/charts/incidentsByQuarter.js";
import {incidentTimeline, spanOf} from "../../src/incident/charts/timeline.js";
import {occurrenceRug} from "../../src/conditions/charts/occurrenceRug.js";
import {retroFunnel} from "../../src/shared/charts/retroFunnel.js";
import {quarterCounts} from "../../src/shared/rows/quarterCounts.js";
import {retroStages} from "../../src/shared/rows/retroStages.js";

const quarter = (name: string, from: string, to: string, is_partial = false) => ({
  quarter: name,
  from_at: new Date(from),
  to_at: new Date(to),
  is_partial
});
const quarters = [
  quarter("2025-Q4", "2025-10-01", "2026-01-01"),
  quarter("2026-Q1", "2026-01-01", "2026-04-01"),
  quarter("2026-Q2", "2026-04-01", "2026-07-01", true)
];
const occurred = (name: string, severity: number | null, n: number) =>
  Array.from({length: n}, () => ({quarter: name, severity}));
const counts = quarterCounts(
  [
    ...occurred("2025-Q4", 1, 1),
    ...occurred("2025-Q4", 3, 5),
    ...occurred("2026-Q1", 2, 2),
    ...occurred("2026-Q1", null, 2),
    ...occurred("2026-Q2", 4, 3)
  ],
  quarters,
  (n) => ({low: n / 2, high: n * 1.5})
);
const stages = retroStages(
  [
    {incident_id: "a", has_retro: true, actions: 2},
    {incident_id: "b", has_retro: false, actions: 0}
  ],
  [
    {
      action_id: "x",
      incident_id: "a",
      status: "done",
      has_ticket: true,
      due_at: new Date("2026-02-01"),
      closed_at: new Date("2026-01-20")
    },
    {action_id: "y", incident_id: "a", status: "open", has_ticket: false, due_at: null, closed_at: null}
  ],
  [{action_id: "x", verdict: "improved", basis: "curated"}]
);
const conditions = [
  {condition_id: "slow-rollback", label: "Slow rollback", layer: "process", incidents: 2},
  {condition_id: "new", label: "<script>", layer: null, incidents: 1}
];
const occurrences = [
  {...conditions[0]!, occurred_at: new Date("2025-11-03T10:00Z"), title: "Checkout down"},
  {...conditions[0]!, occurred_at: new Date("2026-03-09T10:00Z"), title: null},
  {...conditions[1]!, occurred_at: null, title: "No time"}
];
const moments = [
  {name: "started", at: new Date("2026-03-09T10:00Z")},
  {name: "detected", at: new Date("2026-03-09T10:04Z")},
  {name: "resolved", at: new Date("2026-03-09T11:30Z")}
];
const events = [
  {at: new Date("2026-03-09T10:04Z"), kind: "page", text: "Paged"},
  {at: null, kind: "note", text: "Somewhen"},
  {at: new Date("2026-03-09T10:40Z"), kind: "decision", text: "Roll back"}
];
const zone = "Europe/Berlin";
const until = new Date("2026-05-20");

test.each([
  {
    name: "incidentsByQuarter",
    draw: () =>
      incidentsByQuarter(counts, {
        chosen: "2026-Q1",
        before: {quarters: ["2025-Q4"], mean: 6, low: 2.2, high: 13},
        description: "No change can be told."
      })
  },
  {name: "retroFunnel", draw: () => retroFunnel(stages, {width: 320})},
  {name: "occurrenceRug", draw: () => occurrenceRug(occurrences, {conditions, quarters, zone, until})},
  {name: "incidentTimeline", draw: () => incidentTimeline(events, {moments, zone})}
])("$name draws as committed", async ({name, draw}) => {
  await expect(draw().outerHTML).toMatchFileSnapshot(`${name}.svg`);
});

test.each([
  {name: "incidentsByQuarter", draw: () => incidentsByQuarter([])},
  {name: "retroFunnel", draw: () => retroFunnel(retroStages([], [], []))},
  {name: "occurrenceRug", draw: () => occurrenceRug([], {conditions: [], quarters: [], zone, until: null})},
  {name: "incidentTimeline", draw: () => incidentTimeline([], {zone})}
])("$name without data is a frame that says so", ({draw}) => {
  const svg = draw();
  expect(svg.outerHTML).not.toMatch(/NaN|undefined|Invalid/);
  expect(svg.textContent).toMatch(/No (incidents|condition|time)/);
});

test.each([
  {name: "incidentsByQuarter", draw: (width: number) => incidentsByQuarter(counts, {width})},
  {name: "retroFunnel", draw: (width: number) => retroFunnel(stages, {width})},
  {
    name: "occurrenceRug",
    draw: (width: number) => occurrenceRug(occurrences, {conditions, quarters, zone, until, width})
  },
  {name: "incidentTimeline", draw: (width: number) => incidentTimeline(events, {moments, zone, width})}
])("$name has a spoken name and no broken number at 320 px", ({draw}) => {
  const svg = draw(320);
  expect(svg.getAttribute("aria-label")).toBeTruthy();
  expect(svg.outerHTML).not.toMatch(/NaN|undefined|Invalid/);
});

test("texts from the data stay text", () => {
  const svg = occurrenceRug(occurrences, {conditions, quarters, zone, until});
  expect(svg.querySelector("script")).toBeNull();
  expect(svg.textContent).toContain("<script>");
});

test("spanOf needs two moments", () => {
  expect(spanOf(moments)).toBe("1 h 30 min from started to resolved");
  expect(spanOf(moments.slice(0, 1))).toBeUndefined();
});

test("a chosen quarter stays in view however narrow the chart, with the four before it", () => {
  const many = Array.from({length: 12}, (_, index) => ({
    ...counts[0]!,
    quarter: `20${20 + Math.floor(index / 4)}-Q${(index % 4) + 1}`
  }));
  const labels = (chosen: string | null) => incidentsByQuarter(many, {width: 320, chosen}).textContent;
  expect(labels("2021-Q2")).toContain("2020");
  expect(labels("2022-Q4")).not.toContain("2020");
  expect(labels(null)).not.toContain("2020");
});
