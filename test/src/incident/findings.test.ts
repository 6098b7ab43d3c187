import {expect, test} from "vitest";
import type {IncidentFacts} from "../../../src/incident/facts.js";
import {
  beyondTitle,
  cameOfFinding,
  incidentDecision,
  incidentFinding,
  learntFinding
} from "../../../src/incident/findings.js";

const none = {improved: 0, worsened: 0, no_detectable_change: 0, too_early: 0, not_measurable: 0};
const one: IncidentFacts = {
  status: "resolved",
  durationS: 4800,
  services: ["checkout", "edge"],
  conditions: 3,
  layers: 2,
  hasRetro: true,
  actions: 3,
  actionsOpen: 1,
  actionsClosed: 2,
  actionsKnown: 3,
  actionsRead: true,
  timelineRead: true,
  verdicts: none,
  earlier: 2,
  later: 4
};

test.each([
  {given: {}, says: "Resolved after 1 h 20 min on checkout and edge."},
  {given: {status: "open", services: []}, says: "Still open."},
  {given: {durationS: null}, says: "Resolved on checkout and edge; its duration is not known."}
])("how long: $says", ({given, says}) => {
  expect(incidentFinding({...one, ...given})).toBe(says);
});

test.each([
  {given: {}, says: "3 conditions in 2 layers were named; 2 of 3 actions closed as done."},
  {
    given: {conditions: 1, layers: 1},
    says: "1 condition in 1 layer was named; 2 of 3 actions closed as done."
  },
  {given: {conditions: 0, actions: 0}, says: "No condition is named; its retro filed no action."},
  {
    given: {conditions: 0, actions: 0, actionsRead: false},
    says: "No condition is named; what its retro says of actions was not understood."
  },
  {
    given: {conditions: 0, actionsClosed: 0, actionsKnown: 0},
    says: "No condition is named; 3 actions filed, status not stated."
  },
  {
    given: {conditions: 0, actionsClosed: 1, actionsKnown: 2},
    says: "No condition is named; 1 of 2 actions closed as done, the status of 1 more not stated."
  },
  {given: {conditions: 0, actions: 0, hasRetro: false}, says: "No condition is named; no retro is linked."}
])("what was learnt: $says", ({given, says}) => {
  expect(learntFinding({...one, ...given})).toBe(says);
});

test.each([
  {given: {}, says: "4 later incidents share a condition with it, 2 did before."},
  {given: {later: 1, earlier: 0}, says: "1 later incident shares a condition with it."},
  {given: {earlier: 0, later: 0}, says: "No other incident names one of its conditions."},
  {given: {later: 0}, says: "2 earlier incidents share a condition with it, no later one."},
  {given: {conditions: 0}, says: ""},
  {
    given: {later: 0, verdicts: {...none, improved: 1, no_detectable_change: 2, too_early: 3}},
    says: "Of its changes 1 improved and 2 made no detectable change. 2 earlier incidents share a condition with it, no later one."
  },
  {
    given: {later: 0, verdicts: {...none, too_early: 1}},
    says: "1 change of it waits for a verdict. 2 earlier incidents share a condition with it, no later one."
  }
])("what came of it: $says", ({given, says}) => {
  expect(cameOfFinding({...one, ...given})).toBe(says);
});

test.each([
  {given: {hasRetro: false}, says: /No retro is linked/},
  {given: {conditions: 0}, says: /names no contributing condition/},
  {given: {actions: 0, actionsRead: false}, says: /Read the retro for its actions/},
  {given: {actions: 0}, says: /learning-only retro is legitimate/},
  {given: {}, says: /its one open action is finished/},
  {given: {actionsOpen: 2}, says: /each of its 2 open actions/},
  {given: {actionsOpen: 0, actionsKnown: 2}, says: /what became of the action whose status/},
  {
    given: {actionsOpen: 0, actionsClosed: 1, actionsKnown: 1},
    says: /what became of the 2 actions whose status/
  },
  {given: {actionsOpen: 0}, says: /None of its actions is open/}
])("incident decision: $says", ({given, says}) => {
  expect(incidentDecision({...one, ...given})).toMatch(says);
});

test("a summary that begins with the title goes on after it", () => {
  expect(beyondTitle("Down again. Shops waited.", "Down again")).toBe("Shops waited.");
  expect(beyondTitle("Shops waited.", "Down again")).toBe("Shops waited.");
  expect(beyondTitle("Down again.", "Down again")).toBe("");
});
