import * as Plot from "@observablehq/plot";
import {count, percent} from "../../format.js";
import type {OutcomeShares} from "../../stats/aalenJohansen.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";

const YEAR = 365;
/** Half years, on a narrow curve whole ones; days of a curve that ends within a year. */
const ticks = (until: number, width: number): number | readonly number[] =>
  until < YEAR
    ? 4
    : [0, 180, YEAR, 545, 2 * YEAR].filter((day) => day <= until && (width >= 420 || day % YEAR === 0));

/** The shares done and given up by days since filing, won't do competing; the rest is open. */
export function closingCurve(
  steps: readonly OutcomeShares[],
  {
    until,
    n,
    title,
    atRisk: all = [],
    atYear,
    ...options
  }: ChartOptions & {
    readonly until: number;
    readonly n: number;
    readonly title: string;
    /** still open and followed, written under their day */
    readonly atRisk?: readonly {readonly day: number; readonly n: number}[];
    /** named on the curve where it is given */
    readonly atYear?: OutcomeShares | undefined;
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
  const year = atYear === undefined ? [] : [{...atYear, time: YEAR}];
  const {width = 640} = options;
  const atRisk = all.filter(({day}) => day <= until);
  const muted = "var(--theme-foreground-muted)";
  return draw({
    ...frame({height: 206, ...options}, title),
    marginBottom: 46,
    marginLeft: 40,
    marginRight: 8,
    marginTop: 40,
    x: {label: null, domain: [0, until], ticks: ticks(until, width)},
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
        text: ({day, n: open}: {day: number; n: number}) => (day === 0 ? `${count(open)} open` : count(open)),
        fill: muted
      }),
      Plot.dot(year, {x: "time", y: ({done}: OutcomeShares) => done.value, r: 4, fill: "var(--accent)"}),
      Plot.text(year, {
        x: "time",
        y: ({done}: OutcomeShares) => done.value,
        dy: 14,
        textAnchor: until < 1.3 * YEAR ? "end" : "middle",
        text: ({done}: OutcomeShares) => `${percent(done.value)} done after a year`,
        fill: "currentColor",
        stroke: "var(--theme-background)",
        strokeWidth: 3,
        fontWeight: 600
      }),
      Plot.text([title], {frameAnchor: "top-left", dx: -36, dy: -34, fontWeight: 600, fill: "currentColor"}),
      Plot.text(
        [
          `n = ${count(n)}; by day ${count(until)} done ${percent(last.done)}, won’t do ${percent(1 - last.dropped)}`
        ],
        {
          frameAnchor: "top-left",
          dx: -36,
          dy: -19,
          fill: muted
        }
      )
    ]
  });
}
