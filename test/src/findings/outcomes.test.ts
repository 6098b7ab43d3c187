import {expect, test} from "vitest";
import {
  detectable,
  falseAlarmFinding,
  outcomesDecision,
  outcomesFinding,
  outcomesSupport,
  portfolioCaution,
  worthFinding
} from "../../../src/shared/findings/outcomesFinding.js";

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

test("the meter says too few below 20, else share, interval and n", () => {
  const alarms = {
    draws: 400,
    judged: 12,
    improved: 0,
    worsened: 0,
    naive: 6,
    share: 0,
    low: 0,
    high: 0.2,
    nominal: 0.05,
    targets: 3
  };
  expect(falseAlarmFinding(alarms)).toContain("too few targets");
  expect(
    falseAlarmFinding({...alarms, judged: 200, improved: 4, share: 0.02, low: 0.008, high: 0.05, naive: 110})
  ).toContain("in 2% of cases (95% interval 1% to 5%; 4 of n = 200");
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

test("the decision names only what there is to decide", () => {
  expect(outcomesDecision(none, 0, 0)).toBe("Nothing asks for a decision: keep watching.");
  expect(outcomesDecision({...none, worsened: 1, untargeted: 2}, 3, 0)).toBe(
    "Decide whether to undo or rework the 1 change after which things got worse; look again at the 3 closed actions whose condition came back; name a target for 2 actions."
  );
});

test("what would have shown is said as a fall", () => {
  expect(detectable(0.19)).toBe("only a fall of 81% or more would have shown");
  expect(detectable(null)).toBe("no fall at all could have shown");
});
