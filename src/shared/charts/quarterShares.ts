import * as Plot from "@observablehq/plot";
import {count, share} from "../../format.js";
import {defaults} from "../../stats/defaults.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "./frame.js";
import {around} from "../rows/around.js";
import {AXIS_ROOM, quarterAxis} from "./quarterAxis.js";

export interface SharePoint {
  readonly quarter: string;
  readonly isPartial: boolean;
  readonly n: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

export interface SharesOptions extends ChartOptions, Linked<SharePoint> {
  readonly name: string;
  /** what a share is of, for the tip: "retros" */
  readonly noun: string;
  /** the quarter under review; without it, all have the same ink */
  readonly chosen?: string | undefined;
}

const PALE = "color-mix(in srgb, var(--accent) 40%, var(--theme-background))";

/**
 * A share a quarter as a dot with its interval; below five the counts stand instead, and n is under each. The axis ends at the
 * next tenth above what is drawn, at all of them where only counts are.
 */
export function quarterShares(
  points: readonly SharePoint[],
  {name, noun, chosen, href, ...options}: SharesOptions
) {
  const {width = 480} = options;
  const shown = around(points, chosen, Math.max(4, Math.min(13, Math.floor((width - 46) / 36))));
  if (shown.every(({of}) => of === 0)) return emptyFrame(options, name, "Not known for any quarter.");
  const told = shown.filter(({of}) => of >= defaults.minToSummarise);
  const few = shown.filter(({of}) => of > 0 && of < defaults.minToSummarise);
  const top =
    told.length === 0 ? 1 : Math.min(1, Math.ceil(10 * Math.max(0.1, ...told.map(({high}) => high))) / 10);
  const ink = ({quarter}: SharePoint): string =>
    chosen === undefined || quarter === chosen ? "var(--accent)" : PALE;
  return draw({
    ...frame({height: 190, ...options}, name),
    marginLeft: 40,
    marginRight: 4,
    marginTop: 12,
    marginBottom: AXIS_ROOM.counted,
    x: {type: "band", domain: shown.map(({quarter}) => quarter), axis: null},
    y: {domain: [0, top], ticks: 3, tickFormat: "%", tickSize: 0, label: null},
    marks: [
      Plot.gridY({ticks: 3, strokeOpacity: 0.12}),
      Plot.ruleX(told, {x: "quarter", y1: "low", y2: "high", stroke: ink, strokeWidth: 2}),
      Plot.dot(told, {
        x: "quarter",
        y: ({n, of}: SharePoint) => n / of,
        r: 4.5,
        fill: (row: SharePoint) => (row.isPartial ? "var(--theme-background)" : ink(row)),
        stroke: ink,
        title: ({quarter, n, of}: SharePoint) => `${quarter}: ${share(n, of)} ${noun}`,
        ...(href ? {href} : {})
      }),
      Plot.text(few, {
        x: "quarter",
        y: top / 2,
        text: ({n, of}: SharePoint) => `${count(n)}/${count(of)}`,
        fill: "var(--theme-foreground-muted)"
      }),
      quarterAxis(shown, {chosen, n: ({of}) => of})
    ]
  });
}
