import {expect, test} from "vitest";
import {
  actionsDecision,
  actionsFinding,
  ageFinding,
  flagsFinding,
  flowFinding,
  strengthFinding,
  undoneFinding
} from "../../../src/actions/findings.js";

test("ages in a sentence: neither late nor in time without a due date", () => {
  expect(
    ageFinding([
      {days: 172, overdue: 30},
      {days: 30, overdue: null}
    ])
  ).toBe("2 actions are open, the oldest for 172 days; 1 past the due date, 1 without one");
  expect(ageFinding([])).toContain("No action");
});

test("sentences per branch", () => {
  const share = {value: 0.72, low: 0.65, high: 0.78};
  expect(actionsFinding({actions: 0, tracked: 0, open: 0})).toContain("No retro action");
  expect(actionsFinding({actions: 9, tracked: 3, open: 1})).toMatch(
    /^Too few actions can be followed \(n = 3 of 9\)\. Of 6 other actions/
  );
  expect(actionsFinding({actions: 9, tracked: 9, open: 1})).toContain(
    "None has been followed for a year yet."
  );
  expect(actionsFinding({actions: 9, tracked: 9, open: 2, done: share, wontDo: 0.1})).toBe(
    "A year after filing 72% of actions are done (95% interval 65% to 78%; n = 9) and 10% given up. 2 of 9 actions that can be followed are open."
  );
  expect(flowFinding({open: 0, carried: 0}, "2026-Q2")).toContain("No action was open");
  expect(flowFinding({open: 10, carried: 9}, "2026-Q2")).toContain("9 of 10 (90%) carried over");
  expect(flagsFinding([])).toContain("No sign");
  expect(
    flagsFinding([
      {name: "Vague", actions: [1], known: 8},
      {name: "No owner", actions: [1, 2], known: 4}
    ])
  ).toContain("1 of 8 (13%) actions are flagged “vague”");
  expect(strengthFinding({graded: {stronger: 0, intermediate: 0, weaker: 0}, ungraded: 3})).toContain(
    "No action"
  );
  expect(strengthFinding({graded: {stronger: 2, intermediate: 2, weaker: 4}, ungraded: 1})).toContain(
    "2 of 8 (25%) graded actions"
  );
  expect(undoneFinding(0, 0, 0)).toContain("No open action");
  expect(undoneFinding(2, 5, 7)).toContain(
    "2 open actions would have addressed conditions of later incidents: 5 in all"
  );
  expect(actionsDecision({overdue: 0, untouched: 0, vague: 0, undone: 0})).toContain("Nothing asks");
  expect(actionsDecision({overdue: 1, untouched: 2, vague: 1, undone: 3})).toContain(
    "the 1 vague open action"
  );
});
