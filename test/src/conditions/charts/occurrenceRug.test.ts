// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {occurrenceRug} from "../../../../src/conditions/charts/occurrenceRug.js";
import {neverBroken} from "../../../support/charts.js";

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
  {...conditions[0]!, occurred_at: new Date("2025-11-03T10:00Z"), title: "Checkout down", incident_id: "a:1"},
  {...conditions[0]!, occurred_at: new Date("2026-03-09T10:00Z"), title: null, incident_id: "a:2"},
  {...conditions[1]!, occurred_at: null, title: "No time", incident_id: "a:3"}
];
const given = {conditions, quarters, zone: "Europe/Berlin", until: new Date("2026-05-20")};

test("a strip a condition, a tick an incident, as committed", async () => {
  const href = ({incident_id}: {incident_id: string}) => `incident?id=${incident_id}`;
  await expect(occurrenceRug(occurrences, {...given, href}).outerHTML).toMatchFileSnapshot(
    "occurrenceRug.svg"
  );
});

test("texts from the data stay text", () => {
  const svg = occurrenceRug(occurrences, given);
  expect(svg.querySelector("script")).toBeNull();
  expect(svg.textContent).toContain("<script>");
});

neverBroken({
  draw: (width) => occurrenceRug(occurrences, {...given, width}),
  none: () => occurrenceRug([], {...given, conditions: [], quarters: [], until: null}),
  says: "No condition"
});
