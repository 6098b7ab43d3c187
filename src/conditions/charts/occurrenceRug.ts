import * as Plot from "@observablehq/plot";
import {counted, date, shorten} from "../../format.js";
import type {QuarterRows} from "../../schema.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "../../shared/charts/frame.js";
import {layerColor} from "../../shared/charts/palette.js";

export interface Occurrence {
  readonly incident_id: string;
  readonly condition_id: string;
  readonly label: string;
  readonly layer: string | null;
  readonly occurred_at: Date | null;
  readonly title: string | null;
}

export interface OccurrenceRugOptions extends ChartOptions, Linked<Occurrence> {
  /** conditions to draw, in order */
  readonly conditions: readonly {
    readonly condition_id: string;
    readonly label: string;
    readonly layer: string | null;
    readonly incidents: number;
  }[];
  readonly quarters: readonly QuarterRows[];
  readonly zone: string;
  /** where watching ends */
  readonly until: Date | null;
}

const ROW = 44;

/** Small multiples: one strip a condition with a tick for each incident, on one time axis of quarters. */
export function occurrenceRug(
  occurrences: readonly Occurrence[],
  {conditions, quarters, zone, until, href, ...options}: OccurrenceRugOptions
) {
  const label = "When each condition was seen";
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (conditions.length === 0 || first === undefined || last === undefined)
    return emptyFrame(options, label, "No condition is named in this selection.");
  const shown = new Set(conditions.map(({condition_id}) => condition_id));
  const ticks = occurrences.filter((row) => row.occurred_at !== null && shown.has(row.condition_id));
  const {width = 640} = options;
  const every = Math.ceil(quarters.length / Math.max(2, Math.floor(width / 64)));
  const labelled = quarters.filter((_, index) => (quarters.length - 1 - index) % every === 0);
  const strip = {y: "condition_id", insetTop: 20, insetBottom: 6} as const;
  return draw({
    ...frame({...options, height: conditions.length * ROW + 26}, label),
    marginLeft: 2,
    marginRight: 2,
    marginTop: 0,
    marginBottom: 26,
    x: {type: "utc", domain: [first.from_at, last.to_at], axis: null},
    y: {domain: conditions.map(({condition_id}) => condition_id), axis: null, padding: 0},
    marks: [
      Plot.barX(conditions, {
        ...strip,
        x1: first.from_at,
        x2: last.to_at,
        fill: "currentColor",
        fillOpacity: 0.05
      }),
      Plot.barX(until !== null && until < last.to_at ? conditions : [], {
        ...strip,
        x1: until!,
        x2: last.to_at,
        fill: "var(--theme-background)",
        stroke: "currentColor",
        strokeOpacity: 0.25,
        strokeDasharray: "2,2"
      }),
      Plot.ruleX(quarters, {x: "from_at", stroke: "var(--theme-background)", strokeWidth: 1.5}),
      Plot.tickX(ticks, {
        ...strip,
        x: "occurred_at",
        stroke: (row: Occurrence) => layerColor(row.layer),
        strokeWidth: 2,
        strokeOpacity: 0.85,
        ...(href ? {href} : {}),
        title: (row: Occurrence) => `${date(row.occurred_at, zone)}: ${row.title ?? "untitled incident"}`
      }),
      Plot.text(conditions, {
        y: "condition_id",
        x: first.from_at,
        textAnchor: "start",
        dy: -11,
        text: (row: {label: string}) => shorten(row.label, Math.max(24, Math.floor(width / 9))),
        fontWeight: 600,
        fill: "currentColor"
      }),
      Plot.text(conditions, {
        y: "condition_id",
        x: last.to_at,
        textAnchor: "end",
        dy: -11,
        text: (row: {incidents: number}) => counted(row.incidents, "incident"),
        fill: "var(--theme-foreground-muted)"
      }),
      ...[false, true].map((isLast) =>
        Plot.text(
          labelled.filter((quarter) => (quarter === last) === isLast),
          {
            x: isLast ? "to_at" : "from_at",
            frameAnchor: "bottom",
            textAnchor: isLast ? "end" : "start",
            dy: 20,
            text: "quarter",
            fill: "var(--theme-foreground-muted)"
          }
        )
      )
    ]
  });
}
