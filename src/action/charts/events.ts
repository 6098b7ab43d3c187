import * as Plot from "@observablehq/plot";
import {rollup, sort, sum} from "d3-array";
import {count, date} from "../../format.js";
import type {VerdictRows} from "../../schema.js";
import type {Hole, TargetEvent} from "../looks.js";
import {garwood} from "../../stats/garwood.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "../../shared/charts/frame.js";
import {bandMarks, isCompared, windowBands} from "./windowBands.js";

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** 1970-01-05 was the first Monday. */
const MONDAY = 4 * DAY;

interface Rate {
  readonly from: Date;
  readonly to: Date;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

export interface ActionEventsOptions extends ChartOptions, Linked<TargetEvent> {
  /** where watching ends */
  readonly until: Date;
  readonly zone: string;
  /** stretches that were not watched; none by default */
  readonly holes?: readonly Hole[];
  /** where the time axis starts; by default where `firstShown` says */
  readonly from?: Date;
}

/** Half a year before the baseline, or the first event if that is later: what two charts of one change share. */
export function firstShown({baseline_from}: VerdictRows, events: readonly TargetEvent[]): Date {
  const first = Math.min(events[0]?.event_at.getTime() ?? Infinity, baseline_from?.getTime() ?? Infinity);
  return new Date(Math.max(first, (baseline_from?.getTime() ?? first) - 182 * DAY));
}

/**
 * What happened to a target over the windows that were compared, with the rates before and after as steps with 95% bands:
 * incidents as ticks in a lane of their own (faint where they count nowhere), pages as bars a week from Monday.
 */
export function actionEvents(
  row: VerdictRows,
  events: readonly TargetEvent[],
  {until, zone, holes = [], from = firstShown(row, events), href, ...options}: ActionEventsOptions
) {
  const label = "Events of the target over time";
  if (events.length === 0) return emptyFrame(options, label, "No event of this target is loaded.");
  const {width = 640, height = 250} = options;
  const bands = windowBands(row, holes);
  const rates = [
    rateOf(row.events_before, row.window_before_days, row.baseline_from, row.baseline_to),
    rateOf(row.events_after, row.window_after_days, row.followup_from, row.followup_to)
  ].filter((rate) => rate !== undefined);
  const perYear = row.target_kind !== "alert_rule" && rates.every(({rate}) => rate < 0.5);
  const [scale, unit] = perYear ? [365.25 / 7, "year"] : [1, "week"];
  const paged = row.target_kind === "alert_rule";
  const weeks = paged ? weekly(events) : [];
  const shown = events.filter(({event_at}) => event_at >= from && event_at < until);
  const top = Math.max(0.05, ...rates.map(({high}) => scale * high), ...weeks.map(({n}) => n));
  const [marginTop, marginBottom, lane] = [46, 34, paged ? 0 : 34];
  const halo = {
    stroke: "var(--theme-background)",
    strokeWidth: 4,
    fill: "currentColor"
  } as const;
  return draw({
    ...frame({...options, height}, label),
    marginLeft: 40,
    marginRight: 14,
    marginTop,
    marginBottom,
    x: {type: "utc", domain: [from, until], label: null},
    y: {
      domain: [0, top * 1.12],
      range: [height - marginBottom - lane, marginTop],
      label: `per ${unit}`,
      ticks: 4
    },
    marks: [
      ...bandMarks(bands, row, {from, until, width: width - 54}),
      Plot.ruleY([0], {strokeOpacity: 0.5}),
      Plot.rectY(
        weeks.filter(({week}) => week >= from),
        {
          x1: "week",
          x2: ({week}: {week: Date}) => new Date(week.getTime() + WEEK),
          y: "n",
          fill: "var(--accent)",
          fillOpacity: 0.5,
          inset: 0.3,
          title: ({week, n}: {week: Date; n: number}) => `week of ${date(week, "UTC")}: ${count(n)}`
        }
      ),
      Plot.ruleX(paged ? [] : shown, {
        x: "event_at",
        insetTop: height - marginTop - marginBottom - lane + 8,
        insetBottom: 4,
        stroke: "var(--accent)",
        strokeWidth: 1.75,
        strokeOpacity: ({event_at}: TargetEvent) => (isCompared(bands, event_at) ? 1 : 0.35),
        ...(href ? {href} : {}),
        title: ({event_at}: TargetEvent) => date(event_at, zone)
      }),
      Plot.rect(rates, {
        x1: "from",
        x2: "to",
        y1: ({low}: Rate) => scale * low,
        y2: ({high}: Rate) => scale * high,
        fill: "currentColor",
        fillOpacity: 0.14
      }),
      Plot.ruleY(rates, {
        x1: "from",
        x2: "to",
        y: ({rate}: Rate) => scale * rate,
        strokeWidth: 2.5
      }),
      Plot.text(rates, {
        ...halo,
        x: "to",
        y: ({rate}: Rate) => scale * rate,
        dy: -9,
        dx: -3,
        textAnchor: "end",
        text: ({rate}: Rate) => `${String(Number((scale * rate).toPrecision(2)))} a ${unit}`,
        fontWeight: 600
      })
    ]
  });
}

/** A rate from less than four weeks says nothing, and its band would fill the chart. */
function rateOf(n: number | null, days: number | null, from: Date | null, to: Date | null): Rate | undefined {
  if (n === null || days === null || days < 28 || !from || !to || to <= from) return undefined;
  const {rate, low, high} = garwood(n, days / 7);
  return {from, to, rate, low, high};
}

/** Events by week, weeks without one left out. */
function weekly(events: readonly TargetEvent[]): {week: Date; n: number}[] {
  const counts = rollup(
    events,
    (own) => sum(own, (event) => event.events),
    ({event_at}) => Math.floor((event_at.getTime() - MONDAY) / WEEK) * WEEK + MONDAY
  );
  return sort(counts, ([week]) => week).map(([week, n]) => ({week: new Date(week), n}));
}
