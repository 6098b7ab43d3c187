import {expect, test} from "vitest";
import {exampleSteps, workedExample} from "../../../src/methods/example.js";
import type {TargetEventRows} from "../../../src/schema.js";
import {verdictRow} from "../../support/verdictRow.js";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const improved = verdictRow({
  action_id: "a",
  title: "Warm the standby",
  target_kind: "condition",
  target_id: "cold-standby",
  target_label: "Cold standby",
  metric: "incidents",
  basis: "curated",
  verdict: "improved",
  verdict_at: day("2025-11-09"),
  closed_at: day("2025-06-22"),
  set_id: "s",
  is_headline: true,
  window_before_days: 365,
  events_before: 13,
  window_after_days: 456,
  events_after: 0,
  ratio: 0,
  ratio_low: 0,
  ratio_high: 0.27,
  background_before: 123,
  background_after: 109
});
const event = (target_id: string): TargetEventRows => ({
  target_kind: "condition",
  target_id,
  target_service: "",
  metric: "incidents",
  event_at: day("2024-04-04"),
  events: 1,
  incident_id: "i",
  duration_s: null,
  exposure: 1
});

const given = {asOf: day("2026-07-01"), zone: "UTC"};

test("a verdict by counts is worked through with its own numbers and its own events", () => {
  const example = workedExample([improved], [event("cold-standby"), event("other")], given)!;
  expect(example.events).toHaveLength(1);
  expect(example.steps.map(({name}) => name)).toEqual(["Before", "Closed", "After", "Elsewhere", "Evidence"]);
  const [before, closed, after, elsewhere, evidence] = example.steps.map(({says}) => says);
  expect(before).toMatch(/^13 incidents in a year\./);
  expect(closed).toContain("On 22 Jun 2025");
  expect(after).toBe("0 incidents in 15 months: none since the wash-out, at least 73% fewer.");
  expect(elsewhere).toContain("Everything else fell by 29% meanwhile");
  expect(evidence).toContain("reached the 10 that a verdict needs on 9 Nov 2025");
});

test("without a background it says what that means", () => {
  const steps = exampleSteps({...improved, background_before: null}, "UTC");
  expect(steps[3]!.says).toContain("never called strong");
});

test("a response time has no counts to work through, and a change that waits no verdict", () => {
  const timed = {...improved, target_kind: "response_time", metric: "time_to_detect"};
  const waits = {...improved, verdict: "too_early" as const, verdict_at: null};
  expect(workedExample([timed, waits], [], given)).toBeUndefined();
});
