import * as Plot from "@observablehq/plot";
import {count} from "../format.js";
import type {OutcomeCurves} from "../schema.js";
import {type ChartOptions, draw, emptyFrame, frame} from "./frame.js";

/** The share that has got there by each day, as steps with a 95% band; those that have not are censored, not dropped. */
export function survivalCurve(
  steps: readonly OutcomeCurves[],
  {title = "", until, ...options}: ChartOptions & {title?: string; until: number}
) {
  const label = "Share with an outcome by days since closing";
  if (steps.length < 2) return emptyFrame(options, label, "Nobody in this group has got there yet.");
  const reached = steps.reduce((sum, {closed}) => sum + closed, 0);
  const last = steps.at(-1)!;
  const path = [...steps, {...last, at_days: Math.max(until, last.at_days)}];
  return draw({
    ...frame({height: 206, ...options}, label),
    marginLeft: 40,
    marginBottom: 34,
    marginTop: 42,
    x: {label: "days", domain: [0, until], ticks: 4},
    y: {domain: [0, 1], ticks: 3, tickFormat: "%", label: null, grid: true},
    marks: [
      Plot.areaY(
        path.filter(({low}) => low !== null),
        {
          x: "at_days",
          y1: (step: OutcomeCurves) => 1 - (step.high ?? 1),
          y2: (step: OutcomeCurves) => 1 - (step.low ?? 0),
          curve: "step-after",
          fill: "var(--accent)",
          fillOpacity: 0.15
        }
      ),
      Plot.lineY(path, {
        x: "at_days",
        y: (step: OutcomeCurves) => 1 - step.survival,
        curve: "step-after",
        stroke: "var(--accent)",
        strokeWidth: 2
      }),
      Plot.text([title], {frameAnchor: "top-left", dx: -36, dy: -34, fontWeight: 600, fill: "currentColor"}),
      Plot.text([`n = ${count(steps[0]!.n)}, ${count(reached)} with an outcome`], {
        frameAnchor: "top-left",
        dx: -36,
        dy: -19,
        fill: "var(--theme-foreground-muted)"
      })
    ]
  });
}
