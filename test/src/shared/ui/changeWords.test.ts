import {expect, test} from "vitest";
import {
  beforeAfterWords,
  changeWords,
  eventsWords,
  toldWords
} from "../../../../src/shared/ui/outcomeText.js";
import {verdict} from "../../../support/given.js";

const words = (
  ratio: number | null,
  ratio_low: number | null,
  ratio_high: number | null,
  target_kind = "condition"
) => changeWords(verdict("a", "improved", {ratio, ratio_low, ratio_high, target_kind}));

test("a ratio in words: fewer, more, or several times as many, with its limits", () => {
  expect(words(0.04, 0, 0.28)).toBe("fewer by 96% (72% to 100%)");
  expect(words(0.6, 0.4, 1.05)).toBe("40% fewer (60% fewer to 5% more)");
  expect(words(1.2, 0.9, 2.6)).toBe("20% more (10% fewer to 2.6 times as many)");
  expect(words(3, 1.5, null)).toBe("3 times as many (50% more to no limit)");
  expect(words(0.5, 0.3, 0.8, "response_time")).toBe("shorter by 50% (20% to 70%)");
  expect(words(null, null, null)).toBe("");
});

test("a verdict was told on a day; one that waits can come on a day", () => {
  expect(toldWords(verdict("a", "improved", {verdict_at: new Date("2026-03-28T00:00:00Z")}), "UTC")).toBe(
    "told on 28 Mar 2026"
  );
  expect(toldWords(verdict("a", "no_detectable_change", {verdict_at: null}), "UTC")).toBe("");
  const waits = verdict("a", "too_early", {
    days_to_outcome: null,
    earliest_verdict_at: new Date("2026-12-01T00:00:00Z")
  });
  expect(toldWords(waits, "UTC")).toBe("not before 1 Dec 2026");
});

test("as of an earlier day, what was counted after it is said to be counted to today", () => {
  const row = verdict("a", "improved", {
    followup_to: new Date("2026-09-30"),
    events_before: 13,
    window_before_days: 365
  });
  const now = beforeAfterWords(row);
  expect(now).not.toBe("");
  expect(beforeAfterWords(row, new Date("2026-03-31"))).toBe(`${now} by today`);
  expect(beforeAfterWords(row, new Date("2026-09-30"))).toBe(now);
});

test("of a change that was never watched no counts are told", () => {
  const none = {events_before: 0, events_after: 0, window_before_days: 0, window_after_days: 0};
  const row = verdict("a", "not_measurable", none);
  expect(beforeAfterWords(row)).toBe("");
  expect(eventsWords(row)).toBe("");
  expect(eventsWords({...row, window_before_days: 70})).toBe("0 in 10 wk → 0 in 0 wk");
});
