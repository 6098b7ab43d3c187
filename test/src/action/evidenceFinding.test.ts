import {expect, test} from "vitest";
import {
  backgroundFinding,
  backgroundNote,
  evidenceText,
  evidenceTitle,
  naiveSentence
} from "../../../src/action/evidenceFinding.js";
import type {FalseAlarms, VerdictRows} from "../../../src/schema.js";
import {verdictRow} from "../../support/verdictRow.js";

const row = (values: Partial<VerdictRows>): VerdictRows =>
  verdictRow({
    verdict: "too_early",
    verdict_reason: "evidence_still_building",
    e_improved: 4.2,
    e_worsened: 0.1,
    window_before_days: 364,
    window_after_days: 182,
    ...values
  });
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
    values: {verdict_reason: "fell_with_background", e_improved: 12},
    title:
      "Evidence reached 10 for the target alone; everything else went the same way, and beyond it the evidence is not enough"
  },
  {
    values: {verdict_reason: "rose_with_background", e_improved: 0.1, e_worsened: 12},
    title:
      "Evidence reached 10 for the target alone; everything else went the same way, and beyond it the evidence is not enough"
  },
  {values: {e_improved: null, e_worsened: null}, title: "Evidence 1 of 10 needed"}
])("$title", ({values, title}) => {
  expect(evidenceTitle(row(values), "UTC")).toBe(title);
});

const meter = (judged: number, naive: number, share: number | null = 0.02): FalseAlarms => ({
  kind: "all",
  targets: 25,
  judged,
  improved: 0,
  worsened: 0,
  naive,
  share,
  low: share,
  high: share
});

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
  expect(naiveSentence(counts, undefined)).toContain(said);
});

test("how often the plain comparison is wrong comes from the meter, from simulations where it drew too little", () => {
  const counts = {before: 10, after: 4, days: 91};
  expect(naiveSentence(counts, meter(200, 116))).toContain("in 58% of cases here (n = 200)");
  expect(naiveSentence(counts, meter(19, 11, null))).toContain("In simulations");
  expect(naiveSentence(counts, undefined)).toContain("In simulations");
  expect(naiveSentence({...counts, days: 0}, meter(200, 116))).toBe("");
  expect(naiveSentence(counts, meter(200, 116), "more")).toContain("“it fell by 60%, so it failed”");
});

const beside = {
  ratio: 0.36,
  adjusted_ratio: 0.41,
  background_before: 200,
  background_after: 88,
  background_tier: 1
};
test.each<{values: Partial<VerdictRows>; said: string}>([
  {
    values: beside,
    said: "It fell by 64%; everything else on the same source fell by 12% (200 records in 52 weeks, 88 in 26 weeks); beyond that, 59% fewer"
  },
  {
    values: {...beside, ratio: 1.5, background_after: 100},
    said: "It rose by 50%; everything else on the same source stayed as it was"
  },
  {values: {...beside, comparison_id: "condition:fatigue"}, said: "“fatigue” fell by 12%"},
  {
    values: {...beside, ratio: null, adjusted_ratio: null},
    said: "The target has no rate before; everything else"
  },
  {
    values: {...beside, ratio: Infinity, adjusted_ratio: Infinity},
    said: "It rose from nothing; everything else"
  },
  {
    values: {ratio: 0.36},
    said: "Not compared with everything else on the same source: too little is recorded (20 records in the baseline are needed)"
  },
  {values: {...beside, window_after_days: null}, said: "Not compared"}
])("background: $said", ({values, said}) => {
  expect(backgroundFinding(row(values))).toContain(said);
  expect(backgroundFinding(row(values))).not.toMatch(/NaN|null|Infinity|∞%/);
});

test.each<{values: Partial<VerdictRows>; said: string}>([
  {
    values: {},
    said: "Without a background a verdict rests on the target's own counts, and is never called strong."
  },
  {
    values: beside,
    said: "every record of the same source on whose targets no action closed in these windows."
  },
  {values: {...beside, background_tier: 2}, said: "their successes hide a part of this one’s."},
  {
    values: {...beside, comparison_id: "condition:fatigue"},
    said: "The comparison was named in links.csv or settings.yaml"
  },
  {values: {...beside, background_before: 40}, said: "It has 40 records before, a small comparison."}
])("what the background is: $said", ({values, said}) => {
  expect(backgroundNote(row(values))).toContain(said);
});

test("only a background below a hundred records is called small", () => {
  const note = (background_before: number) => backgroundNote(row({...beside, background_before}));
  expect(note(99)).toContain("small comparison");
  expect(note(100)).not.toContain("small");
});
