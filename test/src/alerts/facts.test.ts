import {expect, test} from "vitest";
import {foldTeams} from "../../../src/alerts/facts/foldTeams.js";
import {asleepAt, hourFacts} from "../../../src/alerts/facts/hours.js";
import {teamNights} from "../../../src/alerts/facts/nights.js";
import {labelClusters, qualityOf} from "../../../src/alerts/facts/quality.js";
import {shiftLoads, shiftsOver, teamShifts} from "../../../src/alerts/facts/shifts.js";
import {alertsToDecide} from "../../../src/alerts/facts/toDecide.js";
import {compareWeeks, filterAlerts, levelsOf, weeklyNotes} from "../../../src/alerts/facts/weeks.js";
import type {
  AlertHours,
  AlertRuleRows,
  AlertWeekRows,
  ControlPoints,
  MissedDetectionRows,
  NightRows,
  AlertQuality,
  QuarterRows,
  ShiftRows,
  StormRows
} from "../../../src/schema.js";
import {verdictRow} from "../../support/verdictRow.js";
import {weeklyPages, weeksWithoutAny} from "../../../src/shared/rows/alertCounts.js";
import {NO_FILTER} from "../../../src/shared/rows/filterRows.js";

const control = (i: number, more: Partial<ControlPoints> = {}): ControlPoints => ({
  series: "pages",
  period: new Date(Date.UTC(2026, 0, 5) + i * 7 * 86_400_000),
  value: 10,
  n: 10,
  exposure: 1,
  centre: 10,
  lower: 2,
  upper: 20,
  chart: "u",
  provisional: false,
  signal: null,
  ...more
});

test("weeks without a page are zero and counted; the filter keeps what it names", () => {
  const week = (at: string, paged: number, service = "a") =>
    ({
      week: new Date(`${at}T00:00:00Z`),
      paged,
      labelled: 0,
      actionable: 0,
      service,
      team: null
    }) as AlertWeekRows;
  const rows = [week("2026-01-05", 3), week("2026-01-05", 2, "b"), week("2026-01-19", 1)];
  const span = {from: new Date("2026-01-05T00:00:00Z"), until: new Date("2026-01-28T00:00:00Z")};
  expect(weeklyPages(rows, span).map(({pages}) => pages)).toEqual([5, 0, 1]);
  expect(filterAlerts(rows, {...NO_FILTER, services: ["b"]})).toHaveLength(1);
  const quarter = (from: string, to: string) =>
    ({from_at: new Date(`${from}T00:00:00Z`), to_at: new Date(`${to}T00:00:00Z`)}) as QuarterRows;
  const long = weeklyPages(
    Array.from({length: 26}, (_, i) =>
      week(new Date(Date.UTC(2026, 0, 5) + i * 7 * 86_400_000).toISOString().slice(0, 10), i < 12 ? 20 : 5)
    ),
    {from: span.from, until: new Date("2026-07-06T00:00:00Z")}
  );
  const result = compareWeeks(long, quarter("2026-04-01", "2026-07-01"), [
    quarter("2026-01-01", "2026-04-01")
  ])!;
  expect(result.high).toBeLessThan(0.5);
  expect(compareWeeks([], quarter("2026-04-01", "2026-07-01"), [])).toBeUndefined();
  const [first] = long;
  const paused = long.map((row) => ({...row, isWatched: row.pages > 5 || row === first}));
  expect(
    compareWeeks(paused, quarter("2026-04-01", "2026-07-01"), []),
    "nobody watched: no quieter quarter"
  ).toBeUndefined();
});

test("a week counts as not watched where none of the rules was", () => {
  const [monday, next, last] = ["2026-01-05", "2026-01-12", "2026-01-19"].map(
    (day) => new Date(`${day}T00:00:00Z`)
  );
  const gaps = [
    {rule: "a", service: "", from_week: monday!, to_week: last!},
    {rule: "b", service: "", from_week: next!, to_week: last!}
  ];
  const [a, b] = [
    {rule: "a", service: ""},
    {rule: "b", service: ""}
  ];
  expect([...weeksWithoutAny([a], gaps)]).toEqual([monday!.getTime(), next!.getTime()]);
  expect([...weeksWithoutAny([a, b], gaps)]).toEqual([next!.getTime()]);
  expect([...weeksWithoutAny([a, b, {rule: "c", service: ""}], gaps)]).toEqual([]);
  expect([...weeksWithoutAny([], gaps)]).toEqual([]);
});

