import * as Plot from "@observablehq/plot";
import {extent, group} from "d3-array";
import {clock, date, dateTime, duration, words} from "../../format.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";

export interface TimelineEvent {
  readonly at: Date | null;
  readonly kind: string | null;
  readonly text: string | null;
}

/** A stated time of the incident: start, detection, acknowledgement, mitigation or resolution, drawn as a vertical rule with its name. */
export interface Milestone {
  readonly name: string;
  readonly at: Date;
}

export interface IncidentTimelineOptions extends ChartOptions {
  readonly milestones?: readonly Milestone[];
  readonly zone: string;
}

/** Lanes in the order of an incident's story; each kind has its own shape, so it reads without colour. */
export const KINDS = ["deploy", "signal", "page", "belief", "decision", "action", "change", "note"] as const;

const SHAPES: Readonly<Record<string, Plot.SymbolType>> = {
  deploy: "hexagon",
  signal: "circle",
  page: "triangle",
  belief: "diamond",
  decision: "square",
  action: "star",
  change: "cross",
  note: "wye"
};

const LANE = 30;

const MINUTE = 60_000;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 7200, 14_400, 43_200].map(
  (minutes) => minutes * MINUTE
);

/** Whole minutes, hours or days, so that no two ticks read the same. */
function wholeTicks(from: number, to: number, most: number): Date[] {
  const step = STEPS.find((size) => (to - from) / size <= most) ?? STEPS.at(-1)!;
  const first = Math.ceil(from / step) * step;
  return Array.from(
    {length: Math.max(0, Math.floor((to - first) / step) + 1)},
    (_, index) => new Date(first + index * step)
  );
}

/** Each event on its kind's lane, numbered like the list below; start, detection and recovery as named rules. */
export function incidentTimeline(
  events: readonly TimelineEvent[],
  {milestones = [], zone, ...options}: IncidentTimelineOptions
) {
  const label = "What happened, and when";
  const timed = events.flatMap((event, index) =>
    event.at === null
      ? []
      : [{...event, number: index + 1, lane: KINDS.find((kind) => kind === event.kind) ?? ("note" as const)}]
  );
  const times = [...timed.map(({at}) => at!.getTime()), ...milestones.map(({at}) => at.getTime())];
  if (times.length === 0) return emptyFrame(options, label, "No time is known of this incident.");
  const lanes = KINDS.filter((kind) => timed.some(({lane}) => lane === kind));
  const [from, to] = extent(times) as [number, number];
  const pad = Math.max((to - from) * 0.04, 30_000);
  const day = to - from > 36 * 3_600_000;
  const {width = 640} = options;
  const named = spread(milestones, from - pad, to + pad, width - 80);
  const top = 20 + 15 * Math.max(0, ...named.map(({row}) => row));
  return draw({
    ...frame({...options, height: Math.max(1, lanes.length) * LANE + top + 44}, label),
    marginLeft: lanes.length === 0 ? 8 : 66,
    marginRight: 14,
    marginTop: top,
    marginBottom: 40,
    x: {
      type: "utc",
      domain: [new Date(from - pad), new Date(to + pad)],
      ticks: wholeTicks(from - pad, to + pad, Math.max(2, Math.floor(width / (day ? 110 : 80)))),
      tickFormat: (at: Date) =>
        day ? `${date(at, zone).replace(/ \d{4}$/, "")}\n${clock(at, zone)}` : clock(at, zone),
      label: null
    },
    y: {domain: lanes, tickSize: 0, tickFormat: words, label: null, padding: 0.7},
    symbol: {domain: [...KINDS], range: KINDS.map((kind) => SHAPES[kind]!)},
    marks: [
      Plot.ruleY(lanes, {stroke: "currentColor", strokeOpacity: 0.12}),
      Plot.ruleX(named, {x: "at", stroke: "currentColor", strokeOpacity: 0.55, strokeDasharray: "4,3"}),
      ...[...group(named, ({row, end}) => `${row} ${end}`).values()].map((alike) =>
        Plot.text(alike, {
          x: "at",
          frameAnchor: "top",
          textAnchor: alike[0]!.end ? "end" : "start",
          dy: -6 - 15 * alike[0]!.row,
          text: "name",
          fontWeight: 600,
          fill: "currentColor"
        })
      ),
      Plot.dot(timed, {
        x: "at",
        y: "lane",
        symbol: "lane",
        r: 5.5,
        fill: "var(--theme-background)",
        stroke: "var(--accent)",
        strokeWidth: 2,
        title: (event: TimelineEvent) =>
          `${dateTime(event.at, zone)} ${words(event.kind)}: ${event.text ?? ""}`
      }),
      Plot.text(crowded(timed, (14 * (to - from + 2 * pad)) / Math.max(1, width - 80)), {
        x: "at",
        y: "lane",
        text: "numbers",
        textAnchor: "start",
        dx: 7,
        dy: -8,
        fill: "var(--theme-foreground-muted)"
      })
    ]
  });
}

/** "2 h 10 min from started to resolved", for the chart's description; undefined without both. */
export function spanOf(milestones: readonly Milestone[]): string | undefined {
  const [first, last] = [milestones[0], milestones.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  return `${duration((last.at.getTime() - first.at.getTime()) / 1000)} from ${first.name} to ${last.name}`;
}

/** Gives each name the lowest row in which it does not run into its neighbour. */
function spread(milestones: readonly Milestone[], from: number, to: number, width: number) {
  const ends: number[] = [];
  const sorted = [...milestones].sort((a, b) => a.at.getTime() - b.at.getTime());
  return sorted.map((milestone) => {
    const x = ((milestone.at.getTime() - from) / (to - from)) * width;
    const size = milestone.name.length * 7.2 + 6;
    const end = x + size > width;
    const [left, right] = end ? [x - size, x] : [x, x + size];
    const free = ends.findIndex((taken) => taken <= left);
    const row = Math.min(4, free < 0 ? ends.length : free);
    ends[row] = Math.max(ends[row] ?? 0, right);
    return {...milestone, row, end};
  });
}

/** One label for marks of a lane that would cover one another: "2, 4" at the last of them. */
function crowded(
  events: readonly {readonly at: Date | null; readonly lane: string; readonly number: number}[],
  apart: number
): {at: Date; lane: string; numbers: string}[] {
  const labels: {at: Date; lane: string; numbers: string}[] = [];
  const sorted = [...events].sort((a, b) => a.at!.getTime() - b.at!.getTime());
  for (const {at, lane, number} of sorted) {
    const last = labels.findLast((label) => label.lane === lane);
    if (last !== undefined && at!.getTime() - last.at.getTime() < apart) {
      last.numbers += `, ${number}`;
      last.at = at!;
    } else labels.push({at: at!, lane, numbers: String(number)});
  }
  return labels;
}
