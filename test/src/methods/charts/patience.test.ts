// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {patience} from "../../../../src/methods/charts/patience.js";
import {power} from "../../../../src/methods/errorRates.js";
import {tips} from "../../../support/charts.js";

const percentText = (share: number) => `${share}%`;

test("a line a size of cut over how often the incident came, as committed", async () => {
  const chart = patience(power.rows, {width: 480, percentText});
  await expect(chart.outerHTML).toMatchFileSnapshot("patience.svg");
  expect(tips(chart)).toHaveLength(power.rows.length);
  expect(tips(chart)).toContain("A cut of 50% at 2 a quarter: seen in 24%");
});

test.each([320, 960])("at %i px it has a spoken name and no broken number", (width) => {
  const chart = patience(power.rows, {width, percentText});
  expect(chart.getAttribute("aria-label")).toBeTruthy();
  expect(chart.outerHTML).not.toMatch(/NaN|undefined|Invalid/);
});
