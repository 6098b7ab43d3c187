// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {incidentStrip} from "../../../src/incidents/charts/strip.js";
import {type StripMark, stripMarks} from "../../../src/incidents/stripMarks.js";
import type {IncidentRows, QuarterRows} from "../../../src/schema.js";
import {tips} from "../../support/charts.js";

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const quarters = [
  {quarter: "2026-Q1", from_at: day("2026-01-01"), to_at: day("2026-04-01"), is_partial: false},
  {quarter: "2026-Q2", from_at: day("2026-04-01"), to_at: day("2026-07-01"), is_partial: false}
] as QuarterRows[];
const row = (incident_id: string, severity: number | null, at: string | null) =>
  ({
    incident_id,
    severity,
    title: `<i>${incident_id}`,
    occurred_at: at === null ? null : day(at)
  }) as IncidentRows;
const rows = [row("a", 1, "2026-01-01"), row("b", 3, "2026-07-01"), row("c", null, null)];
const given = {
  ...{width: 446, quarters, kept: undefined, zone: "UTC"},
  href: ({incident_id}: StripMark) => `#${incident_id}`
};

test("a tick for each incident with a start, worst severity on top, each a link that says what it is", () => {
  const {picture} = incidentStrip(stripMarks(rows, quarters), given);
  expect(tips(picture)).toEqual(["1 Jan 2026: <i>a", "1 Jul 2026: <i>b"]);
  expect([...picture.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual(["#a", "#b"]);
  const [first, second] = [...picture.querySelectorAll(".strip-tick")];
  expect([first!.getAttribute("x1"), second!.getAttribute("x1")]).toEqual(["46", "446"]);
  expect(Number(first!.getAttribute("y1"))).toBeLessThan(Number(second!.getAttribute("y1")));
  expect(picture.outerHTML).not.toMatch(/NaN|undefined/);
});

test("a place is a moment, and what the list keeps is shaded", () => {
  const kept = {from: day("2026-04-01"), to: day("2026-07-01")};
  const {picture, momentAt} = incidentStrip(stripMarks(rows, quarters), {...given, kept});
  expect([momentAt(0), momentAt(446)]).toEqual([day("2026-01-01"), day("2026-07-01")]);
  const shaded = picture.querySelector(".strip-kept")!;
  expect(Number(shaded.getAttribute("x")) + Number(shaded.getAttribute("width"))).toBeCloseTo(446);
});

test("more incidents than pixels are drawn by the week, darker for more, none lost", () => {
  const many = Array.from({length: 1000}, (_, i) => row(`i${i}`, 1, i < 400 ? "2026-01-03" : "2026-01-09"));
  const marks = stripMarks([...many, row("x", 2, "2026-01-02"), row("none", 2, null)], quarters);
  expect(marks.map(({severity, from, to, incidents}) => [severity, from, to, incidents])).toEqual([
    [1, day("2026-01-01"), day("2026-01-08"), 400],
    [1, day("2026-01-08"), day("2026-01-15"), 600],
    [2, day("2026-01-01"), day("2026-01-08"), 1]
  ]);
  expect(stripMarks(many, quarters)).toHaveLength(1000);
  const {picture} = incidentStrip(marks, given);
  expect(tips(picture)).toEqual([
    "Week of 1 Jan 2026: 400 incidents",
    "Week of 8 Jan 2026: 600 incidents",
    "Week of 1 Jan 2026: 1 incident"
  ]);
  const [first, second] = [...picture.querySelectorAll(".strip-week")];
  expect(Number(first!.getAttribute("fill-opacity"))).toBeLessThan(
    Number(second!.getAttribute("fill-opacity"))
  );
});
