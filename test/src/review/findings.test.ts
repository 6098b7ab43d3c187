import {expect, test} from "vitest";
import {reviewDecision, verdictFinding} from "../../../src/review/findings.js";

const rows = (counts: Readonly<Record<string, number>>, is_headline = true, target_kind = "condition") =>
  Object.entries(counts).flatMap(([verdict, n]) =>
    Array.from({length: n}, () => ({verdict, is_headline, target_kind}))
  );

test.each([
  {name: "no actions", given: [], said: "No retro actions are loaded"},
  {
    name: "only inferred targets or none",
    given: [...rows({improved: 3}, false), ...rows({not_measurable: 2}, true, "")],
    said: "None of the actions says what it should change, so none can be judged yet: 2 have no target at all, 3 only one inferred"
  },
  {
    name: "nothing known yet",
    given: rows({too_early: 1, not_measurable: 2}),
    said: "No action can be judged yet: 1 is too early to tell, 2 can't be measured (n = 3)."
  },
  {
    name: "a mix",
    given: [
      ...rows({improved: 2, worsened: 1, no_detectable_change: 3, too_early: 4, not_measurable: 5}),
      ...rows({not_measurable: 2}, true, ""),
      ...rows({improved: 9}, false)
    ],
    said: "To date 2 changes improved, 1 got worse and 3 show no detectable change; 4 are too early to tell, 7 can't be measured, 2 of them for want of a target (n = 17)."
  },
  {
    name: "one improvement",
    given: rows({improved: 1}),
    said: "To date 1 change improved, 0 got worse"
  }
])("with $name it says so", ({given, said}) => {
  expect(verdictFinding(given)).toContain(said);
});

const facts = {
  quarter: "2026-Q2",
  isPartial: false,
  incidents: 46,
  withRetro: 26,
  actions: 59,
  actionsClosed: 24,
  actionsKnown: 59
};

test.each([
  {
    open: 2,
    incidents: 5,
    withRetro: 4,
    says: "2 actions from before 2026-Q2 are still open: finish, re-scope or drop each. 1 incident of 2026-Q2 has no retro: decide which is worth one."
  },
  {
    open: 1,
    incidents: 5,
    withRetro: 5,
    says: "1 action from before 2026-Q2 is still open: finish, re-scope or drop it."
  },
  {
    open: 0,
    incidents: 5,
    withRetro: 2,
    says: "3 incidents of 2026-Q2 have no retro: decide which are worth one."
  },
  {
    open: 0,
    incidents: 5,
    withRetro: 5,
    says: "No action from before 2026-Q2 is open and every incident has a retro: decide what to look at next."
  },
  {
    open: 0,
    incidents: 0,
    withRetro: 0,
    says: "No action from before 2026-Q2 is open and no incident fell into 2026-Q2: decide what to look at next."
  }
])("the decision asks: $says", ({open, incidents, withRetro, says}) => {
  expect(reviewDecision({...facts, incidents, withRetro}, open)).toBe(says);
});