test("teams with few pages are shown together, the others by name", () => {
  const row = (team: string, pages: number) => ({team, pages, shifts: 1});
  expect(
    foldTeams([row("big", 30), row("a", 2), row("b", 3)], ({shifts}) => shifts).map(({team}) => team)
  ).toEqual(["big", "Small teams together", "Small teams together"]);
});

test("labels of one alert are one cluster: precision's interval is wider than if pages were independent", () => {
  const week = (rule: string, labelled: number, actionable: number) => ({
    rule,
    service: "a",
    quarter: "q",
    labelled,
    actionable
  });
  const rows = [{period: "q", kind: "precision", n: 20, known: 40, of: 40}] as AlertQuality[];
  const weeks = [week("good", 20, 20), week("bad", 20, 0)];
  expect(labelClusters(weeks, "q")).toEqual({good: [20, 0], labelled: [20, 20]});
  const [plain] = qualityOf(rows, "q");
  const [clustered] = qualityOf(rows, "q", weeks);
  expect(clustered!.high - clustered!.low).toBeGreaterThan(1.5 * (plain!.high - plain!.low));
});

test("hours are counted by weekday and hour over teams and quarters; sleep hours as the rows say", () => {
  const at = (weekday: number, hour: number, pages: number, sleep_hours = 0) =>
    ({quarter: "q", team: "a", weekday, hour, pages, sleep_hours}) as AlertHours;
  const rows = [at(1, 9, 2), at(1, 10, 1), at(2, 9, 4), {...at(1, 9, 3), team: "b"}, at(7, 3, 5, 5)];
  const storms = [
    {storms: 1, pages: 12},
    {storms: 2, pages: 30}
  ] as StormRows[];
  const facts = hourFacts(rows, storms);
  expect(facts.cells).toHaveLength(4);
  expect(facts.cells).toEqual(expect.arrayContaining([{weekday: 1, hour: 9, pages: 5}]));
  expect(facts).toMatchObject({pages: 15, inSleepHours: 5, storms: {hours: 3, pages: 42}});
});

test.each([
  {from: 22, to: 7, asleep: [22, 23, 0, 6], awake: [21, 7, 12]},
  {from: 1, to: 6, asleep: [1, 5], awake: [0, 6, 23]}
])("sleep from $from to $to holds its first hour and not its last", ({from, to, asleep, awake}) => {
  const test = asleepAt({sleep_from: from, sleep_to: to});
  expect([asleep.every(test), awake.some(test)]).toEqual([true, false]);
});

test("nights are summed by team, the most disturbed first, small teams together", () => {
  const night = (team: string, nights: number, disturbed: number, pages: number) =>
    ({quarter: "q", team, nights, disturbed, pages}) as NightRows;
  const rows = [
    night("calm", 90, 9, 10),
    night("busy", 90, 20, 15),
    night("busy", 90, 25, 15),
    night("tiny", 90, 9, 9)
  ];
  expect(teamNights(rows)).toEqual([
    {team: "busy", nights: 180, disturbed: 45, pages: 30},
    {team: "calm", nights: 90, disturbed: 9, pages: 10},
    {team: "Small teams together", nights: 90, disturbed: 9, pages: 9}
  ]);
});

