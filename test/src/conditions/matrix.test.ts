// @vitest-environment happy-dom
import {beforeEach, expect, test} from "vitest";
import {cellInUrl, conditionMatrix} from "../../../src/conditions/matrix/matrix.js";

const HOSTILE = `<img src=x onerror="alert(1)">`;

beforeEach(() => {
  window.history.replaceState(null, "", "/conditions");
  document.body.replaceChildren();
});

const quarters = ["2026-Q1", "2026-Q2"].map((quarter, index) => ({
  quarter,
  from_at: new Date(),
  to_at: new Date(),
  is_partial: index === 1
}));
const counts = [
  {
    condition_id: "a",
    label: HOSTILE,
    layer: "technical",
    incidents: 3,
    byQuarter: new Map([
      ["2026-Q1", 2],
      ["2026-Q2", 1]
    ])
  },
  {condition_id: "b", label: "B", layer: "made up", incidents: 1, byQuarter: new Map([["2026-Q2", 1]])}
];

test("the matrix chooses a cell, keeps it in the address, and lets go of it again", () => {
  const matrix = conditionMatrix(counts, quarters);
  document.body.append(matrix);
  const cell = (quarter: string) =>
    matrix.querySelector<HTMLButtonElement>(`button[data-condition="a"][data-quarter="${quarter}"]`)!;
  expect(matrix.value).toBeNull();
  cell("2026-Q1").click();
  expect(matrix.value).toEqual({condition: "a", quarter: "2026-Q1"});
  expect(cell("2026-Q1").getAttribute("aria-pressed")).toBe("true");
  cell("2026-Q1").click();
  expect(cellInUrl()).toBeNull();
  matrix.querySelector<HTMLButtonElement>("th button")?.click();
  expect(matrix.value).toEqual({condition: "a", quarter: null});
  expect(matrix.querySelectorAll("[tabindex='0']")).toHaveLength(1);
});

test("arrow keys move over empty cells of the matrix", () => {
  const matrix = conditionMatrix(counts, quarters);
  document.body.append(matrix);
  const start = matrix.querySelector<HTMLButtonElement>('button[data-condition="b"]')!;
  start.focus();
  start.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight", bubbles: true}));
  expect((document.activeElement as HTMLElement).dataset["quarter"]).toBe("2026-Q2");
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowUp", bubbles: true}));
  expect((document.activeElement as HTMLElement).dataset["condition"]).toBe("a");
});

test("cells are shaded by their share of the fullest one, grouped by layer, the running quarter marked", () => {
  const matrix = conditionMatrix(counts, quarters);
  const rows = [...matrix.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map(({textContent}) => textContent)
  );
  expect(rows).toEqual([["Technical"], [HOSTILE, "2", "1", "3"], ["No layer"], ["B", "", "1", "1"]]);
  const strengths = [...matrix.querySelectorAll<HTMLElement>("td:not(.total)")].map((cell) =>
    cell.style.getPropertyValue("--strength")
  );
  expect(strengths).toEqual(["1", "0.5", "0", "0.5"]);
  expect([...matrix.querySelectorAll("thead th")].map(({textContent}) => textContent)).toEqual([
    "Condition",
    "2026Q1",
    "2026Q2*",
    "All"
  ]);
});
