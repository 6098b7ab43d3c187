// @vitest-environment happy-dom
import {expect, test} from "vitest";
import type {QuarterRows, ResponseRows} from "../../../../src/schema.js";
import {responseStrip} from "../../../../src/shared/charts/responseStrip.js";
import {responseByQuarter} from "../../../../src/shared/rows/responseTimes.js";
import {neverBroken} from "../../../support/charts.js";

const quarters = [
  {quarter: "2026-Q1", is_partial: false},
  {quarter: "2026-Q2", is_partial: true}
] as QuarterRows[];
const row = (quarter: string, resolve_s: number) => ({quarter, resolve_s}) as ResponseRows;
const byQuarter = responseByQuarter(
  [
    ...[600, 700, 900, 1500, 4000, 9000, -20_000].map((seconds) => row("2026-Q1", seconds)),
    row("2026-Q2", 300)
  ],
  quarters,
  "resolve_s"
);

test("ticks, median with its limits, the open one an arrow and the limit dotted, as committed", async () => {
  const svg = responseStrip(byQuarter, {width: 400, limit: {at: 1800, text: "in time"}});
  await expect(svg.outerHTML).toMatchFileSnapshot("responseStrip.svg");
});

test("the chosen quarter stands out, what it was before is a line, and a median opens its quarter", () => {
  const svg = responseStrip(byQuarter, {
    ...{width: 400, chosen: "2026-Q2", before: {quarters: ["2026-Q1"], median: 900}},
    href: ({quarter}) => `#${quarter}`
  });
  const bold = [...svg.querySelectorAll('[font-weight="700"] text')].map(({textContent}) => textContent);
  expect(bold).toEqual(["Q2*"]);
  expect(svg.querySelectorAll('[stroke-width="6"] line').length).toBe(1);
  expect(svg.querySelector("circle")!.getAttribute("fill")).toContain("color-mix");
  const own = responseStrip(byQuarter, {width: 400, chosen: "2026-Q1"}).querySelector("circle")!;
  expect(own.getAttribute("fill")).toBe("var(--theme-foreground-focus)");
  expect([...svg.querySelectorAll("a")].map((link) => link.outerHTML).join()).toContain("#2026-Q1");
});

test("the limit's name takes the place of a tick that is as near", () => {
  const ticks = (at: number): string =>
    responseStrip(byQuarter, {width: 400, limit: {at, text: "in time"}}).textContent;
  expect(ticks(1800)).toContain("10 min");
  expect(ticks(620)).not.toContain("10 min");
});

neverBroken({
  draw: (width) => responseStrip(byQuarter, {width}),
  none: () => responseStrip(responseByQuarter([], quarters, "resolve_s")),
  says: "No incident"
});
