import {expect, test} from "vitest";
import {quarterCounts} from "../../../../src/shared/rows/quarterCounts.js";

const quarter = (name: string, from: string, to: string, is_partial = false) => ({
  quarter: name,
  from_at: new Date(from),
  to_at: new Date(to),
  is_partial
});
const quarters = [
  quarter("2025-Q4", "2025-10-01", "2026-01-01"),
  quarter("2026-Q1", "2026-01-01", "2026-04-01"),
  quarter("2026-Q2", "2026-04-01", "2026-07-01", true)
];

test("quarterCounts stacks worst first and keeps empty quarters", () => {
  const counts = quarterCounts(
    [
      {quarter: "2026-Q1", severity: 3},
      {quarter: "2026-Q1", severity: 1},
      {quarter: "2026-Q1", severity: null},
      {quarter: null, severity: 1}
    ],
    quarters,
    (n) => ({low: n, high: n + 1})
  );
  expect(counts.map(({incidents}) => incidents)).toEqual([0, 3, 0]);
  expect(counts[1]).toMatchObject({
    low: 3,
    high: 4,
    parts: [
      {severity: 1, from: 0, to: 1},
      {severity: 3, from: 1, to: 2},
      {severity: null, from: 2, to: 3}
    ]
  });
});
