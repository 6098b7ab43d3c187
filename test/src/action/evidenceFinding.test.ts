import {expect, test} from "vitest";
import {
  comparisonFinding,
  evidenceText,
  evidenceTitle,
  naiveSentence
} from "../../../src/action/evidenceFinding.js";
import type {FalseAlarms, VerdictRows} from "../../../src/schema.js";

const row = (values: Partial<VerdictRows>): VerdictRows =>
  ({
    verdict: "too_early",
    verdict_reason: "evidence_still_building",
    verdict_at: null,
    days_to_outcome: null,
    e_improved: 4.2,
    e_worsened: 0.1,
    window_before_days: 364,
    window_after_days: 182,
    ...values
  }) as VerdictRows;
const verdict_at = new Date("2024-11-18T12:00Z");

test.each([
  [13.4, "13"],
  [0.2567, "0.26"],
  [5000, ">1,000"],
  [0.001, "<0.01"]
])("evidence %d is written %s", (e, text) => {
  expect(evidenceText(e)).toBe(text);
});

test.each<{values: Partial<VerdictRows>; title: string}>([
  {values: {}, title: "Evidence 4.2 of 10 needed"},
  {
    values: {verdict: "improved", verdict_reason: "strong", e_improved: 31, verdict_at, days_to_outcome: 154},
    title: "Evidence reached 10 on 18 Nov 2024, 22 weeks after closing; now 31"
  },
  {
    values: {verdict: "worsened", verdict_reason: "strong", e_worsened: 40, verdict_at, days_to_outcome: 7},
    title: "Evidence reached 10 on 18 Nov 2024, 1 week after closing; now 40"
  },
  {
    values: {verdict: "improved", verdict_reason: "planned_look_significant", verdict_at},
    title: "The planned look decides alone; the evidence (4.2 of 10 needed) is shown beside it"
  },
  {
    values: {verdict: "no_detectable_change", verdict_reason: "crossed_then_faded", verdict_at},
    title: "Evidence reached 10 on 18 Nov 2024 and has faded below 3 since"
  },
  {
    values: {verdict: "no_detectable_change", verdict_reason: "crossed_but_effect_now_trivial", verdict_at},
    title: "Evidence reached 10 on 18 Nov 2024, but the rate is now about what it was"
  },
  {
    values: {verdict_reason: "fell_with_comparison_group", e_improved: 12},
    title: "Evidence is 12 for the target alone; against the comparison it is below 10"
  }
])("$title", ({values, title}) => {
  expect(evidenceTitle(row(values), "UTC")).toBe(title);
});

const meter = (judged: number, naive: number) => ({judged, naive}) as FalseAlarms;

test.each([
  {
    counts: {before: 10, after: 4, days: 91},
    said: "counts 10 and 4, and would have said “it fell by 60%, so it worked”"
  },
  {counts: {before: 3, after: 1, days: 91}, said: "“it fell, so it worked”"},
  {counts: {before: 4, after: 10, days: 60}, said: "“it rose by 150%, so it failed”"},
  {counts: {before: 0, after: 6, days: 91}, said: "“it rose, so it failed”"},
  {counts: {before: 2, after: 2, days: 91}, said: "“nothing changed”"}
])("the plain comparison: $said", ({counts, said}) => {
  expect(naiveSentence(counts, meter(0, 0))).toContain(said);
});

test("how often the plain comparison is wrong comes from the meter, from simulations where it drew too little", () => {
  const counts = {before: 10, after: 4, days: 91};
  expect(naiveSentence(counts, meter(200, 116))).toContain("in 58% of cases here (n = 200)");
  expect(naiveSentence(counts, meter(19, 11))).toContain("In simulations");
  expect(naiveSentence({...counts, days: 0}, meter(200, 116))).toBe("");
  expect(naiveSentence(counts, meter(200, 116), "more")).toContain("“it fell by 60%, so it failed”");
});

test.each([
  {
    facts: {name: "“Fatigue”", enters: false, before: 8, after: 2, adjusted: null},
    said: "Beside it, and not part of the verdict: “Fatigue”, 2 in 26 weeks, was 8 in 52 weeks"
  },
  {
    facts: {name: "“Fatigue”", enters: true, before: 4, after: 2, adjusted: null},
    said: "too few to compare with (5 before and 3 after are needed)"
  },
  {
    facts: {name: "“Fatigue”", enters: true, before: 8, after: 4, adjusted: 11.6},
    said: "evidence against it 12 of 10 needed, both must reach it"
  }
])("comparison: $said", ({facts, said}) => {
  expect(comparisonFinding(facts, row({}))).toContain(said);
});
