import * as Plot from "@observablehq/plot";
import {percent} from "../../format.js";
import type {FalseAlarms} from "../../schema.js";
import {defaults} from "../../stats/defaults.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";

/** The share of draws in which nothing was done and the rule still said "improved", beside the naive share. */
export function outcomeAlarm({judged, share, low, high, naive}: FalseAlarms, options: ChartOptions = {}) {
  const label = "How often the rule is wrong here";
  if (share === null)
    return emptyFrame(
      options,
      label,
      `Too few: ${defaults.minMeterTargets} targets without an action are needed.`
    );
  const rows: {name: string; at: number; low?: number; high?: number}[] = [
    {name: "This rule", at: share, low: low ?? 0, high: high ?? 1},
    {name: "Plain before/after comparison", at: naive / judged}
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
