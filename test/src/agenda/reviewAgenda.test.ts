// @vitest-environment happy-dom
import {csvParse} from "d3";
import {expect, test} from "vitest";
import {decisionLines, HEADER} from "../../../src/agenda/decisionLines.js";
import {reviewClaim, reviewFinding} from "../../../src/agenda/findings.js";
import {reviewMarkdown} from "../../../src/agenda/markdown.js";
import {agendaOfTeams} from "../../../src/agenda/teams.js";
import {reviewView} from "../../../src/agenda/view.js";
import type {ActionPaths, Decisions, PriorityRows, SeenAgain} from "../../../src/schema.js";
import {asksOf, type PointRows, reviewPoints} from "../../../src/shared/points/reviewPoints.js";
import {came, incident, quarters, verdict} from "../../support/given.js";

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const given = {chosen: quarters[1]!, asOf: at("2026-07-01"), zone: "UTC"};
const reviewAgenda = (rows: PointRows, told: Parameters<typeof reviewPoints>[1]) => ({
  title: "Agenda of the review of 2026-Q2",
  quarter: "2026-Q2",
  points: reviewPoints(rows, told)
});
const nothing = {verdicts: [], seenAgain: [], actions: [], incidents: [], decisions: [], priorities: []};
const open = (id: string, more: Partial<ActionPaths> = {}) =>
  ({
    ...{action_id: id, title: `Do ${id}`, status: "open", team: null},
    ...came(0),
    due_at: null,
    ...more
  }) as ActionPaths;
const back = (condition_id: string, minutes_since: number) =>
  ({
    ...{action_id: `on ${condition_id}`, condition_id, label: condition_id, title: `Do ${condition_id}`},
    ...{incidents_since: 3, minutes_since, closed_at: at("2026-01-01"), target_service: ""}
  }) as SeenAgain;
const decision = (decision_id: string, period: string, state: Decisions["state"]) =>
  ({
    ...{decision_id, period, state, text: `Rehearse ${decision_id}`, actions: 1, actions_closed: 0},
    ...{improved: 0, worsened: 0, unchanged: 0, too_early: 0, incidents_since: null, minutes_since: null}
  }) as Decisions;

const full = {
  verdicts: [
    verdict("bad", "worsened", {ratio: 2.4, ratio_low: 1.5, ratio_high: 4, team: "Web"}),
    verdict("told", "improved"),
    verdict("older", "improved", {verdict_at: at("2026-01-05")}),
    verdict("soon", "too_early", {earliest_verdict_at: at("2026-08-01")}),
    verdict("aimless", "not_measurable", {target_kind: "", verdict_reason: "no_target"})
  ],
  seenAgain: [back("slow", 10), back("dear", 90), back("dear", 20)],
  actions: [
    open("needed", {...came(2, 90), team: "Pay"}),
    open("also", came(1)),
    open("late", {due_at: at("2026-06-01")})
  ],
  incidents: [
    incident("I1", "2026-Q2", {has_retro: false, severity: 3}),
    incident("I2", "2026-Q2", {has_retro: false, severity: 1, impact_minutes: null}),
    incident("I3", "2026-Q1", {has_retro: false})
  ],
  decisions: [decision("D1", "2026-Q1", "overdue"), decision("D0", "2025-Q4", "open")],
  priorities: []
};

test("at most seven points, what was decided first, then by what is at stake", () => {
  const agenda = reviewAgenda(full, given);
  expect(agenda.points.map(({title}) => title)).toEqual([
    "Settle the 1 decision of 2026-Q1",
    "Adjust or undo “Do bad”",
    "Finish or drop “Do needed”",
    "Choose something stronger against “dear”",
    "Learn from 1 change that improved",
    "Choose which of 2 incidents of 2026-Q2 without a retro need one",
    "Say what 1 action should change"
  ]);
  const [decided, worse, needed, again, , without] = agenda.points;
  expect(decided!.items[0]!.text).toBe("Rehearse D1: 0 of 1 action closed, overdue");
  expect(worse).toMatchObject({team: "Web", concerns: ["bad"], place: {page: "action", id: "bad"}});
  expect(needed).toMatchObject({
    stake: "2 later incidents had its condition",
    detail: "2 later incidents had its condition, 90 minutes of impact",
    items: [{text: "“Do also”: 1 later incident had its condition", place: {page: "action", id: "also"}}],
    concerns: ["needed"],
    rest: {page: "actions"}
  });
  expect(again).toMatchObject({
    detail: "3 incidents since “Do dear” was closed, 90 minutes of impact",
    concerns: ["dear"]
  });
  expect(again!.items).toHaveLength(1);
  expect(without!.items.map(({text}) => text)).toEqual([
    "Outage I2: SEV1, impact not stated",
    "Outage I1: SEV3, 30 minutes"
  ]);
  expect(reviewClaim(agenda)).toBe(`First: ${agenda.points[0]!.title.replace(/^./, (c) => c.toLowerCase())}`);
  expect(reviewFinding(agenda)).toBe(
    "Agenda of the review of 2026-Q2: 7 points, 55 minutes, by what is at stake."
  );
});

