// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {depthStrips} from "../../../../src/retros/charts/depthStrips.js";
import {neverBroken} from "../../../support/charts.js";

const rows = [9, 5, 5, 0]
  .map((value) => ({quarter: "2026-Q1", value}))
  .concat({quarter: "2025-Q4", value: 2});
const given = {quarters: ["2025-Q4", "2026-Q1"], most: 5, name: "Retros by conditions named"};

test("a disc a quarter and number with its count, as committed", async () => {
  await expect(depthStrips(rows, {...given, width: 400}).outerHTML).toMatchFileSnapshot("depthStrips.svg");
});

test("the largest numbers stand together; other quarters are not counted", () => {
  const svg = depthStrips(rows, {...given, quarters: ["2026-Q1"], width: 400});
  expect(svg.querySelectorAll("circle")).toHaveLength(2);
  expect([...svg.querySelectorAll("text")].map(({textContent}) => textContent)).toEqual(
    expect.arrayContaining(["3", "1", "5 or more", "none"])
  );
});

neverBroken({
  draw: (width) => depthStrips(rows, {...given, width}),
  none: () => depthStrips([], given),
  says: "No retros"
});
