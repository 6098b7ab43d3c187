import * as Plot from "@observablehq/plot";
import {extent} from "d3-array";
import {date, duration} from "../../format.js";
import type {VerdictRows} from "../../schema.js";
import type {TargetEvent} from "../looks.js";
import {defaults} from "../../stats/defaults.js";
import {medianCi} from "../../stats/medianCi.js";
import type {ActionEventsOptions} from "./events.js";
import {draw, emptyFrame, frame} from "../../shared/charts/frame.js";
import {isCompared, bandMarks, windowBands} from "./windowBands.js";

const TICKS = [1, 3, 10, 30, 60, 180, 600, 1440, 4320, 14_400].map((minutes) => minutes * 60);

interface Timed extends TargetEvent {
  readonly seconds: number;
}

/** Each incident's response time on a log axis; the median before and after with its 95% interval where n allows one. */
export function actionDurations(
  row: VerdictRows,
  events: readonly TargetEvent[],
  {until, zone, holes = [], href, ...options}: ActionEventsOptions & {readonly index: ReadonlySet<string>}
) {
  const label = "Response time of each incident, log axis";
  const {index} = options;
  const timed: Timed[] = events
    .filter(({event_at}) => event_at < until)
    .flatMap((event) =>
      event.duration_s === null
        ? []
        : [
            {
              ...event,
              seconds: Math.max(60 * defaults.minMinutes, event.duration_s)
            }
          ]
    );
  if (timed.length === 0) return emptyFrame(options, label, "No incident has this time.");
  const {width = 640, height = 270} = options;
  const bands = windowBands(row, holes);
  const from = new Date(Math.min(timed[0]!.event_at.getTime(), row.baseline_from?.getTime() ?? Infinity));
  const counts = (event: Timed): boolean =>
    isCompared(bands, event.event_at) && !(event.incident_id !== null && index.has(event.incident_id));
  const medians = bands
    .filter(({use}) => use === "compared")
    .flatMap((band) => {
      const values = timed
        .filter((event) => counts(event) && event.event_at >= band.from && event.event_at < band.to)
        .map(({seconds}) => seconds);
      if (values.length < defaults.minDurationsAfter) return [];
      const {median, low, high, n} = medianCi(values);
      return [{...band, n, median, low: low ?? median, high: high ?? median}];
    });
  const [shortest, longest] = extent(timed, ({seconds}) => seconds) as [number, number];
  const [least, most] = [shortest / 1.3, longest * 1.3];
  const ticks = TICKS.filter((tick) => tick >= least && tick <= most);
  return draw({
    ...frame({...options, height}, label),
    marginLeft: 52,
    marginRight: 14,
    marginTop: 46,
    marginBottom: 34,
    x: {type: "utc", domain: [from, until], label: null},
    y: {type: "log", domain: [least, most], axis: null},
    marks: [
      ...bandMarks(bands, row, {from, until, width: width - 66}),
      Plot.gridY(ticks, {strokeOpacity: 0.12}),
      Plot.text(ticks, {
        y: (tick: number) => tick,
        frameAnchor: "left",
        textAnchor: "end",
        dx: -6,
        text: (tick: number) => duration(tick),
        fill: "currentColor"
      }),
      Plot.rect(medians, {
        x1: "from",
        x2: "to",
        y1: "low",
        y2: "high",
        fill: "currentColor",
        fillOpacity: 0.14
      }),
      Plot.dot(timed, {
        x: "event_at",
        y: "seconds",
        r: 3,
        stroke: "var(--accent)",
        strokeOpacity: (event: Timed) => (counts(event) ? 1 : 0.5),
        fill: (event: Timed) => (counts(event) ? "var(--accent)" : "none"),
        ...(href ? {href} : {}),
        title: (event: Timed) => `${date(event.event_at, zone)}: ${duration(event.duration_s)}`
      }),
      Plot.ruleY(medians, {
        x1: "from",
        x2: "to",
        y: "median",
        strokeWidth: 2.5
      }),
      Plot.text(medians, {
        x: "to",
        y: "median",
        dy: -9,
        dx: -3,
        textAnchor: "end",
        text: ({median, n}: {median: number; n: number}) =>
          `${width < 500 ? "" : "median "}${duration(median)}, n = ${n}`,
        fill: "currentColor",
        stroke: "var(--theme-background)",
        strokeWidth: 4,
        fontWeight: 600
      })
    ]
  });
}
