import {expect, test} from "vitest";
import {alikeIncidents} from "../../../src/incident/alike.js";

test("incidents alike are ranked by shared conditions, then newest, before and since", () => {
  const of = (incident_id: string, condition_id: string, day: string | null) => ({
    incident_id,
    condition_id,
    label: condition_id,
    title: incident_id,
    severity: 2,
    occurred_at: day === null ? null : new Date(day)
  });
  const all = [
    of("now", "x", "2026-03-01"),
    of("now", "y", "2026-03-01"),
    of("later", "x", "2026-04-01"),
    of("one", "x", "2026-02-01"),
    of("two", "x", "2026-01-01"),
    of("two", "y", "2026-01-01"),
    of("other", "z", "2026-01-01"),
    of("timeless", "x", null)
  ];
  expect(
    alikeIncidents(all, "now").map(({incident_id, shared, is_later}) => [incident_id, shared, is_later])
  ).toEqual([
    ["two", ["x", "y"], false],
    ["later", ["x"], true],
    ["one", ["x"], false]
  ]);
  expect(alikeIncidents(all, "timeless")).toEqual([]);
  expect(alikeIncidents(all, "absent")).toEqual([]);
});
