// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {afterClosingTable} from "../../../src/conditions/cards/afterClosing.js";
import {behindCell} from "../../../src/conditions/cards/behindCell.js";
import {breakersTable} from "../../../src/conditions/cards/breakers.js";
import {pairsTable} from "../../../src/conditions/cards/pairs.js";
import {recurrenceTable} from "../../../src/conditions/cards/recurrence.js";
import type {
  RecurrenceAfterClosing,
  ConditionIncidents,
  IncidentRows,
  RecurrenceRows,
  Site
} from "../../../src/schema.js";
import {cells} from "../../support/cells.js";

const named = (incident_id: string, condition_id: string) =>
  ({
    incident_id,
    condition_id,
    label: condition_id.toUpperCase(),
    layer: "process",
    quarter: "2026-Q1"
  }) as ConditionIncidents;
/** n incidents that name x; the first three name y too. */
const incidents = (n: number): ConditionIncidents[] =>
  Array.from({length: n}, (_, i) => named(`${i}`, "x")).concat([0, 1, 2].map((i) => named(`${i}`, "y")));

test("pairs are tested from twenty incidents on, counted below", () => {
  expect(cells(pairsTable(incidents(19)))).toEqual([["X", "Y", "3 of 19", "3"]]);
  const [row] = cells(pairsTable(incidents(20)));
  expect(row!.slice(0, 5)).toEqual(["X", "Y", "3 of 20", "3", "×1"]);
  expect(row).toHaveLength(6);
});

test("chain breakers: incidents of all that name a condition", () => {
  const card = breakersTable(incidents(4));
  expect(cells(card)).toEqual([
    ["X", "4 of 4"],
    ["Y", "3 of 4"]
  ]);
});

test("recurrence: what was seen again after a fix comes first; the trend what the rows say, a closing to come again after", () => {
  const row = (more: Partial<RecurrenceRows>) =>
    ({
      condition_id: "x",
      label: "X",
      layer: "process",
      service: "",
      incidents: 5,
      rate_per_quarter: 1.25,
      rate_low: 0.5,
      rate_high: 3,
      median_gap_days: 40,
      last_at: new Date("2026-03-01T00:00:00Z"),
      trend_ratio: null,
      trend_low: null,
      trend_high: null,
      closed_actions: 0,
      seen_again_after_close: 0,
      open_actions: 1,
      ...more
    }) as RecurrenceRows;
  const site = {time_zone: "UTC"} as Site;
  const scope = {site, quarters: [], resize: (draw: (width: number) => Node) => draw(600)};
  const rows = [
    row({}),
    row({
      incidents: 4,
      rate_per_quarter: null,
      trend_ratio: 0.8,
      trend_low: 0.6,
      trend_high: 1.1,
      closed_actions: 2,
      seen_again_after_close: 3
    }),
    row({service: "api"})
  ];
  expect(cells(recurrenceTable(rows, scope))).toEqual([
    ["X", "4", "–", "1 Mar 2026", "20% fewer40% fewer to 10% more", "3", "1"],
    ["X", "5", "1.3 (0.5–3)", "1 Mar 2026", "too few", "none closed", "1"]
  ]);
});

test("after a closing: recurrences with the years watched, the ratio with its limits", () => {
  const row = {
    group: "all",
    conditions: 4,
    conditions_compared: 3,
    events_open: 10,
    days_open: 730.5,
    events_closed: 4,
    days_closed: 365.25,
    ratio: 0.5,
    ratio_low: 0.3,
    ratio_high: 0.9
  } as RecurrenceAfterClosing;
  expect(cells(afterClosingTable([row]))).toEqual([
    ["all", "3", "10 in 2 years", "4 in 1 years", "50% fewer (70% fewer to 10% fewer)"]
  ]);
});

test("behind a cell stand the incidents of its quarter that name its condition", () => {
  const rows = ["0", "1", "2"].map(
    (incident_id) => ({incident_id, title: incident_id, services: "[]", conditions: 1}) as IncidentRows
  );
  const occurrences = [named("0", "x"), {...named("1", "x"), quarter: "2025-Q4"}, named("2", "y")];
  const behind = (quarter: string | null) => behindCell({condition: "x", quarter}, occurrences, rows, "UTC");
  const title = (quarter: string | null) => behind(quarter).querySelector("h3")!.textContent;
  expect(title("2026-Q1")).toBe("X, 2026-Q1: 1 incident");
  expect(title(null)).toBe("X, all quarters: 2 incidents");
  expect([...behind(null).querySelectorAll("a")].map((link) => link.textContent)).toEqual(["0", "1"]);
  expect(behindCell({condition: "z", quarter: null}, occurrences, rows, "UTC").textContent).toContain(
    "No incident"
  );
});
