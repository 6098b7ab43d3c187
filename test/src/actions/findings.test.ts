import {expect, test} from "vitest";
import type {OutcomeShares} from "../../../src/stats/aalenJohansen.js";
import {
  actionsDecision,
  actionsFinding,
  actionsSure,
  ageFinding,
  ageSure,
  closingFinding,
  flagsFinding,
  flowFinding,
  policyFinding,
  strengthFinding,
  strengthSure,
  undoneFinding
} from "../../../src/actions/findings.js";

test("ages in a sentence: neither late nor in time without a due date", () => {
  const ages = [
    {days: 172, overdue: 30},
    {days: 30, overdue: null}
  ];
  expect(ageFinding(ages, 3)).toBe("3 actions are open, the oldest for 172 days");
  expect(ageSure(ages, 3)).toBe(
    "2 of these say when they were filed: 1 past their due date (filled), 1 without one (crosses)."
  );
  expect(ageFinding([], 2)).toBe("2 actions are open, none with a filing date");
  expect(ageFinding([], 0)).toBe("No action is open");
});

test("sentences per branch", () => {
  const share = {value: 0.72, low: 0.65, high: 0.78};
  expect(actionsFinding({actions: 0, tracked: 0, open: 0})).toContain("No retro action");
  expect(actionsFinding({actions: 9, tracked: 3, open: 1})).toContain("Too few actions can be followed");
  expect(actionsSure({actions: 9, tracked: 3, open: 1})).toBe(
    "3 of 9 actions can be followed; of the others the export does not say when they were filed or closed. 1 action is open."
  );
  expect(actionsFinding({actions: 9, tracked: 9, open: 1})).toBe(
    "1 action is open; none has been followed for a year"
  );
  const year = {actions: 9, tracked: 9, open: 2, done: share, wontDo: 0.1};
  expect(actionsFinding(year)).toBe("A year after filing, 72% of actions are done and 10% given up");
  expect(actionsSure(year)).toBe(
    "95% interval 65% to 78%. 9 of 9 actions can be followed. 2 actions are open."
  );
  const step = (time: number, value: number) => ({time, done: {...share, value}}) as OutcomeShares;
  expect(closingFinding({steps: [step(10, 0.2), step(40, 0.5)], n: 8})).toBe(
    "Half of the actions are done within 40 days of filing"
  );
  expect(closingFinding({steps: [step(10, 0.2)], n: 8})).toBe("Fewer than half of 8 actions are done so far");
  expect(flowFinding({open: 0, carried: 0}, "2026-Q2")).toContain("No action");
  expect(flowFinding({open: 10, carried: 9}, "2026-Q2")).toBe(
    "At the end of 2026-Q2, 9 of 10 were carried over"
  );
  expect(flagsFinding([])).toContain("No sign");
  expect(
    flagsFinding([
      {name: "Vague", n: 1, known: 8},
      {name: "No owner", n: 2, known: 4}
    ])
  ).toBe("1 of 8 actions: “vague” is the commonest weakness");
  expect(strengthFinding({graded: {stronger: 0, intermediate: 0, weaker: 0}})).toContain("No action");
  const counts = {graded: {stronger: 2, intermediate: 2, weaker: 4}, ungraded: 1};
  expect(strengthFinding(counts)).toBe("2 of 8 graded actions change the system");
  expect(strengthSure(counts)).toBe("4 rely on people remembering; 1 are not graded.");
  expect(undoneFinding({actions: 0, incidents: 0, minutes: 0})).toContain("No open action");
  expect(undoneFinding({actions: 2, incidents: 5, minutes: 60})).toBe(
    "5 later incidents carried a condition that 2 open actions target"
  );
  expect(actionsDecision({overdue: 0, untouched: 0, vague: 0, undone: 0})).toEqual([
    {text: "Nothing asks for a decision: actions get done."}
  ]);
  expect(actionsDecision({overdue: 1, untouched: 2, vague: 1, undone: 3}).map(({text}) => text)).toEqual([
    "Do first the 3 open actions whose condition came again.",
    "Finish, re-date or drop the one action past its due date.",
    "Start or drop the 2 actions that nobody ever started.",
    "Reword the one vague open action so that it can be checked."
  ]);
});

test("the policy in a sentence, its percent only from five on", () => {
  const row = {severity: 1, days: 30, running: 0, share: {p: 0, low: 0, high: 0}};
  expect(policyFinding([{...row, n: 4, kept: 1}])).toBe(
    "1 of 4 actions was closed within the days that the severity allows"
  );
  expect(
    policyFinding([
      {...row, n: 4, kept: 1},
      {...row, severity: 2, n: 6, kept: 4}
    ])
  ).toBe("5 of 10 actions (50%) were closed within the days that the severity allows");
  expect(policyFinding([{...row, n: 0, kept: 0}])).toBe("No action's time to be closed is up");
});
