// @vitest-environment happy-dom
import {beforeEach, expect, test} from "vitest";
import {tableText} from "../../support/tableText.js";
import {outcomeAlarm} from "../../../src/outcomes/charts/alarm.js";
import {outcomeFunnel} from "../../../src/outcomes/facts.js";
import {outcomeFilter} from "../../../src/outcomes/filter.js";
import {outcomeLedger} from "../../../src/outcomes/ledger.js";
import {alarmCard, forestCard, outcomeFunnelCard, verdictMixCard} from "../../../src/outcomes/cards.js";
import {outcomeTimeCard, stageMedians} from "../../../src/outcomes/timeCards.js";
import {missedTable, seenAgainTable} from "../../../src/outcomes/seenAgainTables.js";
import {didNotTable} from "../../../src/outcomes/didNotTable.js";
import {outcomeOptions, pick} from "../../../src/outcomes/pick.js";
import {programmeCard} from "../../../src/outcomes/programmeCard.js";
import {actionsOfChanges, type Member} from "../../../src/shared/rows/changes.js";
import {seenOf} from "../../../src/shared/rows/seen.js";
import {outcomeWhen, targetText} from "../../../src/shared/ui/outcomeText.js";
import {linkLine, untargetedSection} from "../../../src/shared/ui/untargeted.js";
import type {FalseAlarms, Site, TargetEventRows, VerdictRows} from "../../../src/schema.js";
import {programmeRow, verdictRow} from "../../support/verdictRow.js";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const named = verdictRow({
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
  set_id: "S001",
  is_headline: true
});
const sibling = {...named, action_id: "a,2", title: "Second", is_headline: false};
const inferred: VerdictRows = {
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
  set_id: null,
  members: null,
  is_headline: false
};
const untargeted: VerdictRows = {
  ...inferred,
  action_id: "c",
  basis: null,
  target_kind: "",
  target_id: "",
  target_service: ""
};
const givenUp: VerdictRows = {...untargeted, action_id: "d", status: "wont_do"};
const rows = [named, inferred, untargeted, givenUp];
const context = {
  actionsOf: actionsOfChanges<Member>([...rows, sibling]),
  seenOf: () => ({events: [], medians: {before: null, after: null}}),
  span: {from: day("2024-01-01"), to: day("2026-01-01")},
  zone: "Etc/UTC"
};

const here = {organisation: null, time_zone: "Etc/UTC", as_of_at: null} as unknown as Site;

beforeEach(() => {
  window.history.replaceState(null, "", "/outcomes");
});

test("the ledger writes data as text, guards links, and says the target, the basis and the shared verdict", () => {
  const ledger = outcomeLedger(rows, context);
  expect(ledger.querySelector("img")).toBeNull();
  expect(ledger.innerHTML).not.toContain("javascript:");
  expect(ledger.textContent).toContain("one verdict with 1 other action");
  expect(ledger.querySelector(".sub[title]")!.getAttribute("title")).toContain("“Second”");
  expect(ledger.querySelector(".inferred")!.textContent).toBe("→ Slow rollback on api");
  expect(ledger.innerHTML).not.toMatch(/NaN|undefined/);
});

test("a change of several actions says so, with its numbers", () => {
  const ledger = outcomeLedger([named, inferred], context);
  const [first, second] = tableText(ledger);
  expect(first!.slice(1)).toEqual([
    expect.stringContaining("Together: improved"),
    expect.stringContaining("8 in 52 wk → 1 in 43 wk"),
    expect.stringContaining("fewer by 80% (30% to 100%)")
  ]);
  expect(first![0]).toContain("one verdict with 1 other action");
  expect(second!.join(" ")).not.toContain("one verdict with");
  expect(ledger.textContent).not.toContain("Improved");
});

test("of a response time the medians of both windows are told", () => {
  const timed = {
    ...{...named, target_kind: "response_time", metric: "time_to_detect"},
    ...{baseline_from: day("2024-02-01"), baseline_to: day("2025-02-01")},
    ...{followup_from: day("2025-03-06"), followup_to: day("2026-01-01")}
  };
  const at = (moment: Date | null, duration_s: number) =>
    ({event_at: moment!, events: 1, duration_s, incident_id: "I"}) as TargetEventRows;
  const events = [at(timed.baseline_from, 600), at(timed.followup_from, 120)];
  const [row] = tableText(
    outcomeLedger([timed], {...context, seenOf: () => seenOf(timed, events, context.span)})
  );
  expect(row![2]).toContain("median 10 min → 2 min");
});

test("when the outcome came, or can", () => {
  expect(outcomeWhen(named, "Etc/UTC")).toBe("119 d after closing");
  expect(outcomeWhen({...inferred, earliest_verdict_at: day("2026-03-01")}, "Etc/UTC")).toBe(
    "not before 1 Mar 2026"
  );
  expect(outcomeWhen(inferred, "Etc/UTC")).toBe("no date before it closes");
  expect(outcomeWhen({...inferred, verdict: "not_measurable"}, "Etc/UTC")).toBe("–");
  expect(targetText(untargeted)).toBe("none named");
});

