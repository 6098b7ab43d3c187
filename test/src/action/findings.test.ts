import {expect, test} from "vitest";
import {
  actionFinding,
  actionNotes,
  actionSure,
  basisSentence,
  countsText
} from "../../../src/action/findings.js";
import {actionDecision} from "../../../src/action/decision.js";
import type {VerdictRows} from "../../../src/schema.js";
import {verdictRow} from "../../support/verdictRow.js";

const row = (values: Partial<VerdictRows>): VerdictRows =>
  verdictRow({target_kind: "condition", target_id: "x", verdict_reason: "strong", ...values});
const counts = {
  events_before: 8,
  window_before_days: 364,
  events_after: 2,
  window_after_days: 364,
  ratio: 0.25,
  ratio_low: 0.05,
  ratio_high: 0.8
};

test.each<{values: Partial<VerdictRows>; said: string}>([
  {
    values: {
      ...counts,
      verdict: "improved",
      verdict_at: new Date("2025-03-12T12:00Z"),
      days_to_outcome: 70.2
    },
    said: "Improved: Slow rollback, 8 in a year → 2 in a year."
  },
  {values: {...counts, verdict: "worsened"}, said: "Worsened: Slow rollback, 8 in a year → 2 in a year"},
  {values: {verdict: "improved"}, said: "Improved: Slow rollback."},
  {
    values: {...counts, verdict: "improved", members: 2},
    said: "2 actions together: improved: Slow rollback, 8 in a year → 2 in a year"
  },
  {
    values: {...counts, verdict: "no_detectable_change", members: 3},
    said: "3 actions together: no detectable change: Slow rollback"
  },
  {
    values: {...counts, verdict: "improved", fell_before_closing: true, members: 1},
    said: "Improved, but it had fallen before it was closed: Slow rollback"
  },
  {
    values: {...counts, verdict: "improved", fell_before_closing: true, members: 2},
    said: "2 actions together: improved, but it had fallen before they were closed: Slow"
  },
  {
    values: {...counts, verdict: "no_detectable_change"},
    said: "No detectable change: Slow rollback, 8 in a year → 2 in a year"
  },
  {
    values: {verdict: "too_early", earliest_verdict_at: new Date("2026-05-03T12:00Z")},
    said: "a verdict can come on 3 May 2026 at the earliest, if it stays quiet."
  },
  {values: {verdict: "too_early"}, said: "Too early to tell for Slow rollback."},
  {values: {verdict: "not_measurable"}, said: "Not measurable: Slow rollback."}
])("says: $said", ({values, said}) => {
  expect(actionFinding(row(values), "Slow rollback", "UTC")).toContain(said);
});

test("below the claim stands when it was told, and how sure it is", () => {
  const told = {
    verdict: "improved" as const,
    verdict_at: new Date("2025-03-12T12:00Z"),
    days_to_outcome: 70.2
  };
  expect(actionSure(row({...counts, ...told}), "UTC")).toBe(
    "Told on 12 Mar 2025, 70 days after closing: fewer by 75% (20% to 95%)."
  );
  expect(actionSure(row({...counts, ratio: 0, ratio_low: 0, ratio_high: 0.27}), "UTC")).toBe(
    "None since the wash-out, at least 73% fewer."
  );
  expect(actionSure(row({verdict: "too_early"}), "UTC")).toBe("");
});

test("a response time is timed, not counted", () => {
  const values: Partial<VerdictRows> = {...counts, target_kind: "response_time", verdict: "improved"};
  expect(actionFinding(row(values), "time to detect", "UTC")).toBe("Improved: time to detect, 75% shorter.");
});

test("nothing is called improved or worse without that verdict", () => {
  for (const verdict of ["no_detectable_change", "too_early", "not_measurable"] as const) {
    const said = [
      actionFinding(row({...counts, verdict}), "X", "UTC"),
      ...actionNotes(row({...counts, verdict}), "UTC")
    ];
    expect(said.join(" ")).not.toMatch(/improved|worse|fell|rose/i);
  }
});

