import * as Plot from "@observablehq/plot";
import {percent} from "../../format.js";
import type {FalseAlarms} from "../../schema.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";

/** The share of draws in which nothing was done and the rule still said "improved", beside the nominal and the naive share. */
export function outcomeAlarm(
  {judged, share, low, high, nominal, naive}: FalseAlarms,
  options: ChartOptions = {}
) {
  const label = "How often the rule is wrong here";
  const n = judged;
  if (n < 20)
    return emptyFrame(options, label, "Too few draws: 20 targets and dates without an action are needed.");
  const rows = [
    {name: "This rule", at: share ?? 0, low: low, high: high},
    {name: "Plain before/after comparison", at: naive / n}
  ];
  const limit = Math.max(0.2, ...rows.map(({at, high: top}) => top ?? at)) * 1.12;
  const name = (row: {name: string}): string => row.name;
  return draw({
    ...frame({...options, height: 138}, label),
    marginLeft: 2,
    marginRight: 36,
    marginTop: 20,
    marginBottom: 24,
    x: {domain: [0, limit], ticks: 4, tickFormat: (x: number) => percent(x), label: null},
    y: {domain: rows.map(name), axis: null, type: "band", padding: 0},
    marks: [
      Plot.ruleX([0], {strokeOpacity: 0.4}),
      Plot.ruleX([nominal], {strokeDasharray: "3,3", strokeOpacity: 0.8}),
      Plot.text([nominal], {
        x: (x: number) => x,
        frameAnchor: "top",
        dy: -16,
        dx: 3,
        textAnchor: "start",
        text: (x: number) => `nominal ${percent(x)}`,
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.link(rows.slice(0, 1), {
        x1: "low",
        x2: "high",
        y1: name,
        y2: name,
        stroke: "var(--accent)",
        strokeWidth: 2,
        dy: 8
      }),
      Plot.dot(rows, {
        x: "at",
        y: name,
        r: 5,
        dy: 8,
        stroke: "var(--accent)",
        strokeWidth: 2,
        fill: (row: {low?: number}) => (row.low === undefined ? "var(--theme-background)" : "var(--accent)")
      }),
      Plot.text(rows, {
        x: (row: {high?: number; at: number}) => row.high ?? row.at,
        y: name,
        dy: 8,
        dx: 9,
        textAnchor: "start",
        fontWeight: 600,
        fill: "currentColor",
        stroke: "var(--theme-background)",
        strokeWidth: 4,
        text: (row: {at: number}) => percent(row.at)
      }),
      Plot.text(rows, {y: name, x: 0, dx: 8, dy: -10, textAnchor: "start", fill: "currentColor", text: name})
    ]
  });
}
