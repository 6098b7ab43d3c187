import {expect, test} from "vitest";
import {actionDetails} from "../../../src/action/details.js";
import {someJudged} from "../../../src/action/someJudged.js";
import type {MissedPreventionRows} from "../../../src/schema.js";
import {verdictRow} from "../../support/verdictRow.js";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const time = {
  ...{target_kind: "response_time", target_service: "", is_headline: true},
  ...{baseline_from: day("2024-01-01"), followup_to: day("2026-01-01")}
};
const on = (action_id: string, set_id: string | null, more: Parameters<typeof verdictRow>[0] = {}) =>
  verdictRow({
    ...{action_id, set_id, title: `Do ${action_id}`, incident_id: `of ${action_id}`, status: "done"},
    ...more
  });
const verdicts = [
  on("a", "S1", {joint_with: '["d","c","a"]', target_id: "x"}),
  on("b", "S1", {incident_id: null}),
  on("c", "S2"),
  on("d", "S3"),
  on("c", "S4"),
  on("e", null, {status: "open", target_kind: ""}),
  on("t", "T1", {...time, metric: "time_to_resolve", set_closed_at: day("2025-01-01")}),
  on("u", "T2", {...time, metric: "time_to_detect", set_closed_at: day("2025-02-01")})
];
const later = [
  {action_id: "e", incident_id: "i9"},
  {action_id: "a", incident_id: "i8"}
] as MissedPreventionRows[];
const hole = (set_id: string) => ({set_id, from_at: day("2025-03-01"), to_at: day("2025-04-01")});
const details = actionDetails({
  ...{verdicts, later, looks: [], deploys: []},
  holes: [hole("S1"), hole("S2")]
});
const [a, c, e, t, u] = ["a", "c", "e", "t", "u"].map((id) => details.get(id)!);

test("an action knows its neighbours in the ledger, in which each action stands once", () => {
  expect([...details.keys()]).toEqual(["a", "b", "c", "d", "e", "t", "u"]);
  expect([a!.before, a!.after]).toEqual([null, {action_id: "b", title: "Do b"}]);
  expect([e!.before?.action_id, e!.after?.action_id]).toEqual(["d", "t"]);
  expect(u!.after).toBeNull();
  expect(c!.targets.map(({row}) => row.set_id)).toEqual(["S2", "S4"]);
});

test("of its target it has the others of its change, those it can't be told apart from, and holes", () => {
  const [target] = a!.targets;
  const ids = (rows: readonly {readonly action_id: string}[]) => rows.map(({action_id}) => action_id);
  expect(ids(target!.together)).toEqual(["b"]);
  expect(ids(target!.others)).toEqual(["c", "d"]);
  expect([...target!.index]).toEqual(["of a"]);
  expect(target!.holes).toEqual([{from_at: day("2025-03-01"), to_at: day("2025-04-01")}]);
  expect(ids(t!.targets[0]!.within)).toEqual(["u"]);
  expect(u!.targets[0]!.within).toEqual([]);
});

test("only an open action has incidents that it might have prevented", () => {
  expect(e!.later.map(({incident_id}) => incident_id)).toEqual(["i9"]);
  expect(a!.later).toEqual([]);
});

test("to choose from there are five of each verdict, each action once", () => {
  const judged = (n: number, verdict: "improved" | "worsened") =>
    Array.from({length: n}, (_, i) =>
      on(`${verdict} ${i}`, `${verdict} ${i}`, {verdict, verdict_at: day("2025-01-01"), is_headline: true})
    );
  const some = someJudged([...judged(7, "improved"), ...judged(7, "improved"), ...judged(2, "worsened")]);
  expect(some.map(({verdict}) => verdict)).toEqual([
    ...Array<string>(5).fill("improved"),
    ...["worsened", "worsened"]
  ]);
  expect(new Set(some.map(({action_id}) => action_id)).size).toBe(7);
});