test("the filter leaves inferred targets out until asked, and a verdict out of what shares are made of", () => {
  const ids = (list: readonly VerdictRows[]) => list.map(({action_id}) => action_id);
  const picked = () => pick(rows, outcomeFilter(outcomeOptions(rows), here).value);
  expect(ids(picked().rows)).toEqual(["a,1", "c", "d"]);
  window.history.replaceState(null, "", "/outcomes?inferred=1&verdict=too_early");
  expect(ids(picked().rows)).toEqual(["b", "c", "d"]);
  expect(ids(picked().judged)).toEqual(["a,1", "b", "c", "d"]);
});

test.each([
  ["service=pay", ["x"]],
  ["service=unknown", ["y"]],
  ["severity=1", ["x"]],
  ["severity=unknown", ["y"]],
  ["service=web&severity=unknown", []]
])("%s keeps the changes whose incident was such a one", (query, kept) => {
  const own = [
    {...named, action_id: "x", services: '["web","pay"]', severity: 1},
    {...named, action_id: "y", services: "[]", severity: null}
  ];
  window.history.replaceState(null, "", `/outcomes?${query}`);
  const {value} = outcomeFilter(outcomeOptions(own), here);
  expect(pick(own, value).withAllTargets.map(({action_id}) => action_id)).toEqual(kept);
});

test("a chosen filter is a chip; taking it away empties the address", () => {
  window.history.replaceState(null, "", "/outcomes?team=Payments");
  const form = outcomeFilter(outcomeOptions(rows), here);
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

const meter: FalseAlarms = {
  ...{kind: "all", targets: 25, judged: 200, improved: 4, worsened: 0, naive: 110},
  ...{share: 0.02, low: 0.008, high: 0.05}
};
const none: FalseAlarms = {...meter, targets: 9, judged: 40, naive: 20, share: null, low: null, high: null};

test("the meter's card is of all kinds together; without them there is none", () => {
  const at640 = (draw: (width: number) => Node): Node => draw(640);
  const service: FalseAlarms = {...meter, kind: "service", share: 0.9};
  expect(alarmCard([service, meter], undefined, at640)!.querySelector("h2")!.textContent).toContain(
    "an improvement in 2%"
  );
  expect(alarmCard([service], undefined, at640)).toBeNull();
});

test("too few targets draw nothing and claim nothing", () => {
  expect(outcomeAlarm(none).textContent).toContain("Too few: 20 targets without an action are needed.");
  expect(outcomeAlarm(none).querySelector("circle")).toBeNull();
});

test("the programme's card has the newest quarter's groups, with why one has no figure", () => {
  const at640 = (draw: (width: number) => Node): Node => draw(640);
  const all = programmeRow({
    ...{group_kind: "all", group: "all", period: "2026-Q2", sets: 40, events: 300},
    ...{
      ratio: 0.71,
      ratio_low: 0.58,
      ratio_high: 0.87,
      e_improved: 84,
      helped: 16.6,
      helped_low: 10,
      helped_high: 24
    }
  });
  const few = programmeRow({
    ...{group_kind: "team", group: "web_team", period: "2026-Q2", sets: 2, events: 9},
    too_few_reason: "too_few_sets"
  });
  const card = programmeCard([{...all, period: "2026-Q1", ratio: 0.8}, all, few], at640);
  expect(tableText(card)).toEqual([
    ["All changes", "40", "300", "×0.71 (×0.58–×0.87)", "17 (10–24)"],
    ["Team: web_team", "2", "9", "too few changes", "–"]
  ]);
  expect(card.textContent.replaceAll("\u2011", "-")).toContain(
    "As known at the end of each quarter: 2026-Q1 ×0.8, 2026-Q2 ×0.71."
  );
});

test("without any data every part says what is missing, and breaks nothing", () => {
  const at640 = (draw: (width: number) => Node): Node => draw(640);
  const parts = [
    outcomeFunnelCard(outcomeFunnel([], false), at640),
    verdictMixCard([], "layer", at640),
    verdictMixCard([], "strength", at640),
    alarmCard([none], undefined, at640)!,
    outcomeLedger([], context),
    forestCard([], at640),
    outcomeTimeCard([], at640),
    stageMedians([]),
    seenAgainTable([], [], "Etc/UTC"),
    didNotTable([], context.actionsOf, {zone: "Etc/UTC"}),
    programmeCard([], at640),
    missedTable([]),
    untargetedSection([])
  ];
  for (const part of parts) {
    expect(part.textContent).toMatch(/No |none|Too few|Every|After no/);
    expect(part.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
  }
});
