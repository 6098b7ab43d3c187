import {expect, test} from "vitest";
import {
  alarmTitle,
  medianText,
  missedFinding,
  mixFinding,
  outcomeTimeFinding,
  falseAlarmFinding,
  forestFinding,
  groupName,
  nextFinding,
  outcomesDecision,
  seenAgainFinding,
  sequenceFinding,
  unchangedFinding,
  worsenedFinding
} from "../../../src/outcomes/findings.js";
import type {FalseAlarms} from "../../../src/schema.js";
import {programmeRow} from "../../support/verdictRow.js";

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

const alarms: FalseAlarms = {
  ...{kind: "all", targets: 41, judged: 200, improved: 4, worsened: 0, naive: 110},
  ...{share: 0.02, low: 0.001, high: 0.07}
};
const few: FalseAlarms = {...alarms, targets: 9, share: null, low: null, high: null};

test("the meter says how often the rule is wrong, with its interval and on how many targets; of too few nothing", () => {
  expect(alarmTitle(alarms)).toBe("The rule is wrong in 2% of trials here (<1%–7%), 41 targets");
  expect(falseAlarmFinding(alarms)).toBe(
    "Where nothing was done, the same rule claims an improvement in 2% of trials (95% interval <1% to 7%, by target; 4 of 200 random dates on 41 targets without an action). A plain before/after comparison is “better” in 55%."
  );
  expect(alarmTitle(few)).toBe("Too few targets to say how often the rule is wrong here (9)");
  expect(falseAlarmFinding(few)).toBe(
    "The false-alarm meter has too few targets without an action to try the rule on (9; 20 are needed)."
  );
});

test("not changing and worse are counted in plain words, nothing as nothing", () => {
  expect(unchangedFinding(0)).toBe("No change was watched to its end without a detectable change");
  expect(unchangedFinding(1)).toMatch(/^1 change shows no detectable change: that is no proof of no effect/);
  expect(unchangedFinding(3)).toContain("3 changes show no detectable change");
  expect(worsenedFinding(0)).toBe("After no change did things measurably get worse");
  expect(worsenedFinding(2)).toBe("After 2 changes things measurably got worse");
});

test("where the next change may end is said as about four in five, and not without limits", () => {
  expect(nextFinding(programmeRow({next_low: 0.31, next_high: 1.2}))).toBe(
    "About four in five of the next such changes would end between ×0.31 and ×1.2 of what was to be expected."
  );
  expect(nextFinding(programmeRow({next_low: 0.31}))).toBe("");
  expect(nextFinding(undefined)).toBe("");
});

test("the sequence has a figure a quarter, oldest first; a single one is none", () => {
  const at = (period: string, ratio: number | null) => programmeRow({period, ratio});
  expect(sequenceFinding([at("2026-Q2", 0.7), at("2025-Q4", null), at("2026-Q1", 0.82)])).toBe(
    "As known at the end of each quarter: 2026-Q1 ×0.82, 2026-Q2 ×0.7."
  );
  expect(sequenceFinding([at("2026-Q2", 0.7), at("2025-Q4", null)])).toBe("");
  expect(sequenceFinding([])).toBe("");
});

test("groups are named by kind; names of teams and sources stay as they are written", () => {
  expect(groupName({group_kind: "all", group: "all"})).toBe("All changes");
  expect(groupName({group_kind: "kind", group: "alert_rule"})).toBe("Kind: alert rule");
  expect(groupName({group_kind: "team", group: "data_infra"})).toBe("Team: data_infra");
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
    "1 condition was seen again after 1 action aimed at it closed; none of these belongs to a change that improved"
  );
  expect(seenAgainFinding({conditions: 3, actions: 5, improved: 2})).toContain(
    "2 of these belong to a change that improved all the same"
  );
});

test("open actions stand beside later incidents without a claim of what they would have prevented", () => {
  expect(missedFinding(0, 0, 0)).toContain("No open action");
  expect(missedFinding(1, 1, 120)).toBe(
    "1 action is still open while 1 later incident carried their condition (2 hours of impact)"
  );
  expect(missedFinding(4, 30, 6000)).toContain("4 actions are still open while 30 later incidents");
});

test("a forest says how many changes lie wholly on one side of ×1, or that there is none", () => {
  expect(forestFinding({measurable: 0, below: 0, above: 0})).toContain("No change of this selection");
  expect(forestFinding({measurable: 9, below: 2, above: 1})).toBe(
    "Of 9 measurable changes with a ratio, 2 lie wholly below ×1 and 1 wholly above"
  );
});

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

test("the decision names only what there is to decide", () => {
  expect(outcomesDecision(none, 0, 0)).toBe("Nothing asks for a decision: keep watching.");
  expect(outcomesDecision({...none, worsened: 1, untargeted: 2}, 3, 0)).toBe(
    "Decide whether to undo or rework the 1 change after which things got worse; look again at the 3 closed actions whose condition came back; name a target for 2 actions."
  );
});
