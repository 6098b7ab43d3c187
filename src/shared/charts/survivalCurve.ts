import * as Plot from "@observablehq/plot";
import {sum} from "d3-array";
import {count} from "../../format.js";
import type {OutcomeCurves} from "../../schema.js";
import {type ChartOptions, draw, emptyFrame, frame} from "./frame.js";

interface CurveOptions extends ChartOptions {
  readonly title?: string;
  /** where the time axis ends, in days, the same for all that stand side by side */
  readonly until: number;
  /** the median in words, in the second line */
  readonly median?: string;
  /** writes the number at risk under the axis */
  readonly risk?: boolean;
}

/** Still without an outcome just after that day. */
const atRisk = (steps: readonly OutcomeCurves[], day: number): number =>
  (steps.find(({at_days}) => at_days >= day) ?? {at_risk: Number.NaN}).at_risk;

/** The share that has got there by each day, as steps with a 95% band; those that have not are censored, not dropped. */
export function survivalCurve(
  steps: readonly OutcomeCurves[],
  {title = "", until, median, risk = false, ...options}: CurveOptions
) {
  const label = "Share with an outcome by days since closing";
  if (steps.length < 2) return emptyFrame(options, label, "Nobody in this group has got there yet.");
  const reached = sum(steps, ({closed}) => closed);
  const last = steps.at(-1)!;
  const path = [...steps, {...last, at_days: Math.max(until, last.at_days)}];
  const half = steps.find(({survival}) => survival <= 0.5);
  const days = [0, 100, 200, 300, 400, 500, 600, 800, 1000].filter((day) => day < until);
  const risks = days.map((day) => ({day, n: atRisk(steps, day)})).filter(({n}) => !Number.isNaN(n));
  const muted = "var(--theme-foreground-muted)";
  return draw({
    ...frame({height: 206, ...options}, label),
    marginLeft: 40,
    marginBottom: risk ? 62 : 34,
    marginTop: 42,
    x: {label: "days", domain: [0, until], ticks: risk ? days : 4},
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
      Plot.link(half ? [half] : [], {
        x1: "at_days",
        x2: "at_days",
        y1: 0,
        y2: 0.5,
        strokeDasharray: "3,3",
        strokeOpacity: 0.7
      }),
      Plot.text([title], {frameAnchor: "top-left", dx: -36, dy: -34, fontWeight: 600, fill: "currentColor"}),
      Plot.text(
        [
          `n = ${count(steps[0]!.n)}, ${count(reached)} so far${median === undefined ? "" : `; half: ${median}`}`
        ],
        {frameAnchor: "top-left", dx: -36, dy: -19, fill: muted}
      ),
      Plot.text(risk ? risks : [], {
        x: "day",
        frameAnchor: "bottom",
        dy: 42,
        text: ({n}: {n: number}) => count(n),
        fill: muted
      }),
      Plot.text(risk ? ["still without an outcome, by day:"] : [], {
        frameAnchor: "bottom-left",
        dx: -36,
        dy: 56,
        fill: muted
      })
    ]
  });
}
