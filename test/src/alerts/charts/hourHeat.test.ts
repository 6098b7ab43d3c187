// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {hourHeat} from "../../../../src/alerts/charts/hourHeat.js";
import {neverBroken, tips} from "../../../support/charts.js";

const cells = [
  {weekday: 1, hour: 9, pages: 4},
  {weekday: 5, hour: 23, pages: 8},
  {weekday: 7, hour: 3, pages: 2}
];
const asleep = (hour: number): boolean => hour >= 22 || hour < 7;

test("a cell an hour of the week with pages, stronger for more, sleep hours underlined, as committed", async () => {
  await expect(hourHeat(cells, {asleep, width: 600}).outerHTML).toMatchFileSnapshot("hourHeat.svg");
});

test("1 is Monday and 7 is Sunday; the fullest hour is the strongest", () => {
  const svg = hourHeat(cells, {asleep});
  const said = tips(svg);
  expect(said).toEqual(["Mon 09:00: 4 pages", "Fri 23:00: 8 pages", "Sun 03:00: 2 pages"]);
  const strengths = [...svg.querySelectorAll("rect[fill-opacity]")].map((cell) =>
    Number(cell.getAttribute("fill-opacity")).toFixed(2)
  );
  expect(strengths).toEqual(["0.48", "0.90", "0.27"]);
});

test("nine hours are underlined where sleep runs from 22 to 7", () => {
  const lines = hourHeat(cells, {asleep}).querySelectorAll('[fill="var(--accent)"] rect');
  expect(lines).toHaveLength(9);
});

neverBroken({
  draw: (width) => hourHeat(cells, {asleep, width}),
  none: () => hourHeat([], {asleep}),
  says: "No pages"
});
