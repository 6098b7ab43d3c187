import * as Plot from "@observablehq/plot";
import {count, percent, share} from "../../format.js";
import {defaults} from "../../stats/defaults.js";
import {wilson} from "../../stats/wilson.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "../../shared/charts/frame.js";
import type {DepthShare} from "../depth.js";

/** A share a group with its interval, n beside the name; below five the counts stand instead. */
export function depthOutcomes(
  rows: readonly DepthShare[],
  {
    name,
    unit = "",
    says,
    href,
    ...options
  }: ChartOptions &
    Linked<DepthShare> & {
      readonly name: string;
      /** what a group counts: "layer" */
      readonly unit?: string;
      /** what a share is of: "judged changes improved" */
      readonly says: string;
    }
) {
  if (rows.every(({of}) => of === 0)) return emptyFrame(options, name, "Nothing to compare yet.");
  const told = rows
    .filter(({of}) => of >= defaults.minToSummarise)
    .map((row) => ({...row, ...wilson(row.n, row.of)}));
  const called = ({group}: DepthShare): string =>
    unit === "" ? group : group === "none" ? `no ${unit}` : `${group} ${unit}${group === "1" ? "" : "s"}`;
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
        title: (row: DepthShare & {low: number; high: number}) =>
          `${called(row)}: ${share(row.n, row.of)} ${says}, 95% interval ${percent(row.low)} to ${percent(row.high)}`,
        ...(href ? {href} : {})
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
        text: (row: DepthShare) => `${called(row)}, n = ${count(row.of)}`,
        fill: "currentColor"
      })
    ]
  });
}
