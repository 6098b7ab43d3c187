import {expect, test} from "vitest";
import {untoldFinding} from "../../../../src/shared/findings/untoldFinding.js";

test.each([
  {reasons: [], said: ""},
  {reasons: [["no_target", 60]], said: "No verdict for 60: 60 name no target."},
  {
    reasons: [
      ["baseline_too_few_events", 3],
      ["no_target", 60],
      ["cannot_cross_before_horizon", 8],
      ["action_not_closed", 21],
      ["wont_do", 2],
      ["something_new", 1]
    ],
    said: "No verdict for 95: 60 name no target, 21 are still open, 11 had too few events before and 3 for other reasons."
  }
] as const)("the commonest reasons in words: $said", ({reasons, said}) => {
  expect(untoldFinding(new Map(reasons))).toBe(said);
});
