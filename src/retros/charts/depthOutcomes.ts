import * as Plot from "@observablehq/plot";
import {count, share} from "../../format.js";
import {defaults} from "../../stats/defaults.js";
import {wilson} from "../../stats/wilson.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";

export interface DepthShare {
  readonly group: string;
  readonly n: number;
  readonly of: number;
}

/** A share a group with its interval, n beside the name; below five the counts stand instead. */
export function depthOutcomes(
  rows: readonly DepthShare[],
  {name, ...options}: ChartOptions & {readonly name: string}
) {
  if (rows.every(({of}) => of === 0)) return emptyFrame(options, name, "Nothing to compare yet.");
  const told = rows
    .filter(({of}) => of >= defaults.minToSummarise)
    .map((row) => ({...row, ...wilson(row.n, row.of)}));
  const few = rows.filter(({of}) => of < defaults.minToSummarise);
  return draw({
    ...frame({height: rows.length * 26 + 30, ...options}, name),
    marginLeft: 128,
    marginRight: 14,
    marginTop: 4,
    marginBottom: 24,
    x: {domain: [0, 1], ticks: 3, tickFormat: "%", label: null, grid: true},
    y: {type: "band", domain: rows.map(({group}) => group), axis: null},
    marks: [
      Plot.link(told, {
        x1: "low",
        x2: "high",
        y1: "group",
        y2: "group",
        stroke: "currentColor",
        strokeWidth: 1.5
      }),
      Plot.dot(told, {
        x: ({n, of}: DepthShare) => n / of,
        y: "group",
        r: 4,
        fill: "currentColor",
        title: ({group, n, of}: DepthShare) => `${group}: ${share(n, of)}`
      }),
      Plot.text(few, {
        x: 0,
        y: "group",
        textAnchor: "start",
        text: ({n, of}: DepthShare) => (of === 0 ? "none judged" : `${count(n)} of ${count(of)}`),
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.text(rows, {
        y: "group",
        frameAnchor: "left",
        dx: -126,
        textAnchor: "start",
        text: ({group, of}: DepthShare) => `${group} (n ${count(of)})`,
        fill: "currentColor"
      })
    ]
  });
}
