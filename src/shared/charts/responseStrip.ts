import * as Plot from "@observablehq/plot";
import {quantile} from "d3-array";
import {duration} from "../../format.js";
import {defaults} from "../../stats/defaults.js";
import type {QuarterResponse, TimedIncident} from "../rows/responseTimes.js";
import {type ChartOptions, draw, emptyFrame, frame} from "./frame.js";
import {around} from "../rows/around.js";
import {AXIS_ROOM, quarterAxis} from "./quarterAxis.js";

const TICKS = [60, 600, 3600, 6 * 3600, 86_400, 7 * 86_400, 60 * 86_400, 365 * 86_400];
const LEAST = 60;
/** The axis ends here; what is longer, and what is still open beyond it, stands in its rim. */
const CAP = 0.99;
/** The part of the axis that the limit's own name covers on either side. */
const LABEL = 0.1;

export interface StripOptions extends ChartOptions {
  /** a time in seconds to draw a dotted line at, with what it is */
  readonly limit?: {readonly at: number; readonly text: string};
  /** the quarter under review; without it, all quarters have the same ink */
  readonly chosen?: string;
  /** the median of the quarters before it, drawn over their columns */
  readonly before?: {readonly quarters: readonly string[]; readonly median: number};
  readonly incident?: (id: string) => string;
  /** where a quarter's incidents are listed */
  readonly href?: (row: QuarterResponse) => string;
}

const INK = "var(--theme-foreground-focus)";
const PALE = `color-mix(in srgb, ${INK} 40%, var(--theme-background))`;

/**
 * Each incident's time as a tick on a log axis, a column a quarter: the median with its interval as a dot and bar, the
 * 90th percentile as a short line. Times still running are arrows up: at least so long. Below five the ticks stand alone.
 * The axis ends at the 99th percentile of the times that ended, so that one open incident does not stretch it.
 */
