import {expect, test} from "vitest";
import {filterOptions, filterRows, NO_FILTER} from "../../../../src/shared/rows/filterRows.js";

const quarters = [{quarter: "2025-Q4"}, {quarter: "2026-Q1"}, {quarter: "2026-Q2"}];
const rows = [
  {id: 1, quarter: "2026-Q1", services: '["api","web"]', team: "a", severity: 1},
  {id: 2, quarter: "2026-Q1", services: "[]", team: null, severity: null},
  {id: 3, quarter: "2025-Q4", services: '["web"]', team: "b", severity: 2}
];

test.each([
  {choice: {}, ids: [1, 2, 3]},
  {choice: {period: "2026-Q1"}, ids: [1, 2]},
  {choice: {services: ["web"]}, ids: [1, 3]},
  {choice: {services: ["web", "api"]}, ids: [1, 3]},
  {choice: {services: ["unknown"]}, ids: [2]},
  {choice: {teams: ["b", "unknown"]}, ids: [2, 3]},
  {choice: {severities: ["1", "unknown"], teams: ["a"]}, ids: [1]},
  {choice: {layers: ["human"]}, ids: [1, 2, 3]},
  {choice: {period: "1999-Q1"}, ids: []}
])("a filter $choice keeps $ids", ({choice, ids}) => {
  expect(filterRows(rows, {...NO_FILTER, ...choice}).map(({id}) => id)).toEqual(ids);
});

test("a page that compares quarters may leave the period out; rows with a layer are filtered by it", () => {
  expect(filterRows(rows, {...NO_FILTER, period: "2026-Q1"}, {anyPeriod: true})).toHaveLength(3);
  expect(filterRows([{layer: "human"}, {layer: null}], {...NO_FILTER, layers: ["human"]})).toHaveLength(1);
});

test("options list what is there, missing values last", () => {
  expect(filterOptions(rows, quarters)).toEqual({
    periods: ["2026-Q2", "2026-Q1", "2025-Q4"],
    services: ["api", "web", "unknown"],
    teams: ["a", "b", "unknown"],
    severities: ["1", "2", "unknown"],
    layers: []
  });
});
