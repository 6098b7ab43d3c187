import {expect, test} from "vitest";
import {conditionCounts, conditionFacts, fullestCell} from "../../../src/conditions/facts/counts.js";

test("conditionCounts totals rows without a quarter, most frequent first", () => {
  const of = (condition_id: string, name: string | null) => ({
    condition_id,
    label: condition_id.toUpperCase(),
    layer: "human",
    quarter: name
  });
  const counts = conditionCounts([of("b", "2026-Q1"), of("a", "2026-Q1"), of("a", "2026-Q1"), of("a", null)]);
  expect(counts.map((row) => ({...row, byQuarter: [...row.byQuarter]}))).toEqual([
    {condition_id: "a", label: "A", layer: "human", incidents: 3, byQuarter: [["2026-Q1", 2]]},
    {condition_id: "b", label: "B", layer: "human", incidents: 1, byQuarter: [["2026-Q1", 1]]}
  ]);
  expect(conditionCounts([])).toEqual([]);
  expect(conditionFacts(counts, [{incident_id: "i"}, {incident_id: "i"}], 5, new Map([["b", 2]]))).toEqual({
    conditions: [
      {label: "A", incidents: 3, quarters: 1, open: 0},
      {label: "B", incidents: 1, quarters: 1, open: 2}
    ],
    incidents: 5,
    withCondition: 1
  });
});

test("the fullest cell is the first of those with most incidents; none without a quarter", () => {
  const row = (label: string, cells: readonly (readonly [string, number])[]) => ({
    condition_id: label,
    label,
    layer: null,
    incidents: 9,
    byQuarter: new Map(cells)
  });
  const counts = [
    row("A", [
      ["2026-Q1", 2],
      ["2026-Q2", 4]
    ]),
    row("B", [["2026-Q1", 4]])
  ];
  const both = ["2026-Q1", "2026-Q2"];
  expect(fullestCell(counts, both)).toEqual({label: "A", quarter: "2026-Q2", n: 4, alike: 1});
  expect(fullestCell(counts, ["2026-Q1"])).toEqual({label: "B", quarter: "2026-Q1", n: 4, alike: 0});
  expect(fullestCell([row("A", [])], both)).toBeUndefined();
});