const at = (text: string) => new Date(`${text}T12:00Z`);
test.each<{values: Partial<VerdictRows>; said: string}>([
  {
    values: {verdict: "no_detectable_change", mde_ratio: 0.19, set_id: "s"},
    said: "That is no evidence of no effect: only a fall of 81% or more would have shown."
  },
  {
    values: {verdict: "too_early", mde_ratio: 0.1, set_id: "s"},
    said: "By now only a fall of 90% or more would have shown."
  },
  {values: {verdict: "too_early", expected_verdict_at: at("2026-06-01")}, said: "expected on 1 Jun 2026."},
  {
    values: {verdict: "too_early", set_id: "s", earliest_verdict_at: at("2026-06-01")},
    said: "no verdict is to be expected before watching ends."
  },
  {
    values: {verdict: "too_early", weeks_needed: 6},
    said: "A halving would be seen, at four looks running and in four of five cases, from 6 weeks of watching on."
  },
  {values: {planned_look_at: at("2026-06-01")}, said: "with 1 Jun 2026 as its one review date"},
  {
    values: {verdict: "improved", verdict_reason: "planned_look_significant", p_value: 0.0153},
    said: "The exact one-sided test at that look: p = 0.015; counts, ratio and evidence shown are today's."
  },
  {
    values: {verdict: "improved", verdict_reason: "planned_look_significant", p_value: 1e-9},
    said: "p = less than 0.001;"
  },
  {
    values: {verdict: "improved", verdict_reason: "planned_look_significant"},
    said: "Another action of the same change named its review date"
  },
  {values: {set_id: "s", target_kind: "response_time"}, said: "at 13, 26, 52 and 104 weeks of follow-up"},
  {values: {set_id: "s", named_before_closing: false, basis: "curated"}, said: "named after closing"},
  {
    values: {fell_before_closing: true, gap_days: 40.2},
    said: "The 40 days in which the action was open fit the later rate better than the earlier one."
  },
  {
    values: {fell_before_closing: true, gap_days: 40.2, members: 2},
    said: "in which the actions were open"
  },
  {
    values: {verdict: "too_early", power_at_horizon: 0.62},
    said: "By the last look a halving would be called improved in 62% of cases."
  },
  {values: {baseline_basis: "open_period"}, said: "Measured against the time the action was open"},
  {
    values: {source_silent_since: at("2025-05-26")},
    said: "The source has been silent since 26 May 2025, so watching ends there."
  },
  {
    values: {target_id: "slow", renamed_to: "sluggish"},
    said: '“slow” fell silent, and “sluggish” began about then at a like rate on the same service. If both are the same thing, write in settings.yaml: aliases: {conditions: {"sluggish": "slow"}}; if not: distinct: {conditions: [["slow", "sluggish"]]}.'
  },
  {
    values: {target_kind: "service", target_id: "api", renamed_to: "api-2"},
    said: "at a like rate. If both are the same thing, write in settings.yaml: aliases: {services:"
  },
  {
    values: {target_kind: "alert_rule", target_id: "Cpu", renamed_to: "CpuHigh"},
    said: "distinct: {rules: [["
  },
  {
    values: {kappa: 0.168, phi: 3},
    said: "Counts of this company swing from quarter to quarter, so each event counts for less than one."
  },
  {values: {phi: 2.25, kappa: 0}, said: "Events come in clusters, so each counts for less than one."},
  {values: {survives_portfolio: true}, said: "It holds when all changes are judged at once."},
  {
    values: {shrunken_ratio: 0.4, shrunken_low: 0.2, shrunken_high: 0.9},
    said: "60% fewer (80% fewer to 10% fewer, 90% interval)"
  },
  {
    values: {avoided: 12.4, avoided_low: 4.4, avoided_high: 21.2, minutes_each: 50, metric: "incidents"},
    said: "12 fewer incidents than the rate before would have brought (4.4 to 21), about 620 minutes of impact."
  },
  {
    values: {avoided: 12, avoided_low: 4, avoided_high: 21, metric: "incidents", background_before: 90},
    said: "12 fewer incidents than if the target had gone as everything else did (4 to 21)."
  },
  {
    values: {avoided: -30, avoided_low: -41, avoided_high: -12, metric: "pages"},
    said: "30 more pages than the rate before would have brought (12 to 41)."
  },
  {
    values: {avoided: 1, avoided_low: -2, avoided_high: 3, metric: "pages"},
    said: "(2 more to 3 fewer)."
  },
  {values: {revised_from: "improved", revised_period: "2025-Q4"}, said: "Revised: improved in 2025-Q4."},
  {
    values: {revised_from: "improved", revised_period: "2025-Q4", revised_because: "definition"},
    said: "Revised: improved in 2025-Q4; the rule of verdicts changed."
  }
])("notes: $said", ({values, said}) => {
  expect(actionNotes(row(values), "UTC").join("\n")).toContain(said);
});

test("what was worked out for a fall is not said where a rise is hoped for", () => {
  const up = row({
    verdict: "too_early",
    direction: "up",
    mde_ratio: 0.2,
    set_id: "s",
    earliest_verdict_at: at("2026-06-01")
  });
  expect(actionFinding(up, "X", "UTC")).not.toContain("quiet");
  expect(actionNotes(up, "UTC").join(" ")).not.toContain("only a fall");
});

test("without anything to note there is no note", () => {
  expect(actionNotes(row({}), "UTC")).toEqual([]);
  expect(countsText(row({}))).toBe("");
});

test.each<{values: Partial<VerdictRows>; said: string}>([
  {values: {}, said: "No target was named."},
  {
    values: {basis: "curated", confidence: 1, named_before_closing: true},
    said: "The target was named by hand, before the action closed."
  },
  {
    values: {basis: "inferred", confidence: 0.25, named_before_closing: true},
    said: "The target was named by hand, with confidence 25%; it is left out of all totals."
  }
])("basis: $said", ({values, said}) => {
  expect(basisSentence(row(values), "named by hand")).toBe(said);
});

test.each<{values: Partial<VerdictRows>[]; asks: string}>([
  {values: [], asks: "Choose an action"},
  {values: [{verdict: "improved"}, {verdict: "worsened"}], asks: "undo or rework"},
  {values: [{verdict: "not_measurable", verdict_reason: "no_target"}], asks: "name it in links.csv"},
  {
    values: [{verdict: "too_early", verdict_reason: "action_not_closed"}],
    asks: "finish this action or to drop it"
  },
  {values: [{verdict: "no_detectable_change"}], asks: "strengthen, replace or stop"},
  {values: [{verdict: "improved"}], asks: "do the same elsewhere"},
  {values: [{verdict: "too_early"}], asks: "Nothing to decide before"},
  {values: [{verdict: "not_measurable"}], asks: "another target"}
])("decision: $asks", ({values, asks}) => {
  expect(actionDecision(values.map(row))).toContain(asks);
});
