// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {incidentTimeline, spanOf} from "../../src/incident/charts/timeline.js";
import {occurrenceRug} from "../../src/conditions/charts/occurrenceRug.js";

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
  {name: "occurrenceRug", draw: () => occurrenceRug(occurrences, {conditions, quarters, zone, until})},
  {name: "incidentTimeline", draw: () => incidentTimeline(events, {moments, zone})}
])("$name draws as committed", async ({name, draw}) => {
  await expect(draw().outerHTML).toMatchFileSnapshot(`${name}.svg`);
});

test.each([
  {name: "occurrenceRug", draw: () => occurrenceRug([], {conditions: [], quarters: [], zone, until: null})},
  {name: "incidentTimeline", draw: () => incidentTimeline([], {zone})}
])("$name without data is a frame that says so", ({draw}) => {
  const svg = draw();
  expect(svg.outerHTML).not.toMatch(/NaN|undefined|Invalid/);
  expect(svg.textContent).toMatch(/No (incidents|condition|time)/);
});

test.each([
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
