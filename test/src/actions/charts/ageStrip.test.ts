// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {tips} from "../../../support/charts.js";
import {ageStrip} from "../../../../src/actions/charts/ageStrip.js";
import type {OpenAge} from "../../../../src/actions/facts/open.js";

const age = (title: string, days: number, overdue: number | null): OpenAge =>
  ({action: {action_id: title, title}, days, overdue}) as OpenAge;

test("open actions by age, with their due dates told apart, as committed", async () => {
  const strip = ageStrip([age("<b>old</b>", 400, 300), age("new", 20, -5), age("undated", 90, null)], {
    width: 600,
    href: ({action}) => `action?id=${action.action_id}`
  });
  expect(strip.querySelectorAll("a")).toHaveLength(3);
  expect(strip.querySelector("b")).toBeNull();
  expect(tips(strip)).toContain("<b>old</b>: 400 days, 300 past due");
  expect(tips(strip)).toContain("undated: 90 days, no due date");
  await expect(strip.outerHTML).toMatchFileSnapshot("ageStrip.svg");
});

test("without an open action it says so", () => {
  expect(ageStrip([]).textContent).toContain("No open action says when it was filed.");
});
