import {expect, test} from "vitest";
import {
  alarmTitle,
  didNotFinding,
  medianText,
  missedFinding,
  mixFinding,
  outcomeTimeFinding,
  falseAlarmFinding,
  forestFinding,
  groupName,
  nextFinding,
  outcomesDecision,
  programmeClaim,
  programmeSure,
  reconciledFinding,
  seenAgainFinding,
  seenAgainSure,
  sequenceFinding
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
    said: "No closed action can get an outcome yet",
    median: "not reached"
  },
  {
    steps: [start, some],
    said: "2 of 8 measurable actions have an outcome yet",
    median: "not reached"
  },
  {
    steps: [start, some, half],
    said: "Half of the measurable actions have an outcome within 91 days of closing",
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
  expect(alarmTitle(alarms)).toBe("Where nothing was done, the rule claims an improvement in 2% of trials");
  expect(falseAlarmFinding(alarms)).toBe(
    "Where nothing was done, the same rule claims an improvement in 2% of trials (95% interval <1% to 7%, by target; 4 of 200 random dates on 41 targets without an action). A plain before/after comparison is “better” in 55%."
  );
  expect(alarmTitle(few)).toBe("Too few targets to say how often the rule is wrong here (9)");
  expect(falseAlarmFinding(few)).toBe(
    "The false-alarm meter has too few targets without an action to try the rule on (9; 20 are needed)."
  );
});

test("what did not work is counted in plain words, nothing as nothing", () => {
  expect(didNotFinding(0, 0)).toBe("No change was watched to its end without an improvement");
  expect(didNotFinding(1, 0)).toBe("1 change shows no detectable effect; none got worse");
  expect(didNotFinding(3, 2)).toBe("3 changes show no detectable effect; 2 changes got worse");
  expect(didNotFinding(0, 2)).toBe("2 changes got worse");
});

test("all changes together: a size in the claim, how sure below it", () => {
  const row = programmeRow({
    sets: 40,
    events: 300,
    ratio: 0.62,
    ratio_low: 0.4,
    ratio_high: 0.95,
    e_improved: 40
  });
  expect(programmeClaim(row)).toBe("Where we acted, 38% fewer events came than elsewhere would suggest");
  expect(programmeSure(row)).toMatch(
    /^Clear: 40 changes watched long enough, with a verdict or not, 300 events, 95% interval 60% fewer to 5% fewer/
  );
  expect(programmeSure({...row, e_improved: 2})).toMatch(
    /^Clear if looked at once, not yet safe to quote every quarter/
  );
  expect(programmeClaim({...row, ratio_high: 1.1})).toContain(": could be chance");
  expect(programmeSure({...row, ratio_high: 1.1})).toMatch(/^Could be chance/);
  expect(programmeClaim({...row, ratio: 1.3, ratio_low: 1.1, ratio_high: 1.6})).toContain("30% more events");
  expect(programmeClaim({...row, ratio: 1})).toContain("as many events");
  expect(programmeClaim(undefined)).toBe("Too few changes to say what they did together");
  expect(programmeSure(row, 40)).toMatch(/ events \(40 of them pages\), 95%/);
  expect(programmeSure(undefined)).toBe("No change can be pooled yet.");
});

test("one line leads from all actions to the changes that are counted", () => {
  expect(
    reconciledFinding({
      actions: 40,
      judged: 9,
      changes: 8,
      open: 12,
      givenUp: 3,
      untargeted: 10,
      notMeasurable: 6
    })
  ).toBe(
    "40 actions: 9 in 8 measurable changes, 12 open, 3 given up, of the rest 10 without a target that anybody named and 6 that can't be measured."
  );
});

test("where the next change may end is said as about four in five, and not without limits", () => {
  expect(nextFinding(programmeRow({next_low: 0.31, next_high: 1.2}))).toBe(
    "About four in five of the next such changes would end between 69% fewer and 20% more than was to be expected."
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
  expect(mixFinding(parts, "strength")).toBe("By strength: 0 of 6 with a verdict improved for weaker");
  const rules = [
    {group: "alert rules", verdict: "improved" as const, n: 9, ended: 2},
    {group: "alert rules", verdict: "no_detectable_change" as const, n: 11}
  ];
  expect(mixFinding(rules, "layer")).toBe(
    "By layer: 9 of 20 with a verdict improved for alert rules, 2 by ending the alert"
  );
  expect(mixFinding(parts.slice(1, 2), "strength")).toBe("No verdict yet by strength");
  expect(mixFinding([], "strength")).toBe("No verdict yet by strength");
});

test("seen again is said beside the verdict, not instead of it", () => {
  expect(seenAgainFinding({conditions: 0, actions: 0, improved: 0})).toContain("No condition was seen again");
  expect(seenAgainFinding({conditions: 1, actions: 1, improved: 0})).toBe(
    "1 condition was seen again after 1 action aimed at it closed"
  );
  expect(seenAgainSure({conditions: 1, actions: 1, improved: 0})).toContain("None of these actions belongs");
  expect(seenAgainSure({conditions: 3, actions: 5, improved: 2})).toContain(
    "2 of these actions belong to a change that improved all the same"
  );
});

test("open actions stand beside later incidents without a claim of what they would have prevented", () => {
  expect(missedFinding(0, 0)).toContain("No open action");
  expect(missedFinding(1, 1)).toBe("1 later incident carried a condition that 1 open action targets");
  expect(missedFinding(4, 30)).toBe("30 later incidents carried a condition that 4 open actions target");
});

test("a forest says how many changes lie wholly on one side of ×1, or that there is none", () => {
  expect(forestFinding({measurable: 0, below: 0, above: 0})).toContain("No change of this selection");
  expect(forestFinding({measurable: 9, below: 2, above: 1})).toBe(
    "2 changes lie wholly below the rate before, 1 wholly above"
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
  expect(outcomesDecision(none, 0, 0)).toEqual([{text: "Nothing asks for a decision: keep watching."}]);
  expect(outcomesDecision({...none, worsened: 1, untargeted: 2}, 3, 0)).toEqual([
    {
      text: "Undo or rework the one change after which things got worse.",
      ...{page: "outcomes", query: {verdict: "worsened"}}
    },
    {
      text: "Look again at the 3 closed actions whose condition came back.",
      page: "actions",
      query: {list: "back", span: "all"}
    },
    {text: "Name a target for 2 actions.", page: "questions"}
  ]);
});
