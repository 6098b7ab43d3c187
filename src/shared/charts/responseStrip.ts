import * as Plot from "@observablehq/plot";
import {quantile} from "d3-array";
import {count, duration} from "../../format.js";
import {defaults} from "../../stats/defaults.js";
import type {QuarterResponse, TimedIncident} from "../rows/responseTimes.js";
import {type ChartOptions, draw, emptyFrame, frame} from "./frame.js";

const TICKS = [60, 600, 3600, 6 * 3600, 86_400, 7 * 86_400, 60 * 86_400, 365 * 86_400];
const LEAST = 60;
/** The axis ends here; what is longer, and what is still open beyond it, stands in its rim. */
const CAP = 0.99;

/**
 * Each incident's time as a tick on a log axis, a column a quarter: the median with its interval as a dot and bar, the
 * 90th percentile as a short line. Times still running are hollow triangles: at least so long. Below five the ticks stand alone.
 * The axis ends at the 99th percentile of the times that ended, so that one open incident does not stretch it.
 */
export function responseStrip(
  quarters: readonly QuarterResponse[],
  {
    limit,
    incident,
    ...options
  }: ChartOptions & {readonly limit?: number; readonly incident?: (id: string) => string} = {}
) {
  const label = "Time of each incident by quarter, log axis";
  const {width = 480} = options;
  const shown = quarters.slice(-Math.max(4, Math.min(13, Math.floor((width - 60) / 40))));
  const all = shown.flatMap(({quarter, durations}) => durations.map((one) => ({...one, quarter})));
  const ended = all.filter(({isOpen}) => !isOpen).map(({duration}) => duration);
  const cap = quantile(ended.length > 0 ? ended : all.map(({duration}) => duration), CAP) ?? LEAST;
  const rim = Math.max(LEAST, limit ?? 0, cap) * 1.5;
  const clip = (seconds: number): number => (seconds > rim ? rim : Math.max(LEAST, seconds));
  const events = all.map((event) => ({...event, at: clip(event.duration)}));
  if (events.length === 0)
    return emptyFrame(options, label, "No incident of this selection states this time.");
  const told = shown.filter(({summary}) => summary.n >= defaults.minToSummarise);
  const at = events.map((event) => event.at);
  const [least, most] = [Math.min(...at) / 1.5, Math.max(...at, limit ?? 0) * 1.2];
  const isCut = at.includes(rim);
  const ticks = TICKS.filter((tick) => tick >= least && tick <= (isCut ? rim / 1.4 : most));
  const name = ({quarter, summary}: QuarterResponse): string =>
    `${quarter}: median ${duration(summary.median)} (95% interval ${duration(summary.medianLow)} to ${duration(summary.medianHigh)}), 90th percentile ${duration(summary.p90)}, n = ${summary.n}, ${summary.open} open`;
  const said = (event: TimedIncident): string =>
    `${event.title ?? event.incident_id ?? "incident"}: ${event.isOpen ? "still open after " : ""}${duration(event.duration)}`;
  const link = ({incident_id}: TimedIncident): string | null =>
    incident && incident_id !== undefined ? incident(incident_id) : null;
  return draw({
    ...frame({height: 270, ...options}, label),
    marginLeft: 46,
    marginRight: 6,
    marginTop: 12,
    marginBottom: 48,
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
        text: (seconds: number) => duration(seconds),
        fill: "currentColor"
      }),
      Plot.ruleY(limit === undefined ? [] : [limit], {stroke: "currentColor", strokeDasharray: "2,3"}),
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
      Plot.dot(
        events.filter(({isOpen}) => isOpen),
        {
          x: "quarter",
          y: "at",
          symbol: "triangle",
          r: 4,
          fill: "var(--theme-background)",
          stroke: "var(--too-early)",
          title: said,
          ...(incident ? {href: link} : {})
        }
      ),
      Plot.tickY(
        told.filter(({summary}) => summary.p90 !== undefined),
        {
          x: "quarter",
          y: ({summary}: QuarterResponse) => clip(summary.p90!),
          stroke: "currentColor",
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
          stroke: "var(--theme-foreground-focus)",
          strokeWidth: 2.5
        }
      ),
      Plot.dot(
        told.filter(({summary}) => summary.median !== undefined),
        {
          x: "quarter",
          y: ({summary}: QuarterResponse) => clip(summary.median!),
          r: 4.5,
          fill: (row: QuarterResponse) =>
            row.isPartial ? "var(--theme-background)" : "var(--theme-foreground-focus)",
          stroke: "var(--theme-foreground-focus)",
          strokeWidth: 1.5,
          title: name
        }
      ),
      Plot.text(shown, {
        x: "quarter",
        frameAnchor: "bottom",
        dy: 16,
        text: (row: QuarterResponse) => row.quarter.slice(5) + (row.isPartial ? "*" : ""),
        fill: "currentColor"
      }),
      Plot.text(shown, {
        x: "quarter",
        frameAnchor: "bottom",
        dy: 30,
        text: ({summary}: QuarterResponse) => `n ${count(summary.n)}`,
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.text(
        shown.filter(({quarter}, index) => index === 0 || quarter.endsWith("Q1")),
        {
          x: "quarter",
          frameAnchor: "bottom",
          dy: 43,
          text: ({quarter}: QuarterResponse) => quarter.slice(0, 4),
          fill: "var(--theme-foreground-muted)"
        }
      ),
      Plot.frame({anchor: "bottom", stroke: "currentColor", strokeOpacity: 0.4})
    ]
  });
}
