import {expect, test} from "vitest";
import {triggerFinding} from "../../../src/conditions/alignmentFindings.js";
import {everywhere, seenLately, unattended} from "../../../src/conditions/facts/recurrence.js";
import {triggerCounts} from "../../../src/conditions/facts/triggers.js";
import type {RecurrenceRows} from "../../../src/schema.js";

test("conditions without an action: seen twice or more, over all services, none open and none closed", () => {
  const row = (condition_id: string, more: Partial<RecurrenceRows> = {}) =>
    ({
      condition_id,
      service: "",
      incidents: 2,
      open_actions: 0,
      closed_actions: 0,
      ...more
    }) as RecurrenceRows;
  const rows = [
    row("left"),
    row("once", {incidents: 1}),
    row("open", {open_actions: 1}),
    row("closed", {closed_actions: 1}),
    row("left", {service: "api"})
  ];
  expect(unattended(rows).map(({condition_id}) => condition_id)).toEqual(["left"]);
  expect(everywhere(rows)).toHaveLength(4);
});

test("lately is from so many days before the data's day on", () => {
  const seen = (condition_id: string, day: string | null) => ({
    condition_id,
    occurred_at: day === null ? null : new Date(`${day}T00:00:00Z`)
  });
  const occurrences = [seen("edge", "2026-01-31"), seen("old", "2026-01-30"), seen("undated", null)];
  const conditions = ["edge", "old", "undated"].map((condition_id) => ({condition_id}));
  const asOf = new Date("2026-05-01T00:00:00Z");
  expect(seenLately(conditions, occurrences, {asOf, days: 90})).toBe(1);
  expect(seenLately(conditions, occurrences, {asOf, days: 91})).toBe(2);
  expect(seenLately(conditions, occurrences, {asOf: null, days: 90})).toBe(0);
});

test("triggers stand by their incidents, what is not stated last, each with the condition most often beside it", () => {
  const incident = (incident_id: string, trigger: string | null, conditions: number) => ({
    incident_id,
    trigger,
    conditions
  });
  const named = (incident_id: string, label: string) => ({incident_id, label});
  const rows = triggerCounts(
    [
      incident("1", null, 0),
      incident("2", "unknown", 1),
      incident("3", null, 0),
      incident("4", "config_change", 1),
      incident("5", "config_change", 1),
      incident("6", "deploy", 0)
    ],
    [named("4", "No review"), named("5", "No review"), named("5", "A lone host"), named("2", "No review")]
  );
  expect(rows).toEqual([
    {trigger: "config_change", n: 2, named: 2, condition: "No review", times: 2},
    {trigger: "deploy", n: 1, named: 0, condition: "", times: 0},
    {trigger: "", n: 3, named: 1, condition: "No review", times: 1}
  ]);
  expect(triggerFinding(rows)).toBe("2 of 3 stated triggers are “config change”");
  expect(triggerFinding([])).toBe("No incident says what set it off");
});
