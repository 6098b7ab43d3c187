// @vitest-environment happy-dom
import {beforeEach, expect, test} from "vitest";
import {outcomeAlarm} from "../../../src/outcomes/charts/alarm.js";
import {outcomeFilter} from "../../../src/outcomes/filter.js";
import {outcomeLedger} from "../../../src/outcomes/ledger.js";
import {alarmCard, forestCard, outcomeFunnelCard, verdictMixCard} from "../../../src/outcomes/cards.js";
import {outcomeTimeCard, stageMedians} from "../../../src/outcomes/timeCards.js";
import {missedTable, seenAgainTable} from "../../../src/outcomes/unchangedTables.js";
import {outcomeWhen, targetText} from "../../../src/shared/ui/outcomeText.js";
import {linkLine, untargetedSection} from "../../../src/shared/ui/untargeted.js";
import type {VerdictRows} from "../../../src/schema.js";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const named = {
  action_id: "a,1",
  title: "<img src=x onerror=alert(1)>",
  team: "Payments",
  status: "done",
  url: "javascript:alert(1)",
  target_kind: "condition",
  target_id: "slow-rollback",
  target_label: "Slow rollback",
  target_service: "",
  metric: "incidents",
  basis: "curated",
  verdict: "improved",
  verdict_reason: "strong",
  verdict_strength: "strong",
  ratio: 0.2,
  ratio_low: 0,
  ratio_high: 0.7,
  events_before: 8,
  window_before_days: 364,
  events_after: 1,
  window_after_days: 300,
  days_to_outcome: 119,
  members: 2,
  closed_at: day("2025-02-20"),
  is_headline: true
} as unknown as VerdictRows;
const inferred = {
  ...named,
  action_id: "b",
  team: "Routing",
  basis: "inferred",
  target_service: "api",
  verdict: "too_early",
  verdict_reason: "action_not_closed",
  status: "open",
  ratio: null,
  days_to_outcome: null,
  earliest_verdict_at: null,
  members: 1,
  is_headline: false
} as unknown as VerdictRows;
const untargeted = {
  ...inferred,
  action_id: "c",
  basis: null,
  target_kind: "",
  target_id: "",
  target_service: ""
};
const givenUp = {...untargeted, action_id: "d", status: "wont_do"} as VerdictRows;
const rows = [named, inferred, untargeted, givenUp];
const context = {events: new Map(), span: {from: day("2024-01-01"), to: day("2026-01-01")}, zone: "Etc/UTC"};

beforeEach(() => {
  window.history.replaceState(null, "", "/outcomes");
});

test("the ledger writes data as text, guards links, and says the target, the basis and the shared verdict", () => {
  const ledger = outcomeLedger(rows, context);
  expect(ledger.querySelector("img")).toBeNull();
  expect(ledger.innerHTML).not.toContain("javascript:");
  expect(ledger.textContent).toContain("one of 2 closed together");
  expect(ledger.textContent).toContain("inferred from the incident");
  expect(ledger.innerHTML).not.toMatch(/NaN|undefined/);
});

test("when the outcome came, or can", () => {
  expect(outcomeWhen(named, "Etc/UTC")).toBe("119 d after closing");
  expect(outcomeWhen({...inferred, earliest_verdict_at: day("2026-03-01")}, "Etc/UTC")).toBe(
    "not before 1 Mar 2026"
  );
  expect(outcomeWhen(inferred, "Etc/UTC")).toBe("no date before it closes");
  expect(outcomeWhen({...inferred, verdict: "not_measurable"}, "Etc/UTC")).toBe("–");
  expect(targetText(untargeted as VerdictRows)).toBe("none named");
});

test("the filter leaves inferred targets out until asked, and a verdict out of what shares are made of", () => {
  const ids = (list: readonly VerdictRows[]) => list.map(({action_id}) => action_id);
  expect(ids(outcomeFilter(rows).value.rows)).toEqual(["a,1", "c", "d"]);
  window.history.replaceState(null, "", "/outcomes?inferred=1&verdict=too_early");
  const {value} = outcomeFilter(rows);
  expect(ids(value.rows)).toEqual(["b", "c", "d"]);
  expect(ids(value.judged)).toEqual(["a,1", "b", "c", "d"]);
});

test("a chosen filter is a chip; taking it away empties the address", () => {
  window.history.replaceState(null, "", "/outcomes?team=Payments");
  const form = outcomeFilter(rows);
  const chip = form.querySelector<HTMLButtonElement>(".chips button")!;
  expect(chip.getAttribute("aria-label")).toBe("Remove filter Team: Payments");
  chip.click();
  expect(window.location.search).toBe("");
  expect(form.querySelector(".chips button")).toBeNull();
});

test("lines for links.csv suggest what was inferred, quote, and leave out what was given up", () => {
  const text = untargetedSection(rows).textContent;
  expect(text).toContain("b,condition,slow-rollback,api,,,");
  expect(text).toContain("c,condition,CONDITION_ID,SERVICE,,,");
  expect(text).not.toContain("d,condition");
  expect(text).toContain("2 of 3 actions have no target");
  expect(linkLine({action_id: `x,"y"`, title: null, team: null, condition: "", service: ""})).toMatch(
    /^"x,""y""",/
  );
  expect(untargetedSection([named]).textContent).toContain("Every action has a target");
});

test("the meter draws nothing from fewer than 20 draws", () => {
  const row = {
    draws: 400,
    judged: 19,
    improved: 0,
    worsened: 0,
    naive: 9,
    share: 0,
    low: 0,
    high: 0.2,
    nominal: 0.05,
    targets: 3
  };
  expect(outcomeAlarm(row).textContent).toContain("Too few draws");
  for (const width of [320, 960]) {
    const svg = outcomeAlarm({...row, judged: 200, naive: 110}, {width});
    expect(svg.textContent).toContain("nominal 5%");
    expect(svg.outerHTML).not.toMatch(/NaN|undefined/);
  }
});

test("without any data every part says what is missing, and breaks nothing", () => {
  const at640 = (draw: (width: number) => Node): Node => draw(640);
  const row = {
    draws: 0,
    judged: 0,
    improved: 0,
    worsened: 0,
    naive: 0,
    share: null,
    low: NaN,
    high: NaN,
    nominal: 0.05,
    targets: 0
  };
  const parts = [
    outcomeFunnelCard([], false, at640),
    verdictMixCard([], "layer", at640),
    verdictMixCard([], "strength", at640),
    alarmCard(row, at640),
    outcomeLedger([], context),
    forestCard([], at640),
    outcomeTimeCard([], at640),
    stageMedians([]),
    seenAgainTable([], "Etc/UTC"),
    missedTable([]),
    untargetedSection([])
  ];
  for (const part of parts) {
    expect(part.textContent).toMatch(/No |none|Too few|Every/);
    expect(part.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
  }
});
