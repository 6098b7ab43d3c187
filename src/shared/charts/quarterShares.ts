import * as Plot from "@observablehq/plot";
import {count, share} from "../../format.js";
import {defaults} from "../../stats/defaults.js";
import {type ChartOptions, draw, emptyFrame, frame} from "./frame.js";

export interface SharePoint {
  readonly quarter: string;
  readonly isPartial: boolean;
  readonly n: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

/** A share a quarter as a dot with its interval; below five the counts stand instead, and n is under each. */
export function quarterShares(
  points: readonly SharePoint[],
  {name, ...options}: ChartOptions & {readonly name: string}
) {
  const {width = 480} = options;
  const shown = points.slice(-Math.max(4, Math.min(13, Math.floor((width - 46) / 36))));
  if (shown.every(({of}) => of === 0)) return emptyFrame(options, name, "Not known for any quarter.");
  const told = shown.filter(({of}) => of >= defaults.minToSummarise);
  const few = shown.filter(({of}) => of > 0 && of < defaults.minToSummarise);
  return draw({
    ...frame({height: 190, ...options}, name),
    marginLeft: 40,
    marginRight: 4,
    marginTop: 12,
    marginBottom: 48,
    x: {type: "band", domain: shown.map(({quarter}) => quarter), axis: null},
    y: {domain: [0, 1], ticks: 2, tickFormat: "%", tickSize: 0, label: null},
    marks: [
      Plot.gridY({ticks: 2, strokeOpacity: 0.12}),
      Plot.ruleX(told, {x: "quarter", y1: "low", y2: "high", stroke: "var(--accent)", strokeWidth: 2}),
      Plot.dot(told, {
        x: "quarter",
        y: ({n, of}: SharePoint) => n / of,
        r: 4.5,
        fill: ({isPartial}: SharePoint) => (isPartial ? "var(--theme-background)" : "var(--accent)"),
        stroke: "var(--accent)",
        title: ({quarter, n, of}: SharePoint) => `${quarter}: ${share(n, of)}`
      }),
      Plot.text(few, {
        x: "quarter",
        y: 0.5,
        text: ({n, of}: SharePoint) => `${count(n)}/${count(of)}`,
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.text(shown, {
        x: "quarter",
        frameAnchor: "bottom",
        dy: 16,
        text: ({quarter, isPartial}: SharePoint) => quarter.slice(5) + (isPartial ? "*" : ""),
        fill: "currentColor"
      }),
      Plot.text(shown, {
        x: "quarter",
        frameAnchor: "bottom",
        dy: 30,
        text: ({of}: SharePoint) => `n ${count(of)}`,
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.text(
        shown.filter(({quarter}, index) => index === 0 || quarter.endsWith("Q1")),
        {
          x: "quarter",
          frameAnchor: "bottom",
          dy: 43,
          text: ({quarter}: SharePoint) => quarter.slice(0, 4),
          fill: "var(--theme-foreground-muted)"
        }
      )
    ]
  });
}