test("with little at stake what is late or can be told soon gets its place; with nothing there is no point", () => {
  const few = {...nothing, actions: full.actions.slice(2), verdicts: [full.verdicts[3]!]};
  const {points} = reviewAgenda(few, given);
  expect(points.map(({title, concerns}) => [title, concerns])).toEqual([
    ["Give 1 overdue action a new date or drop it", ["late"]],
    ["Name who looks at 1 verdict that can come by the next review", [full.verdicts[3]!.action_id]]
  ]);
  const none = reviewAgenda(nothing, given);
  expect(reviewClaim(none)).toBe("The data ask for no decision");
  expect(reviewFinding(none)).toBe(`${none.title}.`);
  expect(reviewView(none, "http://h.example/agenda.html", false).querySelector("button")).toBeNull();
});

test("the Markdown links the evidence and leaves owner and decision blank; nothing of the data is markup", () => {
  const text = reviewMarkdown(
    reviewAgenda({...nothing, actions: [open("x", {title: "[a](b) <c>", ...came(1)})]}, given),
    "http://h.example/ft/agenda.html?period=2026-Q2"
  );
  expect(text).toContain("## 1. Finish or drop “\\[a\\](b) \\<c\\>” (10 min)");
  expect(text).toContain("([evidence](http://h.example/ft/action.html?id=x))");
  expect(text).toMatch(/Owner:\n\nDecision:\n$/);
});

test("lines for decisions.csv have an id, the quarter, what is to be decided, its team and what it is about", () => {
  const lines = decisionLines(reviewAgenda(full, given));
  const read = csvParse([HEADER, ...lines].join("\n"));
  expect(read.columns).toEqual(["id", "period", "text", "owner_team", "due_at", "concerns"]);
  expect({...read[1]}).toEqual({
    id: "2026-Q2-2",
    period: "2026-Q2",
    text: "Adjust or undo “Do bad”",
    owner_team: "Web",
    due_at: "",
    concerns: "bad"
  });
  const hostile = {...nothing, actions: [open("=x", {team: "@SUM(A1)", ...came(1)})]};
  expect(decisionLines(reviewAgenda(hostile, given))[0]).toMatch(/,'@SUM\(A1\),,'=x$/);
});

test("the page has a copy of each kind; a file that is there already gets no second header", () => {
  const drawn = (has: boolean) => reviewView(reviewAgenda(full, given), "http://h.example/agenda.html", has);
  expect(drawn(true).querySelectorAll("li.point")).toHaveLength(7);
  expect([...drawn(true).querySelectorAll("button")].map(({textContent}) => textContent)).toEqual([
    "Copy as Markdown",
    "Copy for decisions.csv"
  ]);
  const shown = (has: boolean) => [...drawn(has).querySelectorAll("pre")].at(-1)!.textContent;
  expect(shown(false)).toContain(HEADER);
  expect(shown(true)).not.toContain(HEADER);
});

test("a team's agenda has the points of its own actions, incidents and decisions alone", () => {
  const all = {
    ...nothing,
    incidents: [incident("I1", "2026-Q2", {team: "Web"}), incident("I2", "2026-Q2", {team: "Pay"})],
    verdicts: [
      verdict("a", "worsened", {team: "Web", ratio: 3}),
      verdict("b", "worsened", {team: "Pay", ratio: 2})
    ],
    actions: [open("a", {team: "Web", ...came(2, 9)}), open("b", {team: "Pay", ...came(2, 9)})],
    seenAgain: [{...back("x", 40), action_id: "b"}]
  };
  const text = (rows: typeof all): string => JSON.stringify(reviewAgenda(rows, given).points);
  expect(text(all)).toContain("Do b");
  expect(text(agendaOfTeams(all, ["Web"]))).toContain("Do a");
  expect(text(agendaOfTeams(all, ["Web"]))).not.toContain("Do b");
  expect(agendaOfTeams(all, ["Web"]).incidents).toHaveLength(1);
});

