// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {looksTable, windowTable} from "../../../src/action/tables.js";
import {verdictRow} from "../../support/verdictRow.js";
import {tableText} from "../../support/tableText.js";

const day = (text: string) => new Date(`${text}T00:00:00Z`);

test("every window has its days and counts; what is compared has the days that were watched", () => {
  const row = verdictRow({
    baseline_from: day("2024-01-01"),
    baseline_to: day("2024-12-30"),
    trigger_at: day("2025-01-27"),
    set_closed_at: day("2025-02-20"),
    followup_from: day("2025-03-06"),
    followup_to: day("2025-12-31"),
    events_before: 8,
    x_trigger_window: 2,
    x_gap: 1,
    x_washout: 0,
    events_after: 3,
    window_before_days: 350,
    window_after_days: 300
  });
  expect(tableText(windowTable(row, "UTC"))).toEqual([
    ["baseline", "1 Jan 2024", "30 Dec 2024", "350", "8", "8.3", "yes"],
    ["before the incident", "30 Dec 2024", "27 Jan 2025", "28", "2", "26.1", "no"],
    ["until closed", "27 Jan 2025", "20 Feb 2025", "24", "1", "15.2", "no"],
    ["wash-out", "20 Feb 2025", "6 Mar 2025", "14", "0", "0", "no"],
    ["follow-up", "6 Mar 2025", "31 Dec 2025", "300", "3", "3.7", "yes"]
  ]);
});

test("a baseline in the open time has no window before the incident: only wash-out and follow-up come after it", () => {
  const row = verdictRow({
    baseline_basis: "open_period",
    baseline_from: day("2024-06-01"),
    baseline_to: day("2025-02-20"),
    trigger_at: day("2024-09-01"),
    set_closed_at: day("2025-02-20"),
    followup_from: day("2025-03-06"),
    x_trigger_window: 2,
    x_gap: 5
  });
  expect(tableText(windowTable(row, "UTC")).map(([name]) => name)).toEqual([
    "baseline",
    "wash-out",
    "follow-up"
  ]);
});

test("looks are listed newest first, with the comparison's evidence only where there is one", () => {
  const look = {
    week: 4,
    at: day("2025-04-03"),
    x1: 1,
    improved: 2.5,
    worsened: 0.2,
    adjusted: null,
    ratio: null,
    background: null
  };
  const later = {...look, week: 5, at: day("2025-04-10"), improved: 12};
  expect(tableText(looksTable([look, later], "UTC"))).toEqual([
    ["5", "10 Apr 2025", "1", "12", "0.2"],
    ["4", "3 Apr 2025", "1", "2.5", "0.2"]
  ]);
  expect(tableText(looksTable([look, {...later, adjusted: 0.004}], "UTC"))[0]!.at(-1)).toBe("<0.01");
});
