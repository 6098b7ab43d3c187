// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {didNotRows, forest, reconciled} from "../../../src/outcomes/facts.js";
import {missedActions, missedIncidents} from "../../../src/outcomes/seenAgain.js";
import {outcomeLedger} from "../../../src/outcomes/ledger.js";
import {verdictKey} from "../../../src/shared/rows/sinceFacts.js";
import {stageMedians} from "../../../src/outcomes/timeCards.js";
import {missedTable, seenAgainTable} from "../../../src/outcomes/seenAgainTables.js";
import {didNotTable} from "../../../src/outcomes/didNotTable.js";
import {actionsOfChanges, type Member} from "../../../src/shared/rows/changes.js";
import type {MissedPreventionRows, SeenAgain, VerdictRows} from "../../../src/schema.js";
import {verdict} from "../../support/given.js";
import {tableText} from "../../support/tableText.js";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const seen = {
  action_id: "a",
  condition_id: "slow",
  label: "Slow rollback",
  layer: "process",
  target_service: "",
  title: "Do a",
  closed_at: day("2026-01-05"),
  incidents_since: 3,
  minutes_since: 90,
  minutes_known: 2,
  last_at: day("2026-05-01"),
  verdict: "improved"
} as SeenAgain;
const missed = (action_id: string, incident_id: string, more: Partial<MissedPreventionRows> = {}) =>
  ({
    action_id,
    incident_id,
    title: `Do ${action_id}`,
    team: "web",
    label: "Slow rollback",
    status: "open",
    impact_minutes: 30,
    days_open: 10.4,
    ...more
  }) as MissedPreventionRows;
const waiting = [
  missed("a", "i1"),
  missed("a", "i1", {label: "No alert", days_open: 40}),
  missed("a", "i2", {impact_minutes: null}),
  missed("b", "i2", {impact_minutes: null, status: "in_progress"})
];

test("a ledger row has its action and target, verdict and when it was told, counts and by how much", () => {
  const row = verdict("a", "improved", {
    team: "web",
    url: null,
    days_to_outcome: 119,
    members: 1,
    layer: "process"
  });
  const context = {
    actionsOf: actionsOfChanges<Member>([row]),
    seenOf: () => ({events: [], medians: {before: null, after: null}}),
    span: {from: day("2024-01-01"), to: day("2026-07-01")},
    zone: "UTC"
  };
  const ledger = outcomeLedger([row], context);
  const [cells] = tableText(ledger);
  expect(cells).toEqual([
    "Do a→ Slow rollback",
    expect.stringMatching(/^Improved.*told on 5 May 2026$/),
    "8 in 52 wk → 1 in 26 wk",
    expect.stringContaining("fewer by 75% (30% to 90%)")
  ]);
  const fresh = {period: "2026-Q1", keys: [verdictKey(row)]};
  expect(tableText(outcomeLedger([row], {...context, fresh}))[0]![1]).toMatch(/new since 2026-Q1$/);
});

test("conditions seen again have their incidents, minutes with their n, the last day and the verdict", () => {
  expect(tableText(seenAgainTable([seen], [], "UTC"))).toEqual([
    [
      "Slow rollbackProcess · everywhere",
      "Do aclosed 5 Jan 2026",
      "3",
      "90 (n = 2)",
      "1 May 2026",
      "Improved"
    ]
  ]);
});

test("a condition seen again after several actions judged together has their verdict, not one's", () => {
  const shared = verdict("a", "improved", {members: 2, set_id: "S1"});
  const chip = (row: VerdictRows) => tableText(seenAgainTable([seen], [row], "UTC"))[0]!.at(-1);
  expect(chip(shared)).toBe("Together: improved");
  expect(chip({...shared, members: 1})).toBe("Improved");
  expect(chip({...shared, target_service: "api"})).toBe("Improved");
});

