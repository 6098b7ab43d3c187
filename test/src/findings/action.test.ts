import {expect, test} from "vitest";
import {actionFinding, actionNotes, countsText, naiveSentence} from "../../../src/findings/actionFinding.js";
import type {VerdictRows} from "../../../src/schema.js";

const columns = [
  "verdict",
  "ratio",
  "ratio_low",
  "ratio_high",
  "verdict_at",
  "days_to_outcome",
  "events_before",
  "events_after",
  "window_before_days",
  "window_after_days",
  "earliest_verdict_at",
  "expected_verdict_at",
  "weeks_needed",
  "mde_ratio",
  "planned_look_at",
  "named_before_closing",
  "already_fallen",
  "comparison_id",
  "phi",
  "survives_portfolio",
  "shrunken_ratio",
  "shrunken_low",
  "shrunken_high",
  "revised_from",
  "revised_period",
  "target_kind",
  "p_value"
];
const empty = Object.fromEntries(columns.map((column) => [column, null])) as unknown as VerdictRows;
const row = (values: Partial<VerdictRows>): VerdictRows => ({...empty, target_kind: "condition", ...values});
const counts = {
  events_before: 8,
  window_before_days: 364,
  events_after: 2,
  window_after_days: 364,
  ratio: 0.25,
  ratio_low: 0.05,
  ratio_high: 0.8
};

test.each([
  {
    values: {
      ...counts,
      verdict: "improved",
      verdict_at: new Date("2025-03-12T12:00Z"),
      days_to_outcome: 70.2
    },
    said: "Improved since 12 Mar 2025, 70 days after closing: Slow rollback, 2 in 52 weeks, was 8 in 52 weeks (×0.25, ×0.05 to ×0.8)."
  },
  {values: {...counts, verdict: "worsened"}, said: "Worsened: Slow rollback, 2 in 52 weeks"},
  {
    values: {...counts, verdict: "no_detectable_change"},
    said: "No detectable change in Slow rollback: 2 in 52 weeks"
  },
  {
    values: {verdict: "too_early", earliest_verdict_at: new Date("2026-05-03T12:00Z")},
    said: "a verdict can come on 3 May 2026 at the earliest."
  },
  {values: {verdict: "too_early"}, said: "Too early to tell for Slow rollback."},
  {values: {verdict: "not_measurable"}, said: "Not measurable: Slow rollback."}
])("says: $said", ({values, said}) => {
  expect(actionFinding(row(values), "Slow rollback", "UTC")).toContain(said);
});

test("notes say only what holds", () => {
  expect(actionNotes(row({}), "UTC")).toEqual([]);
  expect(actionNotes(row({verdict: "no_detectable_change", mde_ratio: 0.19}), "UTC")).toEqual([
    "That is no evidence of no effect: only a fall of 81% or more would have shown."
  ]);
  const all = actionNotes(
    row({
      verdict: "too_early",
      expected_verdict_at: new Date("2026-06-01T12:00Z"),
      weeks_needed: 31,
      named_before_closing: false,
      already_fallen: true,
      comparison_id: "condition:other_one",
      phi: 2.25,
      survives_portfolio: true,
      shrunken_ratio: 0.4,
      shrunken_low: 0.2,
      shrunken_high: 0.9,
      revised_from: "improved",
      revised_period: "2025-Q4"
    }),
    "UTC"
  );
  expect(all).toHaveLength(9);
  expect(all.join(" ")).not.toMatch(/NaN|undefined|null/);
});

test("counts and the naive comparison need numbers", () => {
  expect([countsText(row({})), naiveSentence(row({}))]).toEqual(["", ""]);
  expect(naiveSentence(row({ratio: 0.25}))).toContain("fewer: it worked");
  expect(naiveSentence(row({ratio: 0.25, verdict: "not_measurable"}))).toBe("");
  expect(naiveSentence(row({ratio: 0.25, target_kind: "response_time"}))).toBe("");
  expect(countsText(row({...counts, target_kind: "response_time"}))).toBe(
    "durations of 2 incidents since, 8 before"
  );
  expect(naiveSentence(row({ratio: 2}))).toContain("it failed");
});
