import * as Plot from "@observablehq/plot";
import {date, decimal, percent, shorten} from "../../format.js";
import type {ControlPoints} from "../../schema.js";
import {type Stretch, unwatchedBand} from "./unwatchedBand.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "./frame.js";

export interface ControlNote {
  readonly at: Date;
  readonly text: string;
}

/** A weekly series with centre and limits, anew after each lasting shift; weeks that stand out are ringed, those not watched shaded. */
export function controlChart(
  points: readonly ControlPoints[],
  {
    notes = [],
    share = false,
    title,
    chosen,
    href,
    ...options
  }: ChartOptions &
    Linked<ControlPoints> & {
      readonly notes?: readonly ControlNote[];
      readonly share?: boolean;
      readonly title?: string;
      /** the stretch under review, whose points are larger */
      readonly chosen?: Stretch;
    } = {}
) {
  const label = title ?? "Weekly pages with control limits";
  const known = points.filter(({value}) => value !== null);
  if (known.length === 0) return emptyFrame(options, label, "No whole week of pages in this selection.");
  const {width = 640} = options;
  const text = (value: number): string => (share ? percent(value) : decimal(value));
  const top = Math.max(...known.map(({value, upper}) => Math.max(value ?? 0, upper ?? 0)));
  const labelled = spaced(notes, known, narrowed(width));
  const line = share ? known : points;
  const signals = known.filter(({signal}) => signal !== null);
  const narrow = width < 420;
  const isChosen = (at: Date): boolean => chosen !== undefined && at >= chosen.from && at < chosen.to;
  return draw({
    ...frame({height: 230, ...options}, label),
    marginLeft: share ? 42 : 36,
    marginRight: 10,
    marginTop: notes.length > 0 && !narrow ? 34 : 20,
    r: {type: "identity"},
    x: {type: "utc", label: null, ticks: Math.max(2, Math.floor(width / 130))},
    y: {
      domain: [0, share ? 1 : top * 1.05],
      ticks: 4,
      tickSize: 0,
      grid: true,
      label: null,
      ...(share ? {tickFormat: "%"} : {})
    },
    marks: [
      unwatchedBand(share ? [] : unwatchedWeeks(points), {
        from: points[0]!.period,
        to: endOf(points.at(-1)!)
      }),
      Plot.ruleX(notes, {x: "at", stroke: "var(--accent)", strokeDasharray: "3,3"}),
      Plot.text(narrow ? [] : labelled, {
        x: "at",
        frameAnchor: "top",
        dy: -12,
        text: (note: ControlNote) => shorten(note.text, 26),
        fill: "var(--accent)",
        fontSize: 11
      }),
      Plot.areaY(
        known.filter(({upper}) => upper !== null),
        {
          x: "period",
          y1: ({lower}: ControlPoints) => lower ?? 0,
          y2: "upper",
          z: "centre",
          curve: "step-after",
          fill: "currentColor",
          fillOpacity: 0.08
        }
      ),
      Plot.lineY(
        known.filter(({centre}) => centre !== null),
        {
          x: "period",
          y: "centre",
          z: "centre",
          stroke: "currentColor",
          strokeDasharray: "4,3",
          strokeOpacity: 0.6
        }
      ),
      Plot.lineY(line, {
        x: "period",
        y: "value",
        stroke: "currentColor",
        strokeOpacity: 0.5,
        strokeWidth: 1
      }),
      Plot.dot(known, {
        x: "period",
        y: "value",
        r: ({period}: ControlPoints) => (isChosen(period) ? 3.5 : 2),
        fill: ({period}: ControlPoints) =>
          isChosen(period) ? "var(--theme-foreground-focus)" : "currentColor",
        ...(href ? {href} : {}),
        title: ({period, value, n, exposure, signal}: ControlPoints) =>
          `Week of ${date(period, "Etc/UTC")}: ${text(value ?? 0)}${share ? ` (${n} of ${exposure})` : ""}${signal === null ? "" : `, ${signal === "run" ? "eighth week in a row on one side" : "beyond the limits"}`}`
      }),
      Plot.dot(signals, {
        x: "period",
        y: "value",
        r: 5,
        stroke: "var(--worsened)",
        strokeWidth: 1.75
      })
    ]
  });
}

const endOf = ({period}: ControlPoints): Date => new Date(period.getTime() + 7 * 86_400_000);

/** The weeks without exposure, those after one another as one stretch. */
function unwatchedWeeks(points: readonly ControlPoints[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const point of points.filter(({exposure}) => exposure === 0)) {
    const last = stretches.at(-1);
    if (last?.to.getTime() === point.period.getTime())
      stretches[stretches.length - 1] = {from: last.from, to: endOf(point)};
    else stretches.push({from: point.period, to: endOf(point)});
  }
  return stretches;
}

/** Pixels that the axis has for time. */
const narrowed = (width: number): number => width - 50;

/** The notes whose words find room beside one another; the others keep their rule. */
function spaced(
  notes: readonly ControlNote[],
  points: readonly ControlPoints[],
  pixels: number
): ControlNote[] {
  const first = points[0]!.period.getTime();
  const span = Math.max(1, points.at(-1)!.period.getTime() - first);
  let free = -Infinity;
  return notes
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .filter(({at}) => {
      const x = ((at.getTime() - first) / span) * pixels;
      if (x < free) return false;
      free = x + 150;
      return true;
    });
}
