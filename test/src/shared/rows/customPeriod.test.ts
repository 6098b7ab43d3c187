import {expect, test} from "vitest";
import {customPeriod, intoSpans, spanName, withinDays} from "../../../../src/shared/rows/customPeriod.js";
import {filterRows, NO_FILTER} from "../../../../src/shared/rows/filterRows.js";

const at = (text: string): Date => new Date(text);

test.each([
  ["2026-01-15..2026-03-31", "UTC", "2026-01-15T00:00:00Z", "2026-04-01T00:00:00Z"],
  ["2026-03-28..2026-03-29", "Europe/Berlin", "2026-03-27T23:00:00Z", "2026-03-29T22:00:00Z"],
  ["2026-11-01..2026-11-01", "America/New_York", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z"],
  ["2026-01-01..2026-01-01", "Asia/Kolkata", "2025-12-31T18:30:00Z", "2026-01-01T18:30:00Z"]
])("%s in %s is whole days on the zone's clock, also where it changes", (period, zone, from, to) => {
  expect(withinDays(period, zone)).toEqual({from: at(from), to: at(to)});
});

test.each(["2026-Q1", "2026-01-15", "2026-02-30..2026-03-01", "2026-04-01..2026-03-01", "..", null])(
  "%s is no span of days",
  (period) => {
    expect(withinDays(period, "UTC")).toBeUndefined();
  }
);

test("a span is held against those of equal length before it that the data cover", () => {
  const within = withinDays("2026-03-01..2026-03-30", "UTC")!;
  const period = customPeriod(within, {
    zone: "UTC",
    first: at("2025-12-15T00:00:00Z"),
    asOf: at("2026-03-20T00:00:00Z")
  });
  expect(period.days).toBe(30);
  expect(period.chosen).toEqual({
    quarter: "1 Mar – 30 Mar 2026",
    from_at: at("2026-03-01T00:00:00Z"),
    to_at: at("2026-03-31T00:00:00Z"),
    is_partial: true
  });
  expect(period.before.map(({quarter}) => quarter)).toEqual([
    "31 Dec 2025 – 29 Jan 2026",
    "30 Jan – 28 Feb 2026"
  ]);
  const rows = ["2026-03-01T00:00:00Z", "2026-01-29T23:59:59Z", "2025-12-30T00:00:00Z"].map((text) => ({
    occurred_at: at(text),
    quarter: "x"
  }));
  expect(intoSpans([...rows, {occurred_at: null, quarter: "x"}], period).map(({quarter}) => quarter)).toEqual(
    ["1 Mar – 30 Mar 2026", "31 Dec 2025 – 29 Jan 2026", null, null]
  );
  expect(filterRows(rows, {...NO_FILTER, period: "x", within})).toEqual([rows[0]]);
});

test("a span is named with its years", () => {
  expect(spanName({from: at("2025-12-31T00:00:00Z"), to: at("2026-01-02T00:00:00Z")}, "UTC")).toBe(
    "31 Dec 2025 – 1 Jan 2026"
  );
});
