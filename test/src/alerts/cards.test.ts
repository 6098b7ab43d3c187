// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {missedTable} from "../../../src/alerts/cards/missed.js";
import {nightsTable} from "../../../src/alerts/cards/nights.js";
import {noiseCard} from "../../../src/alerts/cards/noise.js";
import {qualityTable} from "../../../src/alerts/cards/quality.js";
import {rulesTable} from "../../../src/alerts/cards/rules.js";
import {seriesCards} from "../../../src/alerts/cards/series.js";
import {shiftCard} from "../../../src/alerts/cards/shifts.js";
import {toTuneTable} from "../../../src/alerts/cards/toTune.js";
import {weekTable} from "../../../src/alerts/cards/week.js";
import {weeklyCard} from "../../../src/alerts/cards/weekly.js";
import type {
  AlertRuleRows,
  AlertWeekRows,
  ControlPoints,
  MissedDetectionRows,
  NightRows,
  ShiftRows
} from "../../../src/schema.js";
import {cells, heading} from "../../support/cells.js";

const resize = (draw: (width: number) => Node): Node => draw(600);

const point = (i: number, more: Partial<ControlPoints> = {}): ControlPoints => ({
  series: "pages",
  period: new Date(Date.UTC(2026, 0, 5) + i * 7 * 86_400_000),
  value: 10,
  n: 10,
  exposure: 1,
  centre: 9.876,
  lower: 2,
  upper: 20,
  chart: "u",
  provisional: false,
  signal: null,
  ...more
});

test("nights: a team's disturbed ones of all, and how many that makes a week on call", () => {
  const rows = [{quarter: "q", team: "a", nights: 70, disturbed: 15, pages: 20}] as NightRows[];
  const card = nightsTable(rows);
  expect(heading(card)).toBe("A page disturbed 15 of 70 team nights");
  expect(cells(card)).toEqual([["a", "15 of 70 (21%)", "1.5", "20"]]);
  expect(heading(nightsTable([]))).toBe("No nights were watched");
});

test("shifts: below ten a team has no share", () => {
  const shift = (team: string, pages: number, shifts: number) =>
    ({quarter: "q", team, pages, incidents: 0, shifts}) as ShiftRows;
  const card = shiftCard([shift("nine", 3, 9), shift("ten", 3, 10)], "12 h from 08:00; q", resize);
  expect(cells(card).map((row) => [row[0], row[1], row[2]])).toEqual([
    ["nine", "of 9: too few", "–"],
    ["ten", "10 of 10 (100%)", "72%–100%"]
  ]);
});

test("quality: from five known on there is an interval; what was acknowledged has no bounds", () => {
  const row = (kind: string, of: number) => ({
    quarter: "q",
    kind,
    n: 2,
    of,
    unknown: 3,
    low: 0.1,
    high: 0.9,
    least: 0.2,
    most: 0.7
  });
  const card = qualityTable([row("precision", 5), row("recall", 4), row("acknowledged", 5)], undefined);
  expect(cells(card)).toEqual([
    ["q", "Worth acting on, of labelled pages", "2 of 5 (40%)", "10%–90%", "3", "20%–70%"],
    ["q", "First seen by an alert, of incidents that say", "2 of 4", "–", "3", "20%–70%"],
    ["q", "Acknowledged, of pages of pagers that tell", "2 of 5 (40%)", "10%–90%", "3", "–"]
  ]);
});

test("rules: from five labels on there is a share; a rate near nothing has stopped", () => {
  const rule = (more: Partial<AlertRuleRows>) =>
    ({
      rule: "disk full",
      service: "api",
      paged: 40,
      share: 0.4,
      labelled: 5,
      actionable: 1,
      actionable_rate: 0.2,
      low: 0.04,
      high: 0.6,
      refire_rate: 0.1,
      linked_rate: 0.05,
      sleep_rate: 0.3,
      median_open_s: 600,
      trend_ratio: 0.5,
      trend_low: 0.3,
      trend_high: 0.8,
      last_at: new Date("2026-03-01T00:00:00Z"),
      left_out: 0,
      ...more
    }) as AlertRuleRows;
  const rows = cells(rulesTable([rule({}), rule({labelled: 4, trend_ratio: 0.004, service: ""})], 0, "UTC"));
  expect(rows[0]!.slice(0, 3)).toEqual(["disk full on api", "40 (40%)", "20% (4%–60%)"]);
  expect(rows[1]!.slice(0, 3)).toEqual(["disk full", "40 (40%)", "1 of 4"]);
  expect(rows.map((row) => row.at(-2))).toEqual(["×0.5 (0.3–0.8)", "stopped"]);
});

