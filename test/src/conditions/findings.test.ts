import {expect, test} from "vitest";
import {conditionsDecision, conditionsFinding, conditionsSupport} from "../../../src/conditions/findings.js";

const seen = (label: string, incidents: number, quarters = 2, open = 0) => ({
  ...{label, incidents, quarters, open}
});

const none = {rising: [], left: [], again: 0, compared: 0};
const facts = {conditions: [seen("Slow rollback", 6), seen("B", 2)], incidents: 20, withCondition: 12};

test.each([
  {
    facts: {...facts, conditions: [], incidents: 0, withCondition: 0},
    back: none,
    says: "No incidents in this selection, so no conditions to compare"
  },
  {
    facts: {...facts, conditions: [], withCondition: 0},
    back: none,
    says: "No incident of this selection names a contributing condition"
  },
  {facts, back: {...none, rising: ["A"]}, says: "A comes ever more often"},
  {
    facts,
    back: {...none, rising: ["A", "B"], again: 3},
    says: "A and B come ever more often"
  },
  {
    facts,
    back: {...none, rising: ["A", "B", "C", "D"]},
    says: "A, B and 2 more come ever more often"
  },
  {facts, back: {...none, again: 3}, says: "3 conditions were seen again after a fix; none is rising"},
  {facts, back: none, says: "Slow rollback is named in 6 incidents, most of all"},
  {
    facts: {...facts, conditions: [seen("A", 3)]},
    back: none,
    says: "A is named in 3 incidents: too few for a pattern"
  },
  {
    facts: {...facts, conditions: [seen("A", 6), seen("B", 6)]},
    back: none,
    says: "A and B are each named in 6 incidents, most of all"
  }
])("conditions: $says", ({facts, back, says}) => {
  expect(conditionsFinding(facts, back)).toBe(says);
});

test.each([
  {facts: {...facts, withCondition: 20}, back: none, says: ""},
  {
    facts,
    back: {rising: ["A"], left: [], again: 3, compared: 4},
    says: "3 of 4 conditions with a closed action were seen again after it. Named most: Slow rollback, in 6 of 12 (50%) incidents. 8 incidents of 20 name none."
  },
  {
    facts: {...facts, withCondition: 19},
    back: {...none, again: 3, compared: 4},
    says: "Named most: Slow rollback, in 6 of 19 (32%) incidents. 1 incident of 20 names none."
  }
])("conditions support: $says", ({facts, back, says}) => {
  expect(conditionsSupport(facts, back)).toBe(says);
});

test("only conditions that came back often enough are put up for decision", () => {
  const said = (...given: Parameters<typeof conditionsDecision>): readonly string[] =>
    conditionsDecision(...given).map(({text}) => text);
  expect(said([seen("A", 9), seen("B", 4), seen("C", 9, 1)], [])).toEqual([
    "Nothing is open for A (9 incidents): decide who acts."
  ]);
  expect(said([seen("A", 9), seen("B", 8)], [])).toEqual([
    "Nothing is open for A (9 incidents) and B (8 incidents): decide who acts."
  ]);
  expect(said([seen("B", 4)], [])[0]).toMatch(/^Check that retros name conditions alike/);
  expect(said([seen("A", 9), seen("D", 7)], ["D"])).toEqual([
    "Find who proposes an action on D: it rises, and nothing is open for it.",
    "Nothing is open for A (9 incidents): decide who acts."
  ]);
});

test("what has an open action is not put up as if nobody knew", () => {
  const said = (...given: Parameters<typeof conditionsDecision>): readonly string[] =>
    conditionsDecision(...given).map(({text}) => text);
  expect(said([seen("A", 9, 2, 1), seen("B", 8)], [])).toEqual([
    "Nothing is open for B (8 incidents): decide who acts."
  ]);
  expect(said([seen("A", 9, 2, 3)], [])).toEqual([
    "Each condition that keeps coming back has an open action: finish those."
  ]);
});
