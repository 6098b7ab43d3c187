import {expect, test} from "vitest";
import {closingGroups} from "../../../src/actions/facts/closing.js";
import {theaterFlags} from "../../../src/actions/facts/flags.js";
import {actionFlow, carriedByQuarter} from "../../../src/actions/facts/flow.js";
import {openActions, openAges, quartersOpen, undoneCost} from "../../../src/actions/facts/open.js";
import {policyFacts} from "../../../src/actions/facts/policy.js";
import {followFacts, followToDecide} from "../../../src/actions/facts/toDecide.js";
import {openWhileItCame} from "../../../src/shared/rows/openWhileItCame.js";
import {came} from "../../support/given.js";
import {tracked} from "../../../src/actions/facts/tracked.js";
import {strengthsByQuarter, vagueReasons} from "../../../src/actions/facts/wording.js";
import type {ActionPaths, QuarterRows, MissedPreventionRows} from "../../../src/schema.js";

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const until = at("2026-07-01");
const action = (id: string, more: Partial<ActionPaths> = {}): ActionPaths =>
  ({
    action_id: id,
    status: "open",
    created_at: at("2026-01-10"),
    started_at: null,
    due_at: null,
    closed_at: null,
    closed_basis: null,
    has_owner: true,
    has_ticket: true,
    team: "T",
    layer: null,
    strength: null,
    priority: null,
    vague: false,
    retro_actions: 1,
    ...more
  }) as ActionPaths;
const done = (id: string, closed: string, more: Partial<ActionPaths> = {}) =>
  action(id, {status: "done", closed_at: at(closed), closed_basis: "field", ...more});

test("what can be followed has a filing date, a status, and a date where closed", () => {
  const actions = [
    action("a"),
    action("b", {created_at: null}),
    action("c", {status: null}),
    done("d", "2026-03-01"),
    action("e", {status: "done"})
  ];
  expect(tracked(actions).map(({action_id}) => action_id)).toEqual(["a", "d"]);
});

test("flow counts filed and closed so far; a quarter carries over what was open before it", () => {
  const actions = [
    action("a"),
    done("b", "2026-02-01"),
    action("c", {status: "wont_do", closed_at: at("2026-05-01")}),
    action("d", {created_at: at("2026-05-10")})
  ];
  const points = actionFlow(actions, until);
  expect(points[0]).toMatchObject({filed: 0, done: 0, dropped: 0});
  expect(points.at(-1)).toEqual({at: until, filed: 4, done: 1, dropped: 1});
  const quarters = [
    {quarter: "2026-Q1", from_at: at("2026-01-01"), to_at: at("2026-04-01"), is_partial: false},
    {quarter: "2026-Q2", from_at: at("2026-04-01"), to_at: at("2026-07-01"), is_partial: false}
  ] as QuarterRows[];
  expect(carriedByQuarter(actions, quarters, until)).toEqual([
    {quarter: "2026-Q1", isPartial: false, filed: 3, closed: 1, open: 2, carried: 0},
    {quarter: "2026-Q2", isPartial: false, filed: 1, closed: 1, open: 2, carried: 1}
  ]);
  expect(actionFlow([], until)).toEqual([]);
});

test("won't do competes with done: its share is not taken for open, nor for done", () => {
  const actions = Array.from({length: 10}, (_, i) =>
    i < 4
      ? done(`d${i}`, "2025-03-01", {created_at: at("2025-01-01")})
      : i < 7
        ? action(`w${i}`, {status: "wont_do", created_at: at("2025-01-01"), closed_at: at("2025-02-01")})
        : action(`o${i}`, {created_at: at("2025-01-01")})
  );
  const [all, ...groups] = closingGroups(actions, until);
  expect(all!.atYear!.done.value).toBeCloseTo(0.4, 10);
  expect(all!.atYear!.wontDo.value).toBeCloseTo(0.3, 10);
  expect(closingGroups([action("young", {created_at: at("2026-06-01")})], until)[0]!.followed).toBe(30);
  expect(groups.map(({kind}) => kind)).toEqual(["team", "ticket", "owner", "actions of the retro"]);
  expect(closingGroups([action("young", {created_at: at("2026-06-01")})], until)[0]!.atYear).toBeUndefined();
});

test("the list of open actions has those without a filing date last, and they have no age", () => {
  const rows = [action("undated", {created_at: null}), action("a"), done("c", "2026-02-01")];
  expect(openActions(rows, until).map(({action: {action_id}, days}) => [action_id, days === null])).toEqual([
    ["a", false],
    ["undated", true]
  ]);
  expect(openAges(rows, until)).toHaveLength(1);
});

test("ages are of open actions; no due date is neither late nor in time", () => {
  const ages = openAges(
    [
      action("a", {due_at: at("2026-06-01")}),
      action("b", {created_at: at("2026-06-01")}),
      done("c", "2026-02-01")
    ],
    until
  );
  expect(ages.map(({action: {action_id}, overdue}) => [action_id, overdue])).toEqual([
    ["a", 30],
    ["b", null]
  ]);
});

