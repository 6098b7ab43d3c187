import {expect, test} from "vitest";
import {conditionCounts, conditionFacts} from "../../src/conditions/counts.js";
import {earlierIncidents} from "../../src/incident/earlier.js";
import {filterOptions, filterRows, NO_FILTER} from "../../src/shared/rows/filterRows.js";
import {incidentsFacts} from "../../src/incidents/facts.js";
import {assumedZones, loadTotals} from "../../src/data/loadTotals.js";
import {quarterCounts} from "../../src/shared/rows/quarterCounts.js";
import {retroStages} from "../../src/shared/rows/retroStages.js";
import {openFromBefore, reviewFacts} from "../../src/shared/rows/reviewFacts.js";
import {reviewPeriod, weeksCovered} from "../../src/shared/rows/reviewPeriod.js";
import {sourceFields} from "../../src/data/sourceFields.js";

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

const rows = [
  {id: 1, quarter: "2026-Q1", services: '["api","web"]', team: "a", severity: 1},
  {id: 2, quarter: "2026-Q1", services: "[]", team: null, severity: null},
  {id: 3, quarter: "2025-Q4", services: '["web"]', team: "b", severity: 2}
];

test.each([
  {choice: {}, ids: [1, 2, 3]},
  {choice: {period: "2026-Q1"}, ids: [1, 2]},
  {choice: {services: ["web"]}, ids: [1, 3]},
  {choice: {services: ["web", "api"]}, ids: [1, 3]},
  {choice: {services: ["unknown"]}, ids: [2]},
  {choice: {teams: ["b", "unknown"]}, ids: [2, 3]},
  {choice: {severities: ["1", "unknown"], teams: ["a"]}, ids: [1]},
  {choice: {layers: ["human"]}, ids: [1, 2, 3]},
  {choice: {period: "1999-Q1"}, ids: []}
])("a filter $choice keeps $ids", ({choice, ids}) => {
  expect(filterRows(rows, {...NO_FILTER, ...choice}).map(({id}) => id)).toEqual(ids);
});

test("a page that compares quarters may leave the period out; rows with a layer are filtered by it", () => {
  expect(filterRows(rows, {...NO_FILTER, period: "2026-Q1"}, {anyPeriod: true})).toHaveLength(3);
  expect(filterRows([{layer: "human"}, {layer: null}], {...NO_FILTER, layers: ["human"]})).toHaveLength(1);
});

test("options list what is there, missing values last", () => {
  expect(filterOptions(rows, quarters)).toEqual({
    periods: ["2026-Q2", "2026-Q1", "2025-Q4"],
    services: ["api", "web", "unknown"],
    teams: ["a", "b", "unknown"],
    severities: ["1", "2", "unknown"],
    layers: []
  });
});

test("quarterCounts stacks worst first and keeps empty quarters", () => {
  const counts = quarterCounts(
    [
      {quarter: "2026-Q1", severity: 3},
      {quarter: "2026-Q1", severity: 1},
      {quarter: "2026-Q1", severity: null},
      {quarter: null, severity: 1}
    ],
    quarters,
    (n) => ({low: n, high: n + 1})
  );
  expect(counts.map(({incidents}) => incidents)).toEqual([0, 3, 0]);
  expect(counts[1]).toMatchObject({
    low: 3,
    high: 4,
    parts: [
      {severity: 1, from: 0, to: 1},
      {severity: 3, from: 1, to: 2},
      {severity: null, from: 2, to: 3}
    ]
  });
});

test.each([
  {period: null, chosen: "2026-Q1", before: ["2025-Q4"]},
  {period: "2026-Q2", chosen: "2026-Q2", before: ["2025-Q4", "2026-Q1"]},
  {period: "2025-Q4", chosen: "2025-Q4", before: []},
  {period: "1999-Q1", chosen: "2026-Q1", before: ["2025-Q4"]}
])("period $period reviews $chosen against $before", ({period, chosen, before}) => {
  const found = reviewPeriod(quarters, period);
  expect(found?.chosen.quarter).toBe(chosen);
  expect(found?.before.map(({quarter}) => quarter)).toEqual(before);
});

