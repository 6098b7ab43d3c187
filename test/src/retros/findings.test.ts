import {expect, test} from "vitest";
import {
  blameFinding,
  depthPaysFinding,
  learningFinding,
  retrosDecision,
  retrosFinding,
  retrosClaim,
  soonFinding,
  soonSure
} from "../../../src/retros/findings.js";

test.each([
  {facts: {retros: 0, withCause: 0, shallow: 0, incidents: 0, held: 0}, says: "No incidents"},
  {facts: {retros: 0, withCause: 0, shallow: 0, incidents: 3, held: 0}, says: "None of 3 incidents"},
  {facts: {retros: 4, withCause: 0, shallow: 0, incidents: 5, held: 4}, says: "0 of the retros name a cause"},
  {facts: {retros: 4, withCause: 3, shallow: 1, incidents: 5, held: 4}, says: "3 of the retros name a cause"},
  {
    facts: {retros: 9, withCause: 8, shallow: 2, incidents: 10, held: 9},
    says: "That is 75% of the retros that name a cause (95% interval 41% to 93%); 9 of 10 (90%) incidents had a retro. Does depth pay? By layers covered, nothing is known."
  }
])("$says", ({facts, says}) => {
  expect(retrosFinding(facts, "nothing is known")).toContain(says);
});

test("sentences on learning, blame, dates and depth keep to what is known", () => {
  expect(learningFinding(0, 0, 0, 0)).toBe("");
  expect(learningFinding(10, 10, 4, 1)).toBe("4 retros led to no action, 1 to more than five");
  expect(learningFinding(10, 8, 2, 1)).toBe(
    "2 retros led to no action, 1 to more than five (what 2 more say of actions was not understood)"
  );
  expect(blameFinding(0, 9)).toContain("No retro of this selection");
  expect(blameFinding(1, 9)).toBe("1 phrase in 9 retros puts an incident on a person");
  const curve = {n: 20, events: 15, median: 6, medianLow: 4, medianHigh: undefined};
  expect(soonFinding(curve)).toBe("Half of the incidents had their retro within 6 days");
  expect(soonSure(curve)).toBe("95% interval 4 to not reached days; n = 20, 5 without a retro so far.");
  const known = {retros: 8, withCause: 7, shallow: 2, incidents: 9, held: 8};
  expect(retrosClaim(known)).toBe("5 of 7 retros go beyond one cause, an event or people");
  expect(retrosClaim({...known, withCause: 3})).toContain("Too few retros");
  expect(retrosClaim({...known, withCause: 0})).toContain("can’t be told");
  expect(retrosClaim({...known, retros: 0})).toContain("No retro");
  expect(soonFinding({...curve, events: 3})).toContain("Too few");
  expect(soonFinding({...curve, median: undefined})).toContain("Fewer than half");
  expect(depthPaysFinding([{group: "1", n: 1, of: 3}], "x")).toContain("too few");
  expect(
    depthPaysFinding(
      [
        {group: "1", n: 5, of: 10},
        {group: "2", n: 6, of: 10}
      ],
      "x"
    )
  ).toContain("no difference in how often x");
  expect(
    depthPaysFinding(
      [
        {group: "1", n: 1, of: 40},
        {group: "2", n: 36, of: 40}
      ],
      "x"
    )
  ).toBe("x more often with “2” (36 of 40 (90%)) than with “1” (1 of 40 (3%))");
  expect(retrosDecision({withoutRetro: 0, shallow: 0, blame: 0, tooMany: 0, unknown: []})[0]!.text).toContain(
    "keep going"
  );
  expect(
    retrosDecision({withoutRetro: 1, shallow: 2, blame: 1, tooMany: 0, unknown: ["Length"]}).map(
      ({text}) => text
    )
  ).toEqual([
    "Choose whether to open the 2 shallow retros again.",
    "Choose whether the one incident without a retro still deserves one.",
    "Reword the one phrase that puts an incident on a person.",
    "Record length of retros."
  ]);
});
