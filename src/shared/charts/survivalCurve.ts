import * as Plot from "@observablehq/plot";
import {sum} from "d3-array";
import {count} from "../../format.js";
import type {OutcomeCurves} from "../../schema.js";
import {type ChartOptions, draw, emptyFrame, frame} from "./frame.js";

interface CurveOptions extends ChartOptions {
  /** what the curve is of, for a screen reader */
  readonly name?: string;
  /** above the curve, with how many there are; without it nothing stands there */
  readonly title?: string;
  /** where the time axis ends, in days, the same for all that stand side by side */
  readonly until: number;
  /** the median in words, in the second line */
  readonly median?: string;
  /** the median in days, with what it says and opens, where it is worked out elsewhere; by default where the curve meets half */
  readonly half?: {readonly day: number | undefined; readonly text: string; readonly href: string};
  /** writes the number at risk under the axis */
  readonly risk?: boolean;
}

/** "0", then "10 days": the unit stands at the ticks. */
const dayTick = (day: number): string => (day === 0 ? "0" : `${day} days`);

/** Still without an outcome just after that day. */
const atRisk = (steps: readonly OutcomeCurves[], day: number): number =>
  (steps.find(({at_days}) => at_days >= day) ?? {at_risk: Number.NaN}).at_risk;

/** The share that has got there by each day, as steps with a 95% band; those that have not are censored, not dropped. */
export function survivalCurve(
  steps: readonly OutcomeCurves[],
  {
    name = "Share with an outcome by days since closing",
    title = "",
    until,
    median,
    half,
    risk = false,
    ...options
  }: CurveOptions
) {
  if (steps.length < 2) return emptyFrame(options, name, "None so far.");
  const reached = sum(steps, ({closed}) => closed);
  const last = steps.at(-1)!;
  const path = [...steps, {...last, at_days: Math.max(until, last.at_days)}];
  const middle = half === undefined ? steps.find(({survival}) => survival <= 0.5)?.at_days : half.day;
  const middles = middle === undefined || middle > until ? [] : [middle];
  const days = [0, 100, 200, 300, 400, 500, 600, 800, 1000].filter((day) => day < until);
  const risks = days.map((day) => ({day, n: atRisk(steps, day)})).filter(({n}) => !Number.isNaN(n));
  const muted = "var(--theme-foreground-muted)";
  return draw({
    ...frame({height: 206, ...options}, name),
    marginLeft: 40,
    marginRight: 30,
    marginBottom: risk ? 62 : 34,
    marginTop: title === "" ? 12 : 42,
    x: {label: null, domain: [0, until], ticks: risk ? days : 4, tickFormat: dayTick},
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
      Plot.ruleX(middles, {y1: 0, y2: 0.5, strokeDasharray: "3,3", strokeOpacity: 0.7}),
      Plot.dot(half === undefined ? [] : middles, {
        x: (day: number) => day,
        y: 0.5,
        r: 4.5,
        fill: "var(--accent)",
        title: () => half!.text,
        href: () => half!.href
      }),
      Plot.text([title], {frameAnchor: "top-left", dx: -36, dy: -34, fontWeight: 600, fill: "currentColor"}),
      Plot.text(
        title === ""
          ? []
          : [
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
