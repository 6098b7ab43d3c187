// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {controlChart} from "../../src/shared/charts/controlChart.js";
import {hourHeat} from "../../src/alerts/charts/hourHeat.js";
import {paretoChart} from "../../src/alerts/charts/pareto.js";
import {ruleDaysStrip} from "../../src/rule/charts/daysStrip.js";
import {shiftBars} from "../../src/alerts/charts/shiftBars.js";
import type {ControlPoints} from "../../src/schema.js";

const point = (i: number, signal: string | null = null): ControlPoints => ({
  series: "pages",
  period: new Date(Date.UTC(2026, 0, 5) + i * 7 * 86_400_000),
  value: 10 + i,
  n: 10 + i,
  exposure: 1,
  centre: 12,
  lower: 2,
  upper: 22,
  chart: "u",
  provisional: false,
  signal
});

test("weeks that stand out are ringed and say why; notes that would overlap keep only their rule", () => {
  const points = Array.from({length: 12}, (_, i) => point(i, i === 3 ? "beyond" : i === 9 ? "run" : null));
  const notes = [0, 1, 40].map((days) => ({
    at: new Date(Date.UTC(2026, 0, 12 + days)),
    text: `closed ${days}`
  }));
  const svg = controlChart(points, {width: 700, notes});
  expect(svg.textContent).toContain("beyond the limits");
  expect(svg.textContent).toContain("eighth week in a row");
  expect(svg.textContent).toContain("closed 0");
  expect(svg.textContent).not.toContain("closed 1");
  expect(controlChart([]).textContent).toContain("No whole week");
});

test("hours, shifts and days are drawn with their counts, or say that there are none", () => {
  expect(hourHeat([{weekday: 7, hour: 3, pages: 2}], {asleep: (hour) => hour < 7}).textContent).toContain(
    "Sun 03:00: 2 pages"
  );
  expect(hourHeat([], {asleep: () => false}).textContent).toContain("No pages");
  expect(
    shiftBars(
      [
        {pages: 0, shifts: 9},
        {pages: 3, shifts: 2}
      ],
      {limit: 2}
    ).textContent
  ).toContain("3+");
  expect(shiftBars([{pages: 0, shifts: 0}], {limit: 2}).textContent).toContain("No whole shift");
  const until = new Date("2026-04-01T00:00:00Z");
  expect(
    ruleDaysStrip([{day: new Date("2026-03-01T00:00:00Z"), pages: 3, linked: 1}], {until}).textContent
  ).toContain("2026-03-01: 3 pages, 1 in an incident");
  expect(ruleDaysStrip([], {until}).textContent).toContain("did not page");
});

test("rules stand by size with the share so far; the rest is one bar", () => {
  const svg = paretoChart(
    [
      {name: "<b>", n: 10},
      {name: "y", n: 60},
      {name: "z", n: 30}
    ],
    {width: 700, most: 2}
  );
  expect(svg.textContent).toContain("60, 60% so far");
  expect(svg.textContent).toContain("30, 90% so far");
  expect(svg.textContent).toContain("1 other together: 10 pages, 100% so far");
  expect(paretoChart([]).textContent).toContain("No pages");
});
