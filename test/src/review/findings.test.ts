import {expect, test} from "vitest";
import {filedFinding, heldFinding, stagesFinding} from "../../../src/review/findings.js";
import {retroStages} from "../../../src/shared/rows/retroStages.js";
import {action, incident} from "../../support/given.js";

const reached = (statuses: readonly ("done" | "open" | null)[], held = true) =>
  retroStages(
    [incident("I1", "2026-Q2", {has_retro: held, actions: statuses.length})],
    statuses.map((status, i) => action(`a${i}`, {status})),
    []
  );

test.each([
  {statuses: [], said: "1 of 1 incidents had a retro; no action of theirs is loaded"},
  {statuses: ["done", "open"] as const, said: "1 of 1 incidents had a retro; 1 of 2 actions are done"},
  {
    statuses: ["done", null] as const,
    said: "1 of 1 incidents had a retro; 1 of 1 action is done, the status of 1 more is not stated"
  },
  {
    statuses: [null, null] as const,
    said: "1 of 1 incidents had a retro; whether its 2 actions are done is not stated"
  }
])("what nobody stated is neither done nor open: $said", ({statuses, said}) => {
  expect(stagesFinding(reached(statuses))).toBe(said);
});

test("without incidents or actions the funnel says so", () => {
  const none = retroStages([], [], []);
  expect([stagesFinding(none), heldFinding(none), filedFinding(none)]).toEqual([
    "No incidents to follow",
    "No incidents to follow",
    "No action of theirs is loaded"
  ]);
});
