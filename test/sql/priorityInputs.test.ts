import {describe, expect, test} from "vitest";
import {relationOver} from "../support/relation.js";

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const span = (from: string, to: string) => ({from_at: day(from), to_at: day(to)});

describe("watched_spans", () => {
  const spans = async (coverage: readonly object[]) =>
    (
      await relationOver("watched_spans", {
        incident_records: [{source: "a"}, {source: "b"}],
        coverage: coverage.map((row) => ({...row}))
      })
    ).map(({from_at, to_at}) => [from_at, to_at]);

  test("sources that overlap or follow at once are one span; days between two part them", async () => {
    const a = {source: "a", ...span("2025-01-01", "2025-03-01")};
    const whole = [[day("2025-01-01"), day("2025-06-01")]];
    expect(await spans([a, {source: "b", ...span("2025-02-01", "2025-06-01")}])).toEqual(whole);
    expect(await spans([a, {source: "b", ...span("2025-03-01", "2025-06-01")}])).toEqual(whole);
    expect(await spans([a, {source: "b", ...span("2025-03-02", "2025-06-01")}])).toHaveLength(2);
  });

  test("a source that tells of no incident watches none", async () => {
    expect(await spans([{source: "alerts only", ...span("2025-01-01", "2025-03-01")}])).toEqual([]);
  });
});

describe("priority_incidents", () => {
  const quarters = [
    ["2024-07-01", "2024-10-01"],
    ["2024-10-01", "2025-01-01"],
    ["2025-01-01", "2025-04-01"],
    ["2025-04-01", "2025-07-01"],
    ["2025-07-01", "2025-10-01"],
    ["2025-10-01", "2026-01-01"]
  ].map(([from, to]) => ({...span(from!, to!), is_partial: to === "2026-01-01"}));
  const seen = async (from: string, to: string) =>
    relationOver("priority_incidents", {
      quarters,
      watched_spans: [span(from, to)],
      incidents: ["before", "first", "last", "after"].map((incident_id) => ({
        incident_id,
        impact_minutes: 5
      })),
      condition_seen: [
        {incident_id: "before", seen_at: day("2024-09-30")},
        {incident_id: "first", seen_at: day("2024-10-01")},
        {incident_id: "last", seen_at: day("2025-09-30")},
        {incident_id: "after", seen_at: day("2025-10-01")}
      ].map((row) => ({condition_id: "c", service: "", ...row}))
    });

  test("are those of the last four complete quarters, from their first day up to the first of the next", async () => {
    const rows = await seen("2024-01-01", "2026-01-01");
    expect(rows.map(({incident_id}) => incident_id).sort()).toEqual(["first", "last"]);
    expect(Number(rows[0]?.["quarters"])).toBeCloseTo(365 / 91.3125, 9);
  });

  test("the time watched is only what lies within them", async () => {
    const [row] = await seen("2025-04-01", "2025-07-01");
    expect(Number(row?.["quarters"])).toBeCloseTo(91 / 91.3125, 9);
    expect(await seen("2023-01-01", "2024-10-01")).toEqual([]);
  });
});

describe("priority_inputs", () => {
  const rows = (actions: readonly {id: string; open: boolean; days: number | null}[]) =>
    relationOver("priority_inputs", {
      priority_incidents: [
        {condition_id: "c", service: "", incident_id: "I1", quarters: 4, impact_minutes: 30},
        {condition_id: "c", service: "", incident_id: "I2", quarters: 4, impact_minutes: null}
      ],
      actions: actions.map(({id, days}) => ({action_id: id, effort_days: days})),
      condition_actions: actions.map(({id, open}) => ({
        condition_id: "c",
        service: "",
        action_id: id,
        is_open: open
      }))
    });

  test("open actions' estimates count before those of closed ones; an incident without known minutes still counts", async () => {
    const done = {id: "done", open: false, days: 9};
    expect(await rows([done, {id: "open", open: true, days: 2}])).toMatchObject([
      {incidents: 2, minutes: [30], open_actions: 1, efforts: [2], all_efforts: [2, 9]}
    ]);
    expect(await rows([done, {id: "open", open: true, days: null}])).toMatchObject([
      {open_actions: 1, efforts: [9], all_efforts: [9]}
    ]);
  });

  test("an estimate of nothing is none", async () => {
    expect(await rows([{id: "open", open: true, days: 0}])).toMatchObject([{efforts: [], all_efforts: []}]);
  });
});
