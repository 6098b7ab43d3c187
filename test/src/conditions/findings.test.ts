import {expect, test} from "vitest";
import {conditionsDecision, conditionsFinding, conditionsSupport} from "../../../src/conditions/findings.js";

const seen = (label: string, incidents: number, quarters = 2) => ({label, incidents, quarters});

test.each([
  {
    conditions: [],
    incidents: 0,
    withCondition: 0,
    says: "No incidents in this selection, so no conditions to compare."
  },
  {
    conditions: [],
    incidents: 9,
    withCondition: 0,
    says: "None of the 9 incidents names a contributing condition: what keeps coming back can't be told."
  },
  {
    conditions: [seen("Slow rollback", 3)],
    incidents: 9,
    withCondition: 5,
    says: "Slow rollback is named in 3 incidents, more than any other: too few to call a pattern."
  },
  {
    conditions: [seen("A", 1), seen("B", 1)],
    incidents: 9,
    withCondition: 2,
    says: "A and B are each named in 1 incident, more than any other: too few to call a pattern."
  },
  {
    conditions: [seen("Slow rollback", 6), seen("B", 2)],
    incidents: 20,
    withCondition: 12,
    says: "Slow rollback is named most: in 6 of 12 (50%) of the incidents that name a condition."
  },
  {
    conditions: [seen("A", 6), seen("B", 6)],
    incidents: 20,
    withCondition: 12,
    says: "A and B are named most: each in 6 of 12 (50%) of the incidents that name a condition."
  },
  {
    conditions: ["A", "B", "C", "D"].map((label) => seen(label, 6)),
    incidents: 20,
    withCondition: 12,
    says: "4 conditions are named most: each in 6 of 12 (50%) of the incidents that name a condition."
  }
])("conditions: $says", ({says, ...facts}) => {
  expect(conditionsFinding(facts)).toBe(says);
});

test.each([
  {conditions: [], incidents: 5, withCondition: 5, says: ""},
  {
    conditions: [seen("A", 5, 3), seen("B", 1, 1)],
    incidents: 5,
    withCondition: 5,
    says: "1 of 2 of the conditions were seen in more than one quarter."
  },
  {
    conditions: [],
    incidents: 5,
    withCondition: 4,
    says: "1 of 5 (20%) of the incidents names no condition and is not in the matrix."
  },
  {
    conditions: [],
    incidents: 5,
    withCondition: 2,
    says: "3 of 5 (60%) of the incidents name no condition and are not in the matrix."
  }
])("conditions support: $says", ({says, ...facts}) => {
  expect(conditionsSupport(facts)).toBe(says);
});

test("only conditions that came back often enough are put up for decision", () => {
  expect(conditionsDecision([seen("A", 9), seen("B", 4), seen("C", 9, 1)])).toContain(
    "A (n = 9) whether an open action addresses it"
  );
  expect(conditionsDecision([seen("A", 9), seen("B", 8)])).toContain(
    "A (n = 9) and B (n = 8) whether an open action addresses each"
  );
  expect(conditionsDecision([seen("B", 4)])).toContain("decide whether retros name conditions consistently");
});
