import {expect, test} from "vitest";
import {conditionCounts, conditionFacts} from "../../src/conditions/counts.js";
import {earlierIncidents} from "../../src/incident/earlier.js";
import {incidentsFacts} from "../../src/incidents/facts.js";
import {assumedZones, loadTotals} from "../../src/data/loadTotals.js";
import {sourceFields} from "../../src/data/sourceFields.js";

test("conditionCounts totals rows without a quarter, most frequent first", () => {
  const of = (condition_id: string, name: string | null) => ({
    condition_id,
    label: condition_id.toUpperCase(),
    layer: "human",
    quarter: name
  });
  const counts = conditionCounts([of("b", "2026-Q1"), of("a", "2026-Q1"), of("a", "2026-Q1"), of("a", null)]);
  expect(counts).toEqual([
    {condition_id: "a", label: "A", layer: "human", incidents: 3, byQuarter: new Map([["2026-Q1", 2]])},
    {condition_id: "b", label: "B", layer: "human", incidents: 1, byQuarter: new Map([["2026-Q1", 1]])}
  ]);
  expect(conditionCounts([])).toEqual([]);
  expect(conditionFacts(counts, [{incident_id: "i"}, {incident_id: "i"}], 5)).toMatchObject({
    incidents: 5,
    withCondition: 1
  });
});

test("earlierIncidents ranks by shared conditions, then newest", () => {
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
  expect(earlierIncidents(all, "now").map(({incident_id, shared}) => [incident_id, shared])).toEqual([
    ["two", ["x", "y"]],
    ["one", ["x"]]
  ]);
  expect(earlierIncidents(all, "timeless")).toEqual([]);
  expect(earlierIncidents(all, "absent")).toEqual([]);
});

test("incidentsFacts takes the median over known durations", () => {
  const of = (status: string, duration_s: number | null) => ({status, duration_s, has_retro: true});
  expect(incidentsFacts([of("resolved", 10), of("resolved", 30), of("open", null)])).toEqual({
    incidents: 3,
    open: 1,
    medianS: 20,
    timed: 2,
    withRetro: 3
  });
  expect(incidentsFacts([]).medianS).toBeNull();
});

test("loadTotals adds up only if every line does", () => {
  const line = {rows_read: 4, rows_loaded: 1, rows_duplicate: 1, rows_excluded: 1, rows_rejected: 1};
  expect(loadTotals([line, line])).toEqual({
    rows_read: 8,
    rows_loaded: 2,
    rows_duplicate: 2,
    rows_excluded: 2,
    rows_rejected: 2,
    addsUp: true
  });
  expect(
    loadTotals([
      {...line, rows_read: 5},
      {...line, rows_read: 3}
    ]).addsUp
  ).toBe(false);
});

test("assumedZones lists a file once, and only without an offset", () => {
  const of = (file: string, time_zone_basis: string | null) => ({file, time_zone_basis});
  expect(
    assumedZones([
      of("a", "assumed"),
      of("a", "assumed"),
      of("b", "offset"),
      of("c", "stated"),
      of("d", null),
      of("e", "setting")
    ]).map(({file}) => file)
  ).toEqual(["a", "e"]);
});

test("sourceFields makes one matrix a kind, best known field first", () => {
  const of = (field: string, source: string, known: number) => ({
    record_kind: "incident",
    source,
    field,
    known,
    records: 10
  });
  const [matrix] = sourceFields([of("team", "jira", 2), of("severity", "jira", 9), of("team", "pd", 3)]);
  expect(matrix?.sources.map(({source}) => source)).toEqual(["jira", "pd"]);
  expect(matrix?.fields.map(({field, cells}) => [field, cells.map((cell) => cell?.known)])).toEqual([
    ["severity", [9, undefined]],
    ["team", [2, 3]]
  ]);
});