test("a flag counts only what the export says either way", () => {
  const flags = theaterFlags(
    [
      action("a", {has_owner: null, has_ticket: false, vague: true, retro_actions: 7}),
      action("b", {has_owner: false, created_at: at("2026-06-20")}),
      done("c", "2026-02-01", {closed_basis: "none"}),
      done("d", "2026-02-01", {due_at: at("2026-03-01")})
    ],
    until
  );
  expect(flags.map(({flag, actions, known}) => [flag, actions.length, known])).toEqual([
    ["no_owner", 1, 3],
    ["no_ticket", 1, 4],
    ["no_due_date", 2, 3],
    ["never_touched", 1, 3],
    ["vague", 1, 4],
    ["closed_without_evidence", 1, 2],
    ["one_of_many", 1, 4]
  ]);
});

test("an action is untouched from the 90th day on", () => {
  const filed = (days: number) => action("a", {created_at: new Date(until.getTime() - days * 86_400_000)});
  const untouched = (days: number) =>
    theaterFlags([filed(days)], until).find(({flag}) => flag === "never_touched")!;
  expect(untouched(90)).toMatchObject({known: 1, actions: [{action_id: "a"}]});
  expect(untouched(89)).toMatchObject({known: 0, actions: []});
});

test("the queue is of open actions whose condition came again, those first that cost most", () => {
  const missed = (id: string, missed_minutes: number, missed_incidents: number, more = {}) =>
    action(id, {...came(missed_incidents, missed_minutes), ...more});
  const queue = openWhileItCame([
    missed("few", 10, 9),
    missed("none", 99, 0),
    missed("most", 60, 2),
    missed("same", 10, 1),
    missed("elsewhere", 900, 40, {own_services: '["pay"]', own_incidents: 0, own_minutes: 0}),
    missed("gone", 99, 9, {status: "done"})
  ]);
  expect(queue.map(({action_id}) => action_id)).toEqual(["most", "few", "same", "elsewhere"]);
  const later = (action_id: string, incident_id: string, impact_minutes: number | null) =>
    ({action_id, incident_id, impact_minutes}) as MissedPreventionRows;
  const all = [
    later("most", "I1", 30),
    later("few", "I1", 30),
    later("few", "I2", null),
    later("gone", "I3", 9)
  ];
  expect(undoneCost(queue, all)).toEqual({actions: 4, incidents: 2, minutes: 30});
  expect(quartersOpen(action("a", {created_at: at("2025-07-01")}), until)).toBeCloseTo(365 / 91.3125, 10);
});

test("the decision counts what is late, untouched, vague and undone, open actions only", () => {
  const actions = [
    action("late", {due_at: at("2026-06-30"), vague: true, missed_incidents: 1, missed_minutes: 5}),
    action("due today", {due_at: until, started_at: at("2026-02-01"), missed_incidents: 0}),
    done("vague", "2026-02-01", {vague: true, missed_incidents: 3})
  ];
  expect(followToDecide(actions, until)).toEqual({overdue: 1, untouched: 1, vague: 1, undone: 1});
  expect(followFacts(actions, until)).toMatchObject({actions: 3, tracked: 3, open: 2, done: undefined});
});

test("strengths are counted by the quarter of filing, newest first, quarters without any left out", () => {
  const quarters = ["2025-Q4", "2026-Q1", "2026-Q2"].map((quarter) => ({
    quarter,
    is_partial: quarter === "2026-Q2"
  })) as QuarterRows[];
  const actions = [
    action("a", {quarter: "2026-Q1", strength: "weaker", vague: true, vague_reason: "no object"}),
    action("b", {quarter: "2026-Q2", strength: "stronger"}),
    action("c", {quarter: "2026-Q2", strength: null, vague: true, vague_reason: null}),
    action("d", {quarter: "2026-Q2", strength: null, vague: true, vague_reason: "no object"})
  ];
  expect(strengthsByQuarter(actions, quarters)).toEqual([
    {
      quarter: "2026-Q2",
      isPartial: true,
      graded: {stronger: 1, intermediate: 0, weaker: 0},
      ungraded: 2,
      vague: 2
    },
    {
      quarter: "2026-Q1",
      isPartial: false,
      graded: {stronger: 0, intermediate: 0, weaker: 1},
      ungraded: 0,
      vague: 1
    }
  ]);
  expect(vagueReasons(actions.filter(({vague}) => vague === true))).toEqual([
    ["no object", 2],
    ["", 1]
  ]);
});

test("a policy of 30 days: the thirtieth day is in time, what is open within it is not judged, and what lacks a date is left out", () => {
  const sev1 = {severity: 1};
  const [row] = policyFacts(
    [
      done("in time", "2026-02-09", sev1),
      done("a day late", "2026-02-10", sev1),
      action("given up", {...sev1, status: "wont_do", closed_at: at("2026-01-11")}),
      action("overdue", sev1),
      action("running", {...sev1, created_at: at("2026-06-01")}),
      action("no date", {...sev1, created_at: null}),
      done("no closing date", "2026-01-12", {...sev1, closed_at: null}),
      done("another severity", "2026-01-11", {severity: 2}),
      done("no severity", "2026-01-11", {severity: null})
    ],
    [{severity: 1, days: 30}],
    until
  );
  expect(row).toMatchObject({severity: 1, days: 30, n: 4, kept: 2, running: 1, share: {p: 0.5}});
  expect(row!.share.low).toBeCloseTo(0.15, 2);
  expect(policyFacts([], [{severity: 3, days: 90}], until)).toMatchObject([{n: 0, kept: 0, running: 0}]);
});
