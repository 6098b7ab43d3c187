import {expect, test} from "vitest";
import {
  detectable,
  helpedFinding,
  outcomesClaim,
  outcomesFinding,
  outcomesSupport,
  portfolioCaution,
  programmeFinding,
  untargetedFinding,
  worthFinding
} from "../../../../src/shared/findings/outcomesFinding.js";
import {programmeRow} from "../../../support/verdictRow.js";

const none = {
  actions: 9,
  improved: 0,
  worsened: 0,
  unchanged: 0,
  tooEarly: 0,
  measurable: 0,
  open: 0,
  notMeasurable: 0,
  untargeted: 0,
  fellBefore: 0,
  together: 0,
  uncompared: 0,
  inferred: 0
};

test.each([
  {facts: {...none, actions: 0}, said: "There is no retro action to judge yet."},
  {
    facts: {...none, notMeasurable: 3, untargeted: 3},
    said: "None of 9 actions says what it should change, so none can be judged."
  },
  {
    facts: {...none, notMeasurable: 3, untargeted: 1, inferred: 12},
    said: "None of 9 actions can be judged: what they should change is named by nobody, or can't be measured."
  },
  {facts: {...none, notMeasurable: 3, untargeted: 1}, said: "None of 3 actions can be measured."},
  {
    facts: {...none, tooEarly: 4, measurable: 4, notMeasurable: 2},
    said: "Too early to tell of all 4 changes that can be followed."
  },
  {
    facts: {...none, open: 3, notMeasurable: 1},
    said: "Nothing can be judged yet: 3 actions are still open, and 1 can't be measured."
  },
  {
    facts: {...none, improved: 2, worsened: 1, unchanged: 3, tooEarly: 9, measurable: 15, open: 4},
    said: "2 of 15 measurable changes improved more than everything else did, 1 got worse, 3 show no detectable change, 9 are too early to tell."
  },
  {
    facts: {...none, improved: 1, unchanged: 1, measurable: 2},
    said: "1 of 2 measurable changes improved more than everything else did, 0 got worse, 1 shows no detectable change."
  },
  {
    facts: {...none, improved: 2, measurable: 2, uncompared: 1},
    said: "2 of 2 measurable changes improved, 0 got worse, 0 show no detectable change."
  }
])("the headline: $said", ({facts, said}) => {
  expect(outcomesFinding(facts)).toBe(said);
});

test("what is left out is said, and what is let in", () => {
  const facts = {...none, improved: 1, tooEarly: 2, notMeasurable: 5, untargeted: 3, inferred: 7};
  expect(outcomesSupport(facts, false)).toContain("5 can't be measured (3 name no target).");
  expect(outcomesSupport(facts, false)).toContain(
    "7 verdicts on targets only inferred from the incident are left out"
  );
  expect(outcomesSupport(facts, true)).toContain("are counted in, and marked");
  expect(outcomesSupport({...facts, inferred: 0}, false)).not.toContain("inferred");
});

test("whose credit is doubtful or shared is said of the improved, and only where there is any", () => {
  const facts = {...none, improved: 4, measurable: 5, notMeasurable: 2};
  expect(outcomesSupport(facts, false)).toBe(
    "2 can't be measured. A change is what was closed on one target: actions that can't be told apart are one change, and count once."
  );
  expect(outcomesSupport({...facts, fellBefore: 1, together: 2, uncompared: 1, open: 3}, false)).toMatch(
    /^1 of the improved had fallen before it was closed; 2 of the improved are several actions judged together; 1 of the improved is not compared with everything else \(response times, or too little else is recorded\); 3 actions with a target are still open; 2 can't be measured\./
  );
});

test("the portfolio's caution counts what chance may label", () => {
  expect(portfolioCaution(0, 0, 0)).toBe("");
  expect(portfolioCaution(40, 5, 2)).toBe(
    "Of 40 changes judged or still followed up to 2 could be called improved by chance alone; 2 of 5 hold when all are judged at once."
  );
});

const worth = {changes: 3, expected: 57.5, observed: 45, limits: {low: 3, high: 20}, minutes: 6000};