test("what did not work: the largest rise first, then the best measured, and never an improved or waiting change", () => {
  const same = (id: string, more: Partial<VerdictRows> = {}) =>
    verdict(id, "no_detectable_change", {verdict_at: null, verdict_reason: "holding", ...more});
  const rows = [
    same("none", {mde_ratio: null}),
    verdict("some", "worsened", {ratio: 1.5}),
    same("small", {mde_ratio: 0.2}),
    same("good", {mde_ratio: 0.6, set_id: "S1", members: 2}),
    verdict("most", "worsened", {ratio: 4}),
    verdict("better", "improved"),
    verdict("waits", "too_early"),
    verdict("never", "not_measurable")
  ];
  const actionsOf = actionsOfChanges<Member>([...rows, same("other", {set_id: "S1"})]);
  const cells = tableText(didNotTable(didNotRows(rows), actionsOf, {zone: "UTC"}));
  expect(cells.map(([name]) => name!.split("→")[0])).toEqual([
    "Do most",
    "Do some",
    "Do good and Do other together",
    "Do small",
    "Do none"
  ]);
  expect(cells.slice(2).map((row) => row.at(-1))).toEqual(["40%", "80%", "no fall at all"]);
  const timed = same("timed", {mde_ratio: null, target_kind: "response_time", target_id: "time_to_detect"});
  const rise = same("rise", {mde_ratio: 0.1, direction: "up", metric: "pages"});
  expect(tableText(didNotTable([timed, rise], actionsOf, {zone: "UTC"})).map((row) => row.at(-1))).toEqual([
    "–",
    "–"
  ]);
});

test("every action has one place, and the places add up to all of them", () => {
  const rows = [
    verdict("a", "improved"),
    verdict("a", "not_measurable"),
    verdict("b", "not_measurable"),
    verdict("c", "too_early", {status: "open"}),
    verdict("d", "not_measurable", {status: "wont_do"}),
    verdict("e", "improved", {basis: "inferred"}),
    verdict("f", "not_measurable", {target_kind: "", basis: null})
  ];
  const {actions, judged, open, givenUp, untargeted, notMeasurable} = reconciled(rows, 1);
  expect({judged, open, givenUp, untargeted, notMeasurable}).toEqual({
    ...{judged: 1, open: 1, givenUp: 1, untargeted: 2, notMeasurable: 1}
  });
  expect(judged + open + givenUp + untargeted + notMeasurable).toBe(actions);
});

test("open actions count a later incident once, with the minutes that are known, most incidents first", () => {
  expect(tableText(missedTable(waiting))).toEqual([
    ["Do aSlow rollback, No alert · web", "2", "30 (n = 1)", "40"],
    ["Do bSlow rollback · web", "1", "0 (n = 0)", "10"]
  ]);
  expect(missedActions(waiting).map(({action_id}) => action_id)).toEqual(["a", "b"]);
  expect(missedIncidents(waiting)).toEqual({actions: 2, incidents: 2});
});

test("stages say how long half took, how many got there, and of how many", () => {
  const step = {stage: "filed_to_closed", group: "all", low: null, high: null, n: 8};
  const steps = [
    {...step, at_days: 0, at_risk: 8, closed: 0, survival: 1},
    {...step, at_days: 30, at_risk: 8, closed: 4, survival: 0.5}
  ];
  expect(tableText(stageMedians(steps))).toEqual([["Filed to closed", "30 days", "4", "8"]]);
});

test("a change lies on one side of ×1 only with its whole interval; the surest are the narrowest", () => {
  const row = (id: string, low: number | null, high: number | null, more: Partial<VerdictRows> = {}) =>
    verdict(id, "too_early", {ratio: 0.8, ratio_low: low, ratio_high: high, ...more});
  const found = forest(
    [
      row("across", 0.5, 1.1),
      row("below", 0.2, 0.9),
      row("above", 1.2, 3, {ratio: 2}),
      row("touches", 1, 2, {ratio: 1.4}),
      row("open", null, null),
      row("none", 0.1, 0.2, {verdict: "not_measurable"})
    ],
    2
  );
  expect(found).toMatchObject({measurable: 5, below: 1, above: 1});
  expect(found.surest.map(({action_id}) => action_id)).toEqual(["across", "touches"]);
});
