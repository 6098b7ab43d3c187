// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {falseAlarms} from "../../../../src/methods/charts/falseAlarms.js";
import {tips} from "../../../support/charts.js";

const rows = [
  {rule: "“lower”", share: 73, isOurs: false},
  {rule: "ours", share: 5.1, isOurs: true}
];
const percentText = (share: number) => `${share}%`;

test("a bar a rule with its share, as committed", async () => {
  const chart = falseAlarms(rows, {width: 480, percentText});
  await expect(chart.outerHTML).toMatchFileSnapshot("falseAlarms.svg");
  expect(tips(chart)).toEqual(["“lower”: 73%", "ours: 5.1%"]);
});

test.each([320, 960])("at %i px it has a spoken name and no broken number", (width) => {
  const chart = falseAlarms(rows, {width, percentText});
  expect(chart.getAttribute("aria-label")).toBeTruthy();
  expect(chart.outerHTML).not.toMatch(/NaN|undefined|Invalid/);
});
