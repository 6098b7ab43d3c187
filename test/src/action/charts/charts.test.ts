// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {tips} from "../../../support/charts.js";
import {actionBackground} from "../../../../src/action/charts/background.js";
import {actionDurations} from "../../../../src/action/charts/durations.js";
import {actionEvents} from "../../../../src/action/charts/events.js";
import {actionEvidence} from "../../../../src/action/charts/evidence.js";
import type {Look} from "../../../../src/action/looks.js";
import {isCompared, windowBands} from "../../../../src/action/charts/windowBands.js";
import {verdictRow} from "../../../support/verdictRow.js";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const row = verdictRow({
  action_id: "a",
  title: `<img src=x>`,
  target_id: "slow",
  target_label: "Slow rollback",
  target_service: "",
  target_kind: "condition",
  metric: "incidents",
  verdict: "improved",
  ratio: 0.25,
  ratio_low: 0,
  ratio_high: 0.8,
  events_before: 8,
  window_before_days: 364,
  events_after: 1,
  window_after_days: 300,
  baseline_from: day("2024-01-01"),
  baseline_to: day("2024-12-30"),
  trigger_at: day("2025-01-27"),
  set_closed_at: day("2025-02-20"),
  followup_from: day("2025-03-06"),
  followup_to: day("2025-12-31")
});
const holes = [{set_id: "S001", from_at: day("2024-07-01"), to_at: day("2024-10-01")}];
const until = day("2026-01-01");
const target = {
  target_kind: "condition",
  target_id: "slow",
  target_service: "",
  metric: "incidents",
  incident_id: "i",
  duration_s: null,
  events: 1,
  exposure: 1
};
const events = ["2024-02-01", "2024-06-01", "2024-11-01", "2025-08-01"].map((at) => ({
  ...target,
  event_at: day(at)
}));
const looks: Look[] = [4, 5, 6].map((week) => ({
  week,
  at: new Date(day("2025-03-06").getTime() + week * 6.048e8),
  x1: 0,
  improved: week / 2,
  worsened: 0.2,
  adjusted: week === 6 ? 1.5 : null,
  ratio: week === 4 ? null : week / 10,
  background: week === 6 ? 14 : 1.2
}));
const timed = [
  "2024-02-01",
  "2024-06-01",
  "2024-11-01",
  "2025-02-25",
  "2025-08-01",
  "2025-09-01",
  "2025-10-01"
].map((at, i) => ({...target, event_at: day(at), incident_id: `i${i}`, duration_s: 30 * 4 ** i}));
const charts = [
  {
    name: "actionEvents",
    draw: (width: number) => actionEvents(row, events, {until, zone: "UTC", width, holes}),
    none: () => actionEvents(row, [], {until, zone: "UTC"})
  },
  {
    name: "actionEvidence",
    draw: (width: number) => actionEvidence(looks, {width, crossedAt: looks[2]!.at}),
    none: () => actionEvidence([])
  },
  {
    name: "actionBackground",
    draw: (width: number) => actionBackground(looks, {width}),
    none: () => actionBackground([])
  },
  {
    name: "actionDurations",
    draw: (width: number) => actionDurations(row, timed, {until, zone: "UTC", index: new Set(["i3"]), width}),
    none: () => actionDurations(row, [], {until, zone: "UTC", index: new Set()})
  }
];

test.each(charts)("$name has a spoken name and no broken number, wide and narrow", ({draw}) => {
  for (const width of [320, 960]) {
    const svg = draw(width);
    expect(svg.getAttribute("aria-label")).toBeTruthy();
    expect(svg.outerHTML).not.toMatch(/NaN|undefined|Invalid|<img/);
  }
});

test("a mark of an incident opens it, and one of none leads nowhere", () => {
  const href = ({incident_id}: {incident_id: string | null}): string | null => incident_id;
  const options = {until, zone: "UTC", href};
  const [first, ...rest] = events;
  const links = (svg: Element): number => svg.querySelectorAll("a").length;
  expect(links(actionEvents(row, [{...first!, incident_id: null}, ...rest], options))).toBe(rest.length);
  expect(links(actionDurations(row, timed, {...options, index: new Set()}))).toBe(timed.length);
});

test.each(charts)("$name without data is a frame that says so", ({none}) => {
  expect(none().textContent).toMatch(/No |Nobody|looked at|Drawn from/);
});

test.each(charts)("$name draws as committed", async ({name, draw}) => {
  await expect(draw(640).outerHTML).toMatchFileSnapshot(`${name}.svg`);
});

test("pages are bars from Monday, incidents outside the windows are faint, a rate from days is not drawn", () => {
  const paged = {...row, target_kind: "alert_rule", metric: "pages"};
  const bars = actionEvents(paged, events, {until, zone: "UTC", width: 640});
  expect(tips(bars)).toContain("week of 29 Jan 2024: 1");
  const faint = actionEvents(row, [...events, {...events[0]!, event_at: day("2025-02-25")}], {
    until,
    zone: "UTC"
  });
  expect(faint.querySelectorAll('line[stroke-opacity="0.35"]')).toHaveLength(1);
  const brief = {...row, window_before_days: 6, window_after_days: 12};
  expect(actionEvents(brief, events, {until, zone: "UTC"}).textContent).not.toMatch(/a year|a week/);
});

test("what was not watched is a dashed band, and what happened in it is not compared", () => {
  const svg = actionEvents(row, events, {until, zone: "UTC", width: 640, holes});
  expect(tips(svg)).toContain("not watched: not watched");
  expect(actionEvents(row, events, {until, zone: "UTC"}).textContent).not.toContain("not watched");
  const bands = windowBands(row, holes);
  const at = ["2024-06-30", "2024-08-01", "2024-10-02", "2025-02-25"].map((text) =>
    isCompared(bands, day(text))
  );
  expect(at).toEqual([true, false, true, false]);
});

test("a baseline that reaches into the open time ends where the time that is not compared begins", () => {
  const late = {...row, baseline_basis: "open_period" as const, baseline_to: day("2025-02-10")};
  expect(windowBands(late).map(({name, from}) => [name, from.toISOString().slice(0, 10)])).toEqual([
    ["baseline", "2024-01-01"],
    ["until closed", "2025-02-10"],
    ["wash-out", "2025-02-20"],
    ["follow-up", "2025-03-06"]
  ]);
});

test("the background's line is drawn from the first look that has one; a single look is no line", () => {
  const lines = (given: readonly Look[]) =>
    actionBackground(given, {width: 640}).querySelectorAll("path[stroke-width], g[stroke-width] > path")
      .length;
  expect(lines(looks)).toBe(2);
  expect(lines(looks.map((look) => ({...look, background: null})))).toBe(1);
  expect(actionBackground(looks, {width: 640}).textContent).toContain("everything else ×14");
  expect(actionBackground(looks.slice(0, 1)).textContent).toContain("Drawn from week 4 of watching on.");
});
