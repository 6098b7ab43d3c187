import {expect, test} from "vitest";
import type {IncidentFacts} from "../../../src/incident/facts.js";
import {incidentDecision, incidentFinding} from "../../../src/incident/findings.js";

const one: IncidentFacts = {
  status: "resolved",
  durationS: 4800,
  services: ["checkout", "edge"],
  conditions: 3,
  layers: 2,
  hasRetro: true,
  actions: 3,
  actionsClosed: 2,
  actionsKnown: 3,
  actionsRead: true,
  timelineRead: true,
  earlier: 4
};

test.each([
  {
    given: {},
    says: "Resolved after 1 h 20 min on checkout and edge; 3 conditions in 2 layers were named; 2 of 3 actions closed as done. 4 earlier incidents shared a condition."
  },
  {
    given: {status: "open", services: []},
    says: "Still open; 3 conditions in 2 layers were named; 2 of 3 actions closed as done. 4 earlier incidents shared a condition."
  },
  {
    given: {durationS: null, conditions: 1, layers: 1, earlier: 0},
    says: "Resolved on checkout and edge, its duration is not known; 1 condition in 1 layer was named; 2 of 3 actions closed as done. None of its conditions was seen before."
  },
  {
    given: {conditions: 0, actions: 0},
    says: "Resolved after 1 h 20 min on checkout and edge; no condition is named; its retro filed no action."
  },
  {
    given: {conditions: 0, actions: 0, actionsRead: false},
    says: "Resolved after 1 h 20 min on checkout and edge; no condition is named; what its retro says of actions was not understood."
  },
  {
    given: {conditions: 0, actionsClosed: 0, actionsKnown: 0},
    says: "Resolved after 1 h 20 min on checkout and edge; no condition is named; 3 actions filed, status not stated."
  },
  {
    given: {conditions: 0, actionsClosed: 1, actionsKnown: 2},
    says: "Resolved after 1 h 20 min on checkout and edge; no condition is named; 1 of 2 actions closed as done, the status of 1 more not stated."
  },
  {
    given: {conditions: 0, actions: 0, hasRetro: false},
    says: "Resolved after 1 h 20 min on checkout and edge; no condition is named; no retro is linked."
  }
])("incident: $says", ({given, says}) => {
  expect(incidentFinding({...one, ...given})).toBe(says);
});

test.each([
  {given: {hasRetro: false}, says: /No retro is linked/},
  {given: {conditions: 0}, says: /names no contributing condition/},
  {given: {actions: 0, actionsRead: false}, says: /Read the retro for its actions/},
  {given: {actions: 0}, says: /learning-only retro is legitimate/},
  {given: {}, says: /each open action/},
  {given: {actionsClosed: 3}, says: /All its actions are done/}
])("incident decision: $says", ({given, says}) => {
  expect(incidentDecision({...one, ...given})).toMatch(says);
});
