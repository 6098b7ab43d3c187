/** What verdicts read of actions and incidents. */
import {describe, expect, test} from "vitest";
import {relationOver} from "../support/relation.js";

const DAY = 86_400_000;
const on = (day: number): Date => new Date(day * DAY);

describe("company_actions", () => {
  const triggerOf = async (action: object, occurred_at: Date | null = null) => {
    const [row] = await relationOver("company_actions", {
      actions: [{action_id: "A", status: "done", incident_id: "I", ...action}],
      incidents: [{incident_id: "I", occurred_at}],
      targets: [{action_id: "A", target_key: "t"}]
    });
    return row?.["trigger_day"];
  };

  test("the trigger is the incident's start, else the filing, else the closing", async () => {
    expect(await triggerOf({created_at: on(103), closed_at: on(120)}, on(100))).toBe(100);
    expect(await triggerOf({created_at: on(103), closed_at: on(120)})).toBe(103);
    expect(await triggerOf({closed_at: on(120)})).toBe(120);
  });

  test("an action closed before its incident started, or before it was filed, was triggered by its closing at the latest", async () => {
    expect(await triggerOf({created_at: on(95), closed_at: on(90)}, on(100))).toBe(90);
  });

  test("an action without a target is no change", async () => {
    expect(
      await relationOver("company_actions", {actions: [{action_id: "A", status: "done", closed_at: on(1)}]})
    ).toEqual([]);
  });
});

test("company_records: a response time still running has no minutes yet, one that can't be known is none; an undated incident is left out", async () => {
  const rows = await relationOver("company_records", {
    incidents: [
      {incident_id: "dated", source: "s", occurred_at: on(10), services: ["a"]},
      {incident_id: "undated", source: "s", occurred_at: null, services: []}
    ],
    response_durations: [
      {incident_id: "dated", metric: "b open", state: "open", duration_s: 600},
      {incident_id: "dated", metric: "a known", state: "known", duration_s: 90},
      {incident_id: "dated", metric: "c unknown", state: "unknown", duration_s: null}
    ]
  });
  expect(rows).toMatchObject([
    {incident_id: "dated", day: 10, conditions: [], metrics: ["a known", "b open"], minutes: [1.5, null]}
  ]);
});