test("conditions seen again are listed by what they cost, each once", () => {
  const {points} = reviewAgenda(
    {
      ...full,
      seenAgain: [back("slow", 10), back("dear", 90), back("mid", 40), back("dear", 5), back("slow", 30)]
    },
    given
  );
  const point = points.find(({title}) => title.startsWith("Choose something stronger"))!;
  expect([point.title, ...point.items.map(({text}) => text)].join()).toMatch(/“dear”.*“mid”.*“slow”/);
});

test("as of an earlier day what came after it is said to be counted to today", () => {
  const {points} = reviewAgenda(full, {...given, end: at("2026-03-01")});
  expect(points.map(({stake}) => stake).join()).toMatch(/had its condition by today/);
  expect(
    reviewAgenda(full, given)
      .points.map(({stake}) => stake)
      .join()
  ).not.toContain("by today");
});

test("Review and report ask the agenda's first five points, in its order, each with what is at stake and where to look", () => {
  const points = reviewPoints(full, given);
  const asks = asksOf(points);
  expect(asks.map(({text}) => text)).toEqual([
    "Settle the 1 decision of 2026-Q1: 0 of 1 done.",
    "Adjust or undo “Do bad”: incidents are 2.4 times as many since.",
    "Finish or drop “Do needed”: 2 later incidents had its condition.",
    "Choose something stronger against “dear”: 3 incidents since an action on it was closed.",
    "Learn from 1 change that improved: first told in 2026-Q2."
  ]);
  expect(asks.map(({page, part, id}) => [page, part, id])).toEqual([
    ["report", "decided", undefined],
    ["action", undefined, "bad"],
    ["action", undefined, "needed"],
    ["conditions", undefined, undefined],
    ["outcomes", undefined, undefined]
  ]);
  expect(asks.every(({measure}) => measure !== undefined && measure !== "")).toBe(true);
});

test("where no open action has a date to be late, those carried over are asked after", () => {
  const old = open("old", {occurred_at: at("2026-02-01")});
  const fresh = open("fresh", {occurred_at: at("2026-05-01")});
  expect(reviewPoints({...nothing, actions: [old, fresh]}, given)).toMatchObject([
    {
      title: "Finish, re-scope or drop 1 action",
      stake: "Open since before 2026-Q2, none of them overdue",
      concerns: ["old"]
    }
  ]);
});

const priority = (condition_id: string, more: Partial<PriorityRows> = {}) =>
  ({
    ...{condition_id, label: condition_id, service: "", score: 60, reduction: 0.3, tie_band: "A"},
    ...{effort_days: 0.5, effort_basis: "estimates", open_actions: 0},
    ...more
  }) as PriorityRows;

test("what comes first of what to fix next is planned, with what can't be told apart from it", () => {
  const first = priority("first", {score: 90, open_actions: 2});
  const priorities = [first, priority("tied"), priority("less", {score: 5, tie_band: "B"})];
  expect(reviewPoints({...nothing, priorities}, given)).toMatchObject([
    {
      title: "Plan work on “first”",
      stake: "45 minutes of impact a quarter could be saved for half a day of work",
      question: "Which of its 2 open actions first, or which other?",
      items: [{text: "“tied” can’t be told apart from it"}],
      more: 0,
      rest: {page: "priorities"}
    }
  ]);
  expect(
    reviewPoints({...nothing, priorities: [priority("x", {effort_basis: "default"})]}, given)[0]!.stake
  ).toBe("30 minutes of impact a quarter could be saved");
});

test.each([
  ["an earlier quarter is reviewed", {}, {end: at("2026-07-01")}],
  ["what past changes took away is unknown", {reduction: null}, {}],
  ["past changes promise nothing", {score: 0}, {}],
  ["its impact is unknown", {score: null, tie_band: null}, {}],
  ["it is of one service", {service: "pay"}, {}]
])("nothing is planned where %s", (_, row, more) => {
  const priorities = [priority("first", row)];
  expect(reviewPoints({...nothing, priorities}, {...given, ...more})).toEqual([]);
});

test("a condition that something stronger is asked against is not planned beside", () => {
  const rows = {...nothing, seenAgain: [back("first", 9)], priorities: [priority("first")]};
  expect(reviewPoints(rows, given).map(({title}) => title)).toEqual([
    "Choose something stronger against “first”"
  ]);
});
