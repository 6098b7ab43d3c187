import {expect, test} from "vitest";
import {ridingTimes, timesWithin} from "../../../../src/shared/rows/timesWithin.js";
import {verdictRow} from "../../../support/verdictRow.js";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const timed = (action_id: string, metric: string, target_service: string, closed: string) =>
  verdictRow({
    action_id,
    set_id: action_id,
    target_kind: "response_time",
    target_id: metric,
    metric,
    target_service,
    set_closed_at: day(closed),
    baseline_from: day("2025-01-01"),
    followup_to: day("2026-01-01"),
    verdict: "improved",
    is_headline: true
  });
const mitigate = timed("m", "time_to_mitigate", "", "2025-06-01");

test.each([
  {name: "a part of it, anywhere", other: timed("x", "time_to_acknowledge", "", "2025-05-01"), found: true},
  {
    name: "the same time on one service",
    other: timed("x", "time_to_mitigate", "a", "2025-05-01"),
    found: true
  },
  {
    name: "the same target, which the verdict separates",
    other: timed("x", "time_to_mitigate", "", "2025-05-01"),
    found: false
  },
  {name: "what contains it", other: timed("x", "time_to_resolve", "", "2025-05-01"), found: false},
  {name: "before the baseline", other: timed("x", "time_to_detect", "", "2024-12-31"), found: false},
  {name: "on its first day", other: timed("x", "time_to_detect", "", "2025-01-01"), found: true},
  {name: "after the follow-up", other: timed("x", "time_to_detect", "", "2026-01-01"), found: false}
])("$name: $found", ({other, found}) => {
  expect(timesWithin(mitigate, [mitigate, other])).toEqual(found ? [other] : []);
});

test("times of two services share nothing; detection and acknowledgement contain nothing", () => {
  const onA = timed("a", "time_to_mitigate", "a", "2025-06-01");
  expect(timesWithin(onA, [timed("x", "time_to_detect", "b", "2025-05-01")])).toEqual([]);
  expect(timesWithin(onA, [timed("x", "time_to_detect", "a", "2025-05-01")])).toHaveLength(1);
  const detect = timed("d", "time_to_detect", "", "2025-06-01");
  expect(timesWithin(detect, [timed("x", "time_to_acknowledge", "", "2025-05-01")])).toEqual([]);
});

test("only improved headline rows are counted as riding", () => {
  const part = timed("x", "time_to_acknowledge", "", "2025-05-01");
  expect(ridingTimes([mitigate, part])).toBe(1);
  expect(ridingTimes([{...mitigate, verdict: "no_detectable_change"}, part])).toBe(0);
  expect(ridingTimes([{...mitigate, is_headline: false}, part])).toBe(0);
});
