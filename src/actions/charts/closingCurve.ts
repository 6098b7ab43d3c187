import * as Plot from "@observablehq/plot";
import {count, percent} from "../../format.js";
import type {OutcomeShares} from "../../stats/aalenJohansen.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";

/** The shares done and given up by days since filing, won't do competing; the rest is open. */
export function closingCurve(
  steps: readonly OutcomeShares[],
  {
    until,
    n,
    title,
    atRisk = [],
    ...options
  }: ChartOptions & {
    readonly until: number;
    readonly n: number;
    readonly title: string;
    /** still open and followed, written under their day */
    readonly atRisk?: readonly {readonly day: number; readonly n: number}[];
  }
) {
  if (steps.length === 0) return emptyFrame(options, title, "None of these is closed yet.");
  const shown = steps.filter(({time}) => time <= until);
  const flat = {value: 0, low: 0, high: 0};
  const path = [
    {time: 0, done: flat, wontDo: flat},
    ...shown,
    {...(shown.at(-1) ?? steps[0]!), time: until}
  ].map(({time, done, wontDo}) => ({
    time,
    done: done.value,
    low: done.low,
    high: done.high,
    dropped: 1 - wontDo.value
  }));
  const last = path.at(-1)!;
  const muted = "var(--theme-foreground-muted)";
  return draw({
    ...frame({height: 206, ...options}, title),
    marginBottom: 46,
    marginLeft: 40,
    marginRight: 8,
    marginTop: 40,
    x: {label: null, domain: [0, until], ticks: 4},
    y: {domain: [0, 1], ticks: 3, tickFormat: "%", label: null, grid: true},
    marks: [
      Plot.areaY(path, {
        x: "time",
        y1: "low",
        y2: "high",
        curve: "step-after",
        fill: "var(--accent)",
        fillOpacity: 0.15
      }),
      Plot.areaY(path, {
        x: "time",
        y1: "dropped",
        y2: 1,
        curve: "step-after",
        fill: "currentColor",
        fillOpacity: 0.2
      }),
      Plot.lineY(path, {x: "time", y: "done", curve: "step-after", stroke: "var(--accent)", strokeWidth: 2}),
      Plot.text(atRisk, {
        x: "day",
        frameAnchor: "bottom",
        dy: 40,
        text: ({n: open}: {n: number}) => count(open),
        fill: muted
      }),
      Plot.text([title], {frameAnchor: "top-left", dx: -36, dy: -34, fontWeight: 600, fill: "currentColor"}),
      Plot.text([`n = ${count(n)}; done ${percent(last.done)}, won’t do ${percent(1 - last.dropped)}`], {
        frameAnchor: "top-left",
        dx: -36,
        dy: -19,
        fill: muted
      })
    ]
  });
}
