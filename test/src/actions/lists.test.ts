import {expect, test} from "vitest";
import {ACTION_LISTS, listNamed} from "../../../src/actions/lists.js";
import {followToDecide} from "../../../src/actions/facts/toDecide.js";
import type {ActionPaths, SeenAgain} from "../../../src/schema.js";
import {untargetedActions} from "../../../src/shared/rows/untargeted.js";
import {came, quarters, verdict} from "../../support/given.js";

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const until = at("2026-07-01");
const path = (action_id: string, more: Partial<ActionPaths> = {}) =>
  ({
    ...{
      action_id,
      title: action_id,
      status: "open",
      due_at: null,
      vague: false,
      occurred_at: null
    },
    ...came(0),
    ...{created_at: at("2026-01-01"), started_at: at("2026-01-02")},
    ...more
  }) as ActionPaths;
const actions = [
  path("late", {due_at: at("2026-06-30"), occurred_at: at("2026-02-02")}),
  path("later", {due_at: at("2026-01-30"), vague: true}),
  path("due", {due_at: at("2026-07-02")}),
  path("came", {...came(2, 9), occurred_at: at("2026-01-02")}),
  path("idle", {started_at: null, occurred_at: at("2026-05-02")}),
  path("done", {status: "done", closed_at: at("2026-03-01"), vague: true, missed_incidents: 3})
];
const given = {
  until,
  chosen: quarters[1]!,
  seenAgain: [{action_id: "done"}, {action_id: "done"}, {action_id: "filtered out"}] as SeenAgain[],
  verdicts: [
    verdict("late", "not_measurable", {target_kind: "", verdict_reason: "no_target"}),
    verdict("idle", "too_early", {basis: "inferred", is_headline: false}),
    verdict("came", "too_early")
  ]
};
const ids = (name: keyof typeof ACTION_LISTS) =>
  ACTION_LISTS[name].of(actions, given).map(({action_id}) => action_id);

test("each list holds what its number counts", () => {
  expect(ids("overdue")).toEqual(["later", "late"]);
  expect(ids("came")).toEqual(["came"]);
  expect(ids("vague")).toEqual(["later"]);
  expect(ids("back")).toEqual(["done"]);
  expect(ids("open")).toEqual(["late", "later", "due", "came", "idle"]);
  expect(ids("carried")).toEqual(["came", "late"]);
  expect(ids("untargeted")).toEqual(["late", "idle"]);
  expect(ids("beside")).toEqual(["idle"]);
  const {overdue, untouched, vague, undone} = followToDecide(actions, until);
  expect({overdue, untouched, vague, undone}).toEqual({
    overdue: ids("overdue").length,
    untouched: ids("untouched").length,
    vague: ids("vague").length,
    undone: ids("came").length
  });
  expect(ids("untargeted")).toHaveLength(untargetedActions(given.verdicts).length);
});

test("a list that there is not is none, whatever the address says", () => {
  expect(listNamed("overdue")).toBe(ACTION_LISTS.overdue);
  for (const name of [null, "", "toString", "__proto__"]) expect(listNamed(name)).toBeUndefined();
});

test.each(Object.entries(ACTION_LISTS))(
  "the claim of “%s” is in grammar for one and for many",
  (_, {claim}) => {
    expect(claim(1)).toMatch(/\b1 (open |closed )?action\b/);
    expect(claim(2)).toMatch(/\b2 (open |closed )?actions\b/);
  }
);