test("two pages, or incidents, in a shift are within the limit, three are over it", () => {
  const shift = (pages: number, incidents: number, shifts: number) =>
    ({quarter: "q", team: "a", pages, incidents, shifts}) as ShiftRows;
  const rows = [shift(2, 2, 10), shift(3, 3, 4), shift(5, 2, 1)];
  expect(shiftsOver(rows)).toMatchObject({n: 5, of: 15});
  expect(teamShifts(rows)).toEqual([expect.objectContaining({team: "a", n: 5, of: 15, incidents: 4})]);
  expect(shiftLoads(rows, 4).map(({shifts}) => shifts)).toEqual([0, 0, 10, 4, 1]);
});

test("a level lasts until the centre changes, also back to one seen before", () => {
  const centres = [10, 10, 4, 4, 4, 10];
  const points = centres.map((centre, i) => control(i, {centre}));
  expect(levelsOf(points).map(({centre, n}) => [centre, n])).toEqual([
    [10, 2],
    [4, 3],
    [10, 1]
  ]);
  expect(levelsOf(points)[1]!.from).toEqual(points[2]!.period);
});

test("notes are closings since the first week, one an action, and sources that begin or end among the weeks", () => {
  const points = [0, 1, 2, 3].map((i) => control(i));
  const week = (n: number): Date => control(n).period;
  const closing = (action_id: string, closed_at: Date, more: Parameters<typeof verdictRow>[0] = {}) =>
    verdictRow({
      action_id,
      target_id: `rule of ${action_id}`,
      target_kind: "alert_rule",
      basis: "curated",
      status: "done",
      closed_at,
      ...more
    });
  const verdicts = [
    closing("a", week(0)),
    closing("a", week(0), {target_id: "second rule"}),
    closing("before", week(-1)),
    closing("guessed", week(2), {basis: "inferred"}),
    closing("dropped", week(2), {status: "wont_do"})
  ];
  const source = (name: string, from: number, to: number) => ({
    source: name,
    from_at: week(from),
    to_at: week(to)
  });
  const notes = weeklyNotes(points, verdicts, [
    source("pager", 2, 9),
    source("old", -5, 2),
    source("all", 0, 3)
  ]);
  expect(notes.map(({text}) => text)).toEqual(["rule of a", "pager begins", "old ends"]);
  expect(weeklyNotes([], verdicts, [])).toEqual([]);
});

test("the decision counts the rules that ask, the quarter's misses and the share without a label", () => {
  const rule = (more = {}) =>
    ({
      paged: 100,
      labelled: 40,
      actionable_rate: 0.4,
      low: 0.3,
      high: 0.5,
      refire_rate: 0,
      linked_rate: 0,
      ...more
    }) as AlertRuleRows;
  const missed = [
    {quarter: "q", detected_by: "customer"},
    {quarter: "p", detected_by: "customer"},
    {quarter: "q", detected_by: "human"}
  ] as MissedDetectionRows[];
  const precision = {kind: "precision", n: 1, of: 30, unknown: 10, low: 0, high: 1, least: 0, most: 1};
  const given = {
    save: [rule({high: 0.05}), rule({refire_rate: 0.4}), rule()].map((row) => ({rule: row, weekly: 1})),
    shifts: [],
    missed,
    precision,
    pages: 40
  };
  expect(alertsToDecide("q", given)).toMatchObject({retire: 1, tune: 1, customers: 1, unlabelled: 0.25});
  expect(alertsToDecide("q", given).unloaded).toBeUndefined();
  expect(alertsToDecide("q", {...given, pages: 0}).unloaded).toBe("q");
  expect(alertsToDecide(undefined, {...given, precision: undefined})).toMatchObject({
    customers: 0,
    unlabelled: 0
  });
});

test("bounds of a measure: all that is unknown bad, and all of it good", () => {
  const rows = [
    {period: "q", kind: "recall", n: 3, known: 4, of: 10},
    {period: "q", kind: "acknowledged", n: 0, known: 0, of: 0},
    {period: "p", kind: "recall", n: 9, known: 9, of: 9}
  ] as AlertQuality[];
  expect(qualityOf(rows, "q").map(({n, of, unknown, least, most}) => [n, of, unknown, least, most])).toEqual([
    [3, 4, 6, 0.3, 0.9],
    [0, 0, 0, 0, 1]
  ]);
});
