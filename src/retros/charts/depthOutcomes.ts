import * as Plot from "@observablehq/plot";
import {sum} from "d3-array";
import {count, percent, share} from "../../format.js";
import {defaults} from "../../stats/defaults.js";
import {wilson} from "../../stats/wilson.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "../../shared/charts/frame.js";
import type {DepthShare} from "../depth.js";

/**
 * A share a group with its interval, n beside the name; below five the counts stand instead, and where it can't be told of the
 * most of a group it says so. Nothing is drawn where it can be told of no group.
 */
export function depthOutcomes(
  rows: readonly DepthShare[],
  {
    name,
    unit = "",
    says,
    none = "none",
    href,
    ...options
  }: ChartOptions &
    Linked<DepthShare> & {
      readonly name: string;
      /** what a group counts: "layer" */
      readonly unit?: string;
      /** what a share is of: "judged changes improved" */
      readonly says: string;
      /** what an empty group is: "none judged" */
      readonly none?: string;
    }
) {
  const untold = sum(rows, (row) => row.untold ?? 0);
  if (untold > 0 && rows.every(({of}) => of < defaults.minToSummarise))
    return emptyFrame(
      options,
      name,
      `Can’t be told: ${count(untold)} of ${count(untold + sum(rows, ({of}) => of))} incidents state no service.`
    );
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
        text: ({n, of, untold: unknown = 0}: DepthShare) =>
          unknown > of ? "can’t be told: no service" : of === 0 ? none : `${count(n)} of ${count(of)}`,
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.text(rows, {
        y: "group",
        frameAnchor: "left",
        dx: -126,
        textAnchor: "start",
        text: (row: DepthShare) => (row.of === 0 ? called(row) : `${called(row)}, n = ${count(row.of)}`),
        fill: "currentColor"
      })
    ]
  });
}
