import {expect, test} from "vitest";
import type {NearMissConditions, NearMissRows} from "../../../../src/schema.js";
import {nearMissFinding, nearMissSure} from "../../../../src/shared/findings/nearMissFinding.js";
import {nearMissFacts} from "../../../../src/shared/rows/nearMissFacts.js";

const row = (id: string, basis: NearMissRows["basis"] = "record"): NearMissRows => ({
  ...{near_miss_id: id, basis, title: id, services: "[]", team: null},
  ...{occurred_at: null, quarter: null, incident_id: basis === "luck" ? "I1" : null}
});
const named = (near_miss_id: string, condition_id: string, incidents: number): NearMissConditions => ({
  ...{near_miss_id, condition_id, incidents, label: condition_id, layer: "process"}
});

test("near misses are counted by where they come from, their conditions by the incidents that did hit", () => {
  const facts = nearMissFacts(
    [row("a"), row("b"), row("c", "luck")],
    [named("a", "slow", 3), named("b", "slow", 3), named("c", "luck-only", 0), named("filtered", "other", 9)]
  );
  expect(facts).toMatchObject({nearMisses: 3, lucky: 1});
  expect(
    facts.conditions.map(({condition_id, nearMisses, incidents}) => [condition_id, nearMisses, incidents])
  ).toEqual([
    ["slow", 2, 3],
    ["luck-only", 1, 0]
  ]);
  expect(nearMissFinding(facts)).toBe("3 near misses: 1 condition of theirs also led to incidents");
  expect(nearMissSure(facts)).toContain("2 by the type or label of a record, 1 from what reports call luck");
});

test("conditions of the near misses shown only: those of most incidents first, then of most near misses, then by name", () => {
  const {conditions} = nearMissFacts(
    [row("a"), row("b")],
    [
      named("a", "z", 2),
      named("a", "y", 2),
      named("a", "often", 2),
      named("b", "often", 2),
      named("b", "hit most", 3),
      named("not shown", "other", 9)
    ]
  );
  expect(conditions.map(({condition_id}) => condition_id)).toEqual(["hit most", "often", "y", "z"]);
});

test("one without a condition shares none", () => {
  expect(nearMissFinding(nearMissFacts([row("a")], []))).toBe(
    "1 near miss shares no known condition with an incident that did hit"
  );
});
