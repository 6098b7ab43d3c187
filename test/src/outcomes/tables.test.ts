// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {forest, missedActions, missedIncidents} from "../../../src/outcomes/facts.js";
import {outcomeLedger} from "../../../src/outcomes/ledger.js";
import {stageMedians} from "../../../src/outcomes/timeCards.js";
import {missedTable, seenAgainTable} from "../../../src/outcomes/seenAgainTables.js";
import {unchangedTable, worsenedTable} from "../../../src/outcomes/unchangedTables.js";
import {actionsOfChanges} from "../../../src/shared/rows/changes.js";
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

test("a ledger row has its action, verdict, target, counts, ratio and outcome", () => {
  const row = verdict("a", "improved", {
    team: "web",
    url: null,
    days_to_outcome: 119,
    members: 1,
    layer: "process"
  });
  const ledger = outcomeLedger([row], {
    actionsOf: actionsOfChanges([row]),
    events: new Map(),
    span: {from: day("2024-01-01"), to: day("2026-07-01")},
    zone: "UTC"
  });
  const [cells] = tableText(ledger);
  expect(cells).toEqual([
    "Do aweb · no tracker link",
    expect.stringMatching(/^Improved/),
    "Slow rollbacknamed by hand",
    "8 in 52 wk → 1 in 26 wk",
    expect.stringContaining("×0.25 (0.1–0.7)"),
    "119 d after closing"
  ]);
});

test("conditions seen again have their incidents, minutes with their n, the last day and the verdict", () => {
  expect(tableText(seenAgainTable([seen], [], "UTC"))).toEqual([
    ["Slow rollbackeverywhereProcess", "Do aclosed 5 Jan 2026", "3", "90 (n = 2)", "1 May 2026", "Improved"]
  ]);
});

test("a condition seen again after several actions judged together has their verdict, not one's", () => {
  const shared = verdict("a", "improved", {members: 2, set_id: "S1"});
  const chip = (row: VerdictRows) => tableText(seenAgainTable([seen], [row], "UTC"))[0]!.at(-1);
  expect(chip(shared)).toBe("Together: improved");
  expect(chip({...shared, members: 1})).toBe("Improved");
  expect(chip({...shared, target_service: "api"})).toBe("Improved");
});

test("changes without a detectable change: the best measured first, with what would have shown and why", () => {
  const same = (id: string, more: Partial<VerdictRows> = {}) =>
    verdict(id, "no_detectable_change", {verdict_at: null, verdict_reason: "holding", ...more});
  const rows = [
    same("none", {mde_ratio: null}),
    same("small", {mde_ratio: 0.2}),
    same("good", {mde_ratio: 0.6, set_id: "S1", members: 2}),
    same("timed", {mde_ratio: null, target_kind: "response_time", target_id: "time_to_detect"}),
    same("rise", {mde_ratio: 0.1, direction: "up", metric: "pages"}),
    verdict("better", "improved")
  ];
  const actionsOf = actionsOfChanges([...rows, same("other", {set_id: "S1"})]);
  const cells = tableText(unchangedTable(rows, actionsOf, "UTC"));
  expect(cells.map(([name, , , , smallest]) => [name, smallest])).toEqual([
    ["Do good and Do other together", "−40%"],
    ["Do small", "−80%"],
    ["Do rise", "–"],
    ["Do none", "no fall at all"],
    ["Do timed", "–"]
  ]);
  expect(cells[1]!.slice(1, 4)).toEqual(["Slow rollback", "8 in 52 wk → 1 in 26 wk", "×0.25 (0.1–0.7)"]);
  expect(cells[1]!.at(-1)).toBe("at its end");
});

test("changes after which things got worse: the largest rise first, with the day they were told", () => {
  const rows = [
    verdict("some", "worsened", {ratio: 1.5}),
    verdict("most", "worsened", {ratio: 4}),
    verdict("better", "improved"),
    verdict("unknown", "worsened", {ratio: null})
  ];
  const table = worsenedTable(rows, actionsOfChanges(rows), "UTC");
  expect(tableText(table).map(([name]) => name)).toEqual(["Do most", "Do some", "Do unknown"]);
  expect(tableText(table)[0]!.at(-1)).toContain("5 May 2026");
  expect(table.querySelector("h3")!.textContent).toBe("After 3 changes things measurably got worse");
});

test("open actions count a later incident once, with the minutes that are known, most incidents first", () => {
  expect(tableText(missedTable(waiting))).toEqual([
    ["Do aSlow rollback, No alert · web", "2", "30 (n = 1)", "40"],
    ["Do bSlow rollback · web", "1", "0 (n = 0)", "10"]
  ]);
  expect(missedActions(waiting).map(({action_id}) => action_id)).toEqual(["a", "b"]);
  expect(missedIncidents(waiting)).toEqual({incidents: 2, minutes: 30});
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