test("misses: who saw an incident first, and for how long an alert went unheeded", () => {
  const missed = (title: string, detected_by: string, unheeded_s: number | null) =>
    ({
      incident_id: title,
      title,
      occurred_at: new Date("2026-03-01T00:00:00Z"),
      detected_by,
      service: "api",
      condition_labels: '["No alert"]',
      first_alert_at: unheeded_s === null ? null : new Date("2026-03-01T00:00:00Z"),
      unheeded_s
    }) as MissedDetectionRows;
  const card = missedTable([missed("A", "customer", 1800), missed("B", "human", null)], "UTC");
  expect(heading(card)).toBe("Customers saw 1 incident first, people 1");
  expect(cells(card)).toEqual([
    ["A", "1 Mar 2026", "customer", "api", "No alert", "30 min"],
    ["B", "1 Mar 2026", "human", "api", "No alert", "no alert"]
  ]);
});

test("the weekly series lists only its own weeks, newest first, with its limits", () => {
  const points = [point(0), point(1, {value: 12.345, signal: "beyond"}), point(2, {series: "noise"})];
  const card = weeklyCard(points, [], {resize});
  expect(cells(card)).toEqual([
    ["12 Jan 2026", "12.35", "10", "9.88", "20.00", "beyond"],
    ["5 Jan 2026", "10", "10", "9.88", "20.00", "–"]
  ]);
});

test("a week lists the rules that paged in it, most first; a week of no page, or no week, lists nothing", () => {
  const week = (rule: string, paged: number, labelled: number, at = "2026-01-05") =>
    ({
      ...{week: new Date(`${at}T00:00:00Z`), rule, service: "api", team: "a"},
      ...{paged, labelled, actionable: Math.min(1, labelled)}
    }) as AlertWeekRows;
  const rows = [week("b", 2, 0), week("a", 7, 4), week("quiet", 0, 0), week("c", 9, 0, "2026-01-12")];
  const list = weekTable(rows, "2026-01-05")!;
  expect(heading(list)).toBe("9 pages in the week from 5 Jan 2026");
  expect(list.querySelector(".sure")!.textContent).toBe("4\u00a0of them labelled, 25% as worth acting on.");
  expect(cells(list)).toEqual([
    ["a on api", "a", "7", "1 of 4"],
    ["b on api", "a", "2", "not labelled"]
  ]);
  expect(list.innerHTML).toContain("period=2026-01-05..2026-01-11");
  expect(weekTable(rows, "2026-01-12")!.querySelector(".sure")!.textContent).toBe("0\u00a0of them labelled.");
  for (const none of ["2025-12-29", "'; drop", null]) expect(weekTable(rows, none)).toBeUndefined();
});

test("rules to retire and to tune have a word, and bars of their pages and of what they are worth", () => {
  const now = (rule: Partial<AlertRuleRows>, weekly: number) => ({
    rule: {service: "", paged: 40, linked_rate: 0, refire_rate: 0.4, ...rule} as AlertRuleRows,
    weekly
  });
  const few = {labelled: 3, actionable: 1, actionable_rate: 0.3, low: 0, high: 0.8};
  const rare = {labelled: 50, actionable: 0, actionable_rate: 0, low: 0, high: 0.05};
  const card = toTuneTable([now({rule: "x", ...rare}, 2), now({rule: "y", ...few}, 4)], {
    ...{retire: 1, tune: 1, part: 0.5}
  });
  expect(heading(card)).toBe("Retire 1 rule? Tune 1?");
  expect(cells(card)).toEqual([
    ["x", "Retire it?", "2.0", "0%", "40%"],
    ["y", "Tune it?", "4.0", "1 of 3", "40%"]
  ]);
  expect(card.querySelector(".barred-bar")!.getAttribute("style")).toBe("--share: 0.500");
  expect(toTuneTable([], {retire: 0, tune: 0, part: null}).textContent).toContain("No rule asks");
});

test("noise is of labelled pages; a week without a label is none", () => {
  const noise = (i: number, n: number, exposure: number, value: number | null) =>
    point(i, {series: "noise", n, exposure, value});
  expect(heading(noiseCard([noise(0, 3, 10, 0.3), noise(1, 0, 0, null), point(2)], resize))).toBe(
    "30% of labelled pages were noise"
  );
  expect(heading(noiseCard([], resize))).toBe("No page says whether it was worth acting on");
});

test("series stand by their pages, twelve at most; none without any of the kind", () => {
  const teams = Array.from({length: 13}, (_, i) => point(0, {series: `pages: team t${i}`, n: i}));
  const card = seriesCards([...teams, point(0, {series: "pages: service s"})], "team", resize)!;
  expect(heading(card)).toBe("Pages a week by team, the 12 with most of 13");
  const names = [...card.querySelectorAll("h3")].map(({textContent}) => textContent);
  expect([names[0], names.at(-1), names.length]).toEqual(["t12", "t1", 12]);
  expect(card.innerHTML).toContain("week=2026-01-05&amp;team=t12");
  expect(seriesCards(teams, "severity", resize)).toBeUndefined();
});
