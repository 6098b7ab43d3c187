import {expect, test} from "vitest";
import {
  alarmTitle,
  medianText,
  missedFinding,
  mixFinding,
  outcomeTimeFinding,
  falseAlarmFinding,
  forestFinding,
  outcomesDecision,
  seenAgainFinding
} from "../../../src/outcomes/findings.js";

const step = {stage: "closed_to_outcome", group: "all", low: null, high: null, n: 8};
const start = {...step, at_days: 0, at_risk: 8, closed: 0, survival: 1};
const some = {...step, at_days: 42, at_risk: 8, closed: 2, survival: 0.75};
const half = {...step, at_days: 91.4, at_risk: 6, closed: 2, survival: 0.5};

test.each([
  {
    steps: [],
    said: "No closed action can get an outcome yet, so the wait for one is unknown.",
    median: "not reached"
  },
  {
    steps: [start, some],
    said: "Fewer than half of the closed actions that can be measured have an outcome yet: 2 of 8",
    median: "not reached"
  },
  {
    steps: [start, some, half],
    said: "Half of the closed actions that can be measured have an outcome within 91 days (n = 8)",
    median: "91 days"
  }
])("time to outcome: $median of $steps.length steps", ({steps, said, median}) => {
  expect(outcomeTimeFinding(steps)).toBe(said);
  expect(medianText(steps)).toBe(median);
});

const alarms = {
  draws: 400,
  judged: 200,
  improved: 4,
  worsened: 0,
  naive: 110,
  share: 0.02,
  low: 0.008,
  high: 0.04,
  nominal: 0.05,
  targets: 9
};
test.each([
  {row: {...alarms, judged: 19}, said: "Too few draws to say how often the rule is wrong here"},
  {row: {...alarms, judged: 0}, said: "Too few draws to say how often the rule is wrong here"},
  {row: alarms, said: "The rule is wrong less often here than the nominal 5%"},
  {
    row: {...alarms, high: 0.06},
    said: "The rule claims improvements out of nothing in 2% of draws, within the nominal 5%"
  },
  {
    row: {...alarms, share: 0.07, low: 0.03, high: 0.14},
    said: "The rule claims improvements out of nothing in 7% of draws, no more than chance allows at the nominal 5% (n = 200)"
  },
  {
    row: {...alarms, share: 0.09, low: 0.06, high: 0.14},
    said: "The rule claims improvements out of nothing in 9% of draws, more than the nominal 5%"
  }
])("the meter's title: $said", ({row, said}) => {
  expect(alarmTitle(row)).toBe(said);
});

test("the mix counts improvements among those judged, never a share of those that wait", () => {
  const parts = [
    {group: "weaker", verdict: "no_detectable_change" as const, n: 6},
    {group: "weaker", verdict: "too_early" as const, n: 9},
    {group: "stronger", verdict: "improved" as const, n: 3},
    {group: "stronger", verdict: "worsened" as const, n: 1}
  ];
  expect(mixFinding(parts, "strength")).toBe(
    "Improved among those judged, by strength: 0 of 6 weaker and 3 of 4 stronger"
  );
  expect(mixFinding(parts.slice(1, 2), "strength")).toBe("No verdict yet by strength");
  expect(mixFinding([], "strength")).toBe("No verdict yet by strength");
});

test("seen again is said beside the verdict, not instead of it", () => {
  expect(seenAgainFinding({conditions: 0, actions: 0, improved: 0})).toContain("No condition was seen again");
  expect(seenAgainFinding({conditions: 1, actions: 1, improved: 0})).toBe(
    "1 condition was seen again after 1 action aimed at it closed; none of these has the verdict improved"
  );
  expect(seenAgainFinding({conditions: 3, actions: 5, improved: 2})).toContain(
    "2 of these have the verdict improved"
  );
});

test("open actions stand beside later incidents without a claim of what they would have prevented", () => {
  expect(missedFinding(0, 0, 0)).toContain("No open action");
  expect(missedFinding(1, 1, 120)).toBe(
    "1 action is still open while 1 later incident carried their condition (2 hours of impact)"
  );
  expect(missedFinding(4, 30, 6000)).toContain("4 actions are still open while 30 later incidents");
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

test("the decision names only what there is to decide", () => {
  expect(outcomesDecision(none, 0, 0)).toBe("Nothing asks for a decision: keep watching.");
  expect(outcomesDecision({...none, worsened: 1, untargeted: 2}, 3, 0)).toBe(
    "Decide whether to undo or rework the 1 change after which things got worse; look again at the 3 closed actions whose condition came back; name a target for 2 actions."
  );
});