test("an interval below ×1 without evidence enough says that it holds for one day alone", () => {
  const row = programmeRow({ratio: 0.6, ratio_low: 0.4, ratio_high: 0.9, e_improved: 0.98});
  expect(programmeFinding(row)).toContain("that is not enough yet");
  expect(programmeFinding({...row, e_improved: 40})).not.toContain("not enough");
  expect(programmeFinding({...row, ratio_high: 1.2})).toContain("can't be told");
});

test("worth is of all measurable changes, with what came and what was to be expected, and may be a loss", () => {
  expect(worthFinding({...worth, changes: 0})).toContain("No change on incidents can be measured yet");
  expect(worthFinding(worth)).toBe(
    "After all 3 measurable changes on incidents, 12.5 fewer incidents came than if their targets had gone as everything else did (45 came, 57.5 were to be expected; 95% interval 3 fewer to 20 fewer), about 100 hours of impact less at the minutes that each took before."
  );
  expect(worthFinding({...worth, changes: 1, expected: 41, minutes: -60, limits: undefined})).toBe(
    "After the one measurable change on incidents, 4 more incidents came than if their targets had gone as everything else did (45 came, 41 were to be expected; too few changes for an interval), about 1 hour of impact more at the minutes that each took before."
  );
});

test("an interval across zero says so; where no impact is known, no hours are said", () => {
  const said = worthFinding({...worth, limits: {low: -29, high: 270.8}});
  expect(said).toContain("95% interval 29 more to 271 fewer");
  expect(said).toContain("either side of zero");
  const even = worthFinding({...worth, expected: 45.01, minutes: null});
  expect(even).toContain("as many incidents came as if");
  expect(even).not.toMatch(/impact|hour|NaN|null/);
});

const together = programmeRow({
  ...{group_kind: "all", group: "all", sets: 40, events: 300},
  ...{ratio: 0.71, ratio_low: 0.58, ratio_high: 0.87, e_improved: 84.2}
});

test("all changes together: the pooled ratio in words with its interval", () => {
  expect(programmeFinding(together)).toBe(
    "40 changes together: 29% fewer events than if their targets had gone as everything else did (95% interval 42% fewer to 13% fewer)."
  );
  expect(programmeFinding({...together, ratio_high: 1.04, e_improved: 0.982})).toMatch(
    /42% fewer to 4% more\)\. Whether they did anything together can't be told\.$/
  );
  expect(programmeFinding({...together, e_improved: 2})).toContain(
    "read every quarter, that is not enough yet"
  );
  expect(programmeFinding({...together, ratio: 2.5})).toContain("2.5 times as many events as if");
  expect(programmeFinding({...together, ratio_low: null, ratio_high: null, e_improved: null})).toMatch(
    /\(95% interval 100% fewer to no limit\)\. Whether/
  );
});

test("too few changes give no figure, and none is made up", () => {
  expect(programmeFinding(undefined)).toBe("No change can be pooled yet.");
  expect(programmeFinding(programmeRow({sets: 3, events: 12, too_few_reason: "too_few_sets"}))).toBe(
    "Too few changes to say what they did together: 3 measurable changes with 12 events, and five groups without common events, with 20 events, are needed."
  );
});

test("how many helped clearly is a whole number with its interval, and nothing where it isn't known", () => {
  expect(helpedFinding({...together, helped: 16.7, helped_low: 10, helped_high: 24})).toBe(
    "Of 40 changes whose events were pooled about 17 helped clearly, by a quarter or more (90% interval 10 to 24)."
  );
  expect(helpedFinding(together)).toBe("");
  expect(helpedFinding(undefined)).toBe("");
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

test("the claim has two numbers, or says why there is none", () => {
  const facts = {...none, improved: 3, worsened: 1, unchanged: 2, tooEarly: 4, measurable: 10, uncompared: 1};
  expect(outcomesClaim(facts)).toBe("3 of 10 measurable changes improved");
  expect(outcomesClaim({...facts, uncompared: 0})).toBe(
    "3 of 10 measurable changes improved more than everything else did"
  );
  expect(outcomesClaim({...none, tooEarly: 4, measurable: 4})).toBe(
    outcomesFinding({...none, tooEarly: 4, measurable: 4})
  );
});
