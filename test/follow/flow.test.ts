import {expect, test} from "vitest";
import {
  actionsDecision,
  actionsFinding,
  ageFinding,
  flagsFinding,
  flowFinding,
  strengthFinding,
  undoneFinding
} from "../../src/actions/findings.js";
import type {ActionPaths, QuarterRows} from "../../src/schema.js";
import {
  actionFlow,
  carriedByQuarter,
  closingGroups,
  openAges,
  theaterFlags,
  tracked
} from "../../src/shared/rows/actionFlow.js";
import {warehouse} from "../support/warehouse.js";

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
  expect(groups.map(({kind}) => kind)).toEqual(["team", "ticket", "owner", "actions of the retro"]);
  expect(closingGroups([action("young", {created_at: at("2026-06-01")})], until)[0]!.atYear).toBeUndefined();
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
  expect(ageFinding(ages)).toBe(
    "2 actions are open, the oldest for 172 days; 1 past the due date, 1 without one"
  );
  expect(ageFinding([])).toContain("No action");
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
    ["No owner", 1, 3],
    ["No ticket", 1, 4],
    ["No due date", 2, 3],
    ["Never touched", 1, 3],
    ["Vague", 1, 4],
    ["Closed without evidence", 1, 2],
    ["One of more than five", 1, 4]
  ]);
});

test("sentences per branch", () => {
  const share = {value: 0.72, low: 0.65, high: 0.78};
  expect(actionsFinding({actions: 0, tracked: 0, open: 0})).toContain("No retro action");
  expect(actionsFinding({actions: 9, tracked: 3, open: 1})).toMatch(
    /^Too few actions can be followed \(n = 3 of 9\)\. Of 6 other actions/
  );
  expect(actionsFinding({actions: 9, tracked: 9, open: 1})).toContain(
    "None has been followed for a year yet."
  );
  expect(actionsFinding({actions: 9, tracked: 9, open: 2, done: share, wontDo: 0.1})).toBe(
    "A year after filing 72% of actions are done (95% interval 65% to 78%; n = 9) and 10% given up. 2 of 9 actions that can be followed are open."
  );
  expect(flowFinding({open: 0, carried: 0}, "2026-Q2")).toContain("No action was open");
  expect(flowFinding({open: 10, carried: 9}, "2026-Q2")).toContain("9 of 10 (90%) carried over");
  expect(flagsFinding([])).toContain("No sign");
  expect(
    flagsFinding([
      {flag: "Vague", actions: [1], known: 8},
      {flag: "No owner", actions: [1, 2], known: 4}
    ])
  ).toContain("1 of 8 (13%) actions are flagged “vague”");
  expect(strengthFinding({stronger: 0, intermediate: 0, weaker: 0}, 3)).toContain("No action");
  expect(strengthFinding({stronger: 2, intermediate: 2, weaker: 4}, 1)).toContain(
    "2 of 8 (25%) graded actions"
  );
  expect(undoneFinding(0, 0, 0)).toContain("No open action");
  expect(undoneFinding(2, 5, 7)).toContain(
    "2 open actions would have addressed conditions of later incidents: 5 in all"
  );
  expect(actionsDecision({overdue: 0, untouched: 0, vague: 0, undone: 0})).toContain("Nothing asks");
  expect(actionsDecision({overdue: 1, untouched: 2, vague: 1, undone: 3})).toContain(
    "the 1 vague open action"
  );
});

test("the path keeps when work began, from where closing is known, and what came meanwhile", async () => {
  const db = await warehouse({
    asOf: "2026-07-01",
    files: {
      "d/incidents.csv":
        "incident_id,started_at,impact_minutes\nI1,2026-01-01T00:00:00Z,10\nI2,2026-03-01T00:00:00Z,30\nI3,2026-06-01T00:00:00Z,\n",
      "d/conditions.csv":
        "incident_id,condition_id,layer\nI1,slow,process\nI2,slow,process\nI3,slow,process\n",
      "d/actions.csv": "action_id,incident_id,status,created_at\nA,I1,open,2026-01-05T00:00:00Z\n",
      "links.csv": "action_id,target_kind,target_id\nA,condition,slow\n"
    }
  });
  expect(await db.rows("select incident_id, impact_minutes from missed_prevention order by 1")).toEqual([
    {incident_id: "d:I2", impact_minutes: 30},
    {incident_id: "d:I3", impact_minutes: null}
  ]);
  expect(await db.rows("select stage, ended from action_stages where \"group\" = 'all' order by 1")).toEqual([
    {stage: "filed_to_closed", ended: false},
    {stage: "incident_to_filed", ended: true},
    {stage: "incident_to_retro", ended: false}
  ]);
  db.close();
});