export function responseStrip(
  quarters: readonly QuarterResponse[],
  {limit, chosen, before, incident, href, ...options}: StripOptions = {}
) {
  const label = "Time of each incident by quarter, log axis";
  const {width = 480} = options;
  const shown = around(quarters, chosen, Math.max(4, Math.min(13, Math.floor((width - 60) / 40))));
  const all = shown.flatMap(({quarter, durations}) => durations.map((one) => ({...one, quarter})));
  const ended = all.filter(({isOpen}) => !isOpen).map(({duration}) => duration);
  const cap = quantile(ended.length > 0 ? ended : all.map(({duration}) => duration), CAP) ?? LEAST;
  const rim = Math.max(LEAST, limit?.at ?? 0, cap) * 1.5;
  const clip = (seconds: number): number => (seconds > rim ? rim : Math.max(LEAST, seconds));
  const events = all.map((event) => ({...event, at: clip(event.duration)}));
  if (events.length === 0)
    return emptyFrame(options, label, "No incident of this selection states this time.");
  const told = shown.filter(({summary}) => summary.n >= defaults.minToSummarise);
  const at = events.map((event) => event.at);
  const [least, most] = [Math.min(...at) / 1.5, Math.max(...at, limit?.at ?? 0) * 1.2];
  const isCut = at.includes(rim);
  const isUnderLimit = (tick: number): boolean =>
    limit !== undefined && Math.abs(Math.log(tick / limit.at)) < LABEL * Math.log(most / least);
  const ticks = TICKS.filter(
    (tick) => tick >= least && tick <= (isCut ? rim / 1.4 : most) && !isUnderLimit(tick)
  );
  const name = ({quarter, summary}: QuarterResponse): string =>
    `${quarter}: median ${duration(summary.median)} (95% interval ${duration(summary.medianLow)} to ${duration(summary.medianHigh)}), 90th percentile ${duration(summary.p90)}, n = ${summary.n}, ${summary.open} open`;
  const said = (event: TimedIncident): string =>
    `${event.title ?? event.incident_id ?? "incident"}: ${event.isOpen ? "still open after " : ""}${duration(event.duration)}`;
  const ink = ({quarter}: QuarterResponse): string =>
    chosen === undefined || quarter === chosen ? INK : PALE;
  const tickText = (seconds: number): string =>
    seconds === LEAST && events.some((event) => event.duration < LEAST)
      ? `≤ ${duration(seconds)}`
      : duration(seconds);
  const link = ({incident_id}: TimedIncident): string | null =>
    incident && incident_id !== undefined ? incident(incident_id) : null;
  return draw({
    ...frame({height: 270, ...options}, label),
    marginLeft: 46,
    marginRight: 6,
    marginTop: 12,
    marginBottom: AXIS_ROOM.counted,
    x: {type: "band", domain: shown.map(({quarter}) => quarter), axis: null, padding: 0.15},
    y: {
      type: "log",
      domain: [least, most],
      axis: null
    },
    marks: [
      Plot.gridY(ticks, {strokeOpacity: 0.12}),
      Plot.ruleY(isCut ? [rim] : [], {strokeOpacity: 0.3, strokeDasharray: "1,3"}),
      Plot.text(isCut ? [rim] : [], {
        y: (seconds: number) => seconds,
        frameAnchor: "left",
        dx: -8,
        textAnchor: "end",
        text: () => "longer",
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.text(ticks, {
        y: (seconds: number) => seconds,
        frameAnchor: "left",
        dx: -8,
        textAnchor: "end",
        text: tickText,
        fill: "currentColor"
      }),
      Plot.ruleY(limit === undefined ? [] : [limit], {
        y: "at",
        stroke: "currentColor",
        strokeDasharray: "2,3"
      }),
      Plot.text(limit === undefined ? [] : [limit], {
        ...{y: "at", text: "text", frameAnchor: "left", textAnchor: "end", dx: -8, fill: "currentColor"}
      }),
      Plot.tickY(before === undefined ? [] : shown.filter(({quarter}) => before.quarters.includes(quarter)), {
        ...{x: "quarter", y: () => clip(before!.median), insetLeft: -4, insetRight: -4},
        ...{stroke: PALE, strokeWidth: 6}
      }),
      Plot.tickY(
        events.filter(({isOpen}) => !isOpen),
        {
          x: "quarter",
          y: "at",
          stroke: "currentColor",
          strokeOpacity: 0.28,
          ...(incident ? {title: said, href: link} : {})
        }
      ),
      Plot.vector(
        events.filter(({isOpen}) => isOpen),
        {
          ...{x: "quarter", y: "at", shape: "arrow", anchor: "end", length: 14},
          ...{stroke: "currentColor", strokeWidth: 1.5, title: said},
          ...(incident ? {href: link} : {})
        }
      ),
      Plot.tickY(
        told.filter(({summary}) => summary.p90 !== undefined),
        {
          x: "quarter",
          y: ({summary}: QuarterResponse) => clip(summary.p90!),
          stroke: ink,
          strokeWidth: 1.5,
          strokeDasharray: "3,2"
        }
      ),
      Plot.ruleX(
        told.filter(({summary}) => summary.median !== undefined),
        {
          x: "quarter",
          y1: ({summary}: QuarterResponse) => clip(summary.medianLow ?? least),
          y2: ({summary}: QuarterResponse) => clip(summary.medianHigh ?? most),
          stroke: ink,
          strokeWidth: 2.5
        }
      ),
      Plot.dot(
        told.filter(({summary}) => summary.median !== undefined),
        {
          x: "quarter",
          y: ({summary}: QuarterResponse) => clip(summary.median!),
          r: 4.5,
          fill: (row: QuarterResponse) => (row.isPartial ? "var(--theme-background)" : ink(row)),
          stroke: ink,
          strokeWidth: 1.5,
          title: name,
          ...(href ? {href} : {})
        }
      ),
      quarterAxis(shown, {chosen, n: ({summary}) => summary.n}),
      Plot.frame({anchor: "bottom", stroke: "currentColor", strokeOpacity: 0.4})
    ]
  });
}
