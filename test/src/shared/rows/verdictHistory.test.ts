import {expect, test} from "vitest";
import {verdictHistory, verdictsAt} from "../../../../src/shared/rows/verdictHistory.js";
import {quarters, verdict} from "../../../support/given.js";

const at = (text: string): Date => new Date(`${text}T00:00:00Z`);

test("a verdict counts from the day it was told and was too early before; what was filed later is left out", () => {
  const filed = {created_at: at("2026-01-10")};
  const history = verdictHistory(
    [
      verdict("told", "improved", {...filed, verdict_at: at("2026-05-05")}),
      verdict("ended", "no_detectable_change", {...filed, verdict_at: null, followup_to: at("2026-02-01")}),
      verdict("young", "not_measurable", {created_at: at("2026-05-01")}),
      verdict("guess", "improved", {...filed, is_headline: false})
    ],
    quarters,
    5
  );
  expect(history.map(({quarter, counts}) => [quarter, counts])).toEqual([
    ["2026-Q1", {improved: 0, worsened: 0, no_detectable_change: 1, too_early: 1, not_measurable: 0}],
    ["2026-Q2", {improved: 1, worsened: 0, no_detectable_change: 1, too_early: 0, not_measurable: 1}]
  ]);
  expect(verdictHistory([], quarters, 1).length).toBe(1);
});

test("at an earlier day what was told or closed later had not been", () => {
  const filed = {created_at: at("2026-01-10"), closed_at: at("2026-02-01")};
  const stood = verdictsAt(
    [
      verdict("told", "improved", {...filed, verdict_at: at("2026-03-01"), verdict_strength: "strong"}),
      verdict("later", "worsened", {...filed, verdict_at: at("2026-05-05"), verdict_strength: "strong"}),
      verdict("open", "improved", {...filed, closed_at: at("2026-04-02"), verdict_at: at("2026-06-01")}),
      verdict("set", "improved", {...filed, set_closed_at: at("2026-04-02"), verdict_at: at("2026-06-01")}),
      verdict("never", "not_measurable", {...filed, closed_at: at("2026-04-02")}),
      verdict("unfiled", "improved", {created_at: at("2026-04-01"), verdict_at: at("2026-06-01")})
    ],
    at("2026-04-01")
  );
  expect(stood.map((row) => [row.action_id, row.verdict, row.verdict_reason, row.verdict_strength])).toEqual([
    ["told", "improved", expect.anything(), "strong"],
    ["later", "too_early", "evidence_still_building", null],
    ["open", "too_early", "action_not_closed", null],
    ["set", "too_early", "action_not_closed", null],
    ["never", "not_measurable", expect.anything(), expect.toSatisfy(() => true)]
  ]);
  expect(stood[1]!.earliest_verdict_at).toEqual(at("2026-05-05"));
});