test("with only a running quarter that one is reviewed; with none nothing is", () => {
  expect(reviewPeriod(quarters.slice(2), null)?.chosen.quarter).toBe("2026-Q2");
  expect(reviewPeriod([], null)).toBeUndefined();
});

test("weeks of a running quarter end at the cut", () => {
  expect(weeksCovered(quarters[2]!, new Date("2026-04-15"))).toBe(2);
  expect(weeksCovered(quarters[2]!, null)).toBe(13);
  expect(weeksCovered(quarters[2]!, new Date("2026-01-01"))).toBe(0);
});

const action = (
  incident_id: string | null,
  status: string | null,
  due: string | null,
  closed: string | null,
  has_ticket = true,
  action_id = "x"
) => ({
  action_id,
  incident_id,
  status,
  has_ticket,
  due_at: due === null ? null : new Date(due),
  closed_at: closed === null ? null : new Date(closed),
  occurred_at: new Date("2026-02-01")
});

test("retroStages counts each unit on its own, and verdicts of named targets only", () => {
  const stages = retroStages(
    [
      {incident_id: "a", has_retro: true, actions: 2},
      {incident_id: "b", has_retro: true, actions: 0}
    ],
    [
      action("a", "done", "2026-03-01", "2026-03-01", true, "x"),
      action("a", "done", "2026-03-01", "2026-03-02", false, "y"),
      action("a", "wont_do", "2026-03-01", "2026-02-02", true, "z"),
      action("elsewhere", "done", null, null, true, "w"),
      action(null, "done", null, null)
    ],
    [
      {action_id: "x", verdict: "improved", basis: "curated"},
      {action_id: "x", verdict: "too_early", basis: "curated"},
      {action_id: "y", verdict: "improved", basis: "inferred"},
      {action_id: "z", verdict: "not_measurable", basis: "label"},
      {action_id: "w", verdict: "improved", basis: "curated"}
    ]
  );
  expect(stages.map(({n, of}) => [n, of])).toEqual([
    [2, 2],
    [2, 2],
    [1, 2],
    [3, 3],
    [2, 3],
    [2, 3],
    [1, 3],
    [1, 3],
    [1, 3]
  ]);
});

test("reviewFacts compares the quarter with those before it by weekly rate", () => {
  const incident = (id: string, name: string) => ({
    incident_id: id,
    quarter: name,
    has_retro: true,
    actions: 1
  });
  const incidents = [incident("a", "2026-Q1"), incident("b", "2025-Q4"), incident("c", "2025-Q4")];
  const facts = reviewFacts(incidents, [action("a", "done", null, null)], reviewPeriod(quarters, null), null);
  expect(facts).toMatchObject({
    quarter: "2026-Q1",
    incidents: 1,
    withRetro: 1,
    actions: 1,
    actionsClosed: 1,
    before: {quarters: 1, incidents: 2}
  });
  expect(facts?.ratio?.value).toBeCloseTo(0.5 * (92 / 90));
  expect(reviewFacts(incidents, [], undefined, null)).toBeUndefined();
  expect(reviewFacts(incidents, [], reviewPeriod(quarters, "2025-Q4"), null)?.before).toBeUndefined();
});

test("openFromBefore keeps open actions of earlier incidents, oldest first", () => {
  const actions = [
    action("a", "open", null, null),
    action("b", "done", null, null),
    {...action("c", "in_progress", null, null), occurred_at: new Date("2025-12-01")}
  ];
  expect(openFromBefore(actions, quarters[2]).map(({incident_id}) => incident_id)).toEqual(["c", "a"]);
  expect(openFromBefore(actions, undefined)).toEqual([]);
});

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
