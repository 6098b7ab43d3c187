// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {incidentTimeline, spanOf} from "../../../../src/incident/charts/timeline.js";
import {neverBroken} from "../../../support/charts.js";

const milestones = [
  {name: "started", at: new Date("2026-03-09T10:00Z")},
  {name: "detected", at: new Date("2026-03-09T10:04Z")},
  {name: "resolved", at: new Date("2026-03-09T11:30Z")}
];
const events = [
  {at: new Date("2026-03-09T10:04Z"), kind: "page", text: "Paged"},
  {at: null, kind: "note", text: "Somewhen"},
  {at: new Date("2026-03-09T10:40Z"), kind: "decision", text: "Roll back"}
];
const given = {milestones, zone: "Europe/Berlin"};

test("each entry on its kind's lane, milestones as named rules, as committed", async () => {
  await expect(incidentTimeline(events, given).outerHTML).toMatchFileSnapshot("timeline.svg");
});

test("entries so close that their numbers would cover one another share a label", () => {
  const close = [0, 1, 30].map((minute) => ({
    at: new Date(Date.UTC(2026, 2, 9, 10, minute)),
    kind: "page",
    text: ""
  }));
  const texts = [...incidentTimeline(close, given).querySelectorAll("text")].map(
    ({textContent}) => textContent
  );
  expect(texts).toContain("1, 2");
  expect(texts).toContain("3");
});

neverBroken({
  draw: (width) => incidentTimeline(events, {...given, width}),
  none: () => incidentTimeline([], {zone: "UTC"}),
  says: "No time"
});

test("spanOf needs two milestones", () => {
  expect(spanOf(milestones)).toBe("1 h 30 min from started to resolved");
  expect(spanOf(milestones.slice(0, 1))).toBeUndefined();
});
