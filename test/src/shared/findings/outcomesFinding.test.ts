import {expect, test} from "vitest";
import {
  detectable,
  outcomesFinding,
  outcomesSupport,
  portfolioCaution,
  untargetedFinding,
  worthFinding
} from "../../../../src/shared/findings/outcomesFinding.js";

const none = {
  actions: 9,
  improved: 0,
  worsened: 0,
  unchanged: 0,
  tooEarly: 0,
  notMeasurable: 0,
  untargeted: 0,
  inferred: 0
};

test.each([
  {facts: {...none, actions: 0}, said: "There is no retro action to judge yet."},
  {
    facts: {...none, notMeasurable: 3, untargeted: 3},
    said: "None of 9 actions says what it should change, so none can be judged."
  },
  {facts: {...none, notMeasurable: 3, untargeted: 1}, said: "None of 3 actions can be measured."},
  {
    facts: {...none, tooEarly: 4, notMeasurable: 2},
    said: "Too early to tell of all 4 changes that can be followed."
  },
  {
    facts: {...none, improved: 2, worsened: 1, unchanged: 3, tooEarly: 9},
    said: "2 of 6 judged changes improved the system, 1 made it worse, 3 show no detectable change."
  }
])("the headline: $said", ({facts, said}) => {
  expect(outcomesFinding(facts)).toBe(said);
});

test("what is left out is said, and what is let in", () => {
  const facts = {...none, improved: 1, tooEarly: 2, notMeasurable: 5, untargeted: 3, inferred: 7};
  expect(outcomesSupport(facts, false)).toContain(
    "2 more are too early to tell; 5 can't be measured (3 name no target)."
  );
  expect(outcomesSupport(facts, false)).toContain(
    "7 verdicts on targets only inferred from the incident are left out"
  );
  expect(outcomesSupport(facts, true)).toContain("are counted in, and marked");
  expect(outcomesSupport({...facts, inferred: 0}, false)).not.toContain("inferred");
});

test("the portfolio's caution counts what chance may label", () => {
  expect(portfolioCaution(0, 0, 0)).toBe("");
  expect(portfolioCaution(40, 5, 2)).toBe(
    "Of 40 changes judged or still followed up to 2 could be called improved by chance alone; 2 of 5 survive the correction for looking at many (e-BH)."
  );
});

test("worth is only of changes with a verdict, and may be a loss", () => {
  expect(worthFinding({actions: 0, events: 0, low: 0, high: 0, minutes: 0})).toContain("No change");
  expect(worthFinding({actions: 2, events: 12.5, low: 3, high: 20, minutes: 600})).toContain(
    "12.5 fewer incidents"
  );
  expect(worthFinding({actions: 1, events: -4, low: -9, high: -1, minutes: -60})).toContain(
    "4 more incidents"
  );
});

test("an interval across zero says so, in words and not in signs", () => {
  const said = worthFinding({actions: 3, events: 80, low: -29, high: 270.8, minutes: 6000});
  expect(said).toContain("(their intervals added up: 29 more to 271 fewer), about 100 hours of impact less");
  expect(said).toContain("either side of zero");
  expect(worthFinding({actions: 3, events: 0, low: -1, high: 1, minutes: 0})).toContain(
    "saw as many incidents as"
  );
});

test("what would have shown is said as a fall", () => {
  expect(detectable(0.19)).toBe("only a fall of 81% or more would have shown");
  expect(detectable(null)).toBe("no fall at all could have shown");
});

test("actions without a target are a share of those not given up; below five without a percentage", () => {
  expect(untargetedFinding(0, 9)).toBe("Every action has a target that somebody named");
  expect(untargetedFinding(2, 4)).toContain("2 of 4 actions have no target");
  expect(untargetedFinding(5, 10)).toContain("5 of 10 (50%) actions");
});
