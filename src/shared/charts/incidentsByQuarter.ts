import * as Plot from "@observablehq/plot";
import {count} from "../../format.js";
import type {QuarterCount} from "../rows/quarterCounts.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "./frame.js";
import {severityLabel} from "../../domain.js";
import {severityColor} from "./palette.js";
import {around} from "../rows/around.js";

export interface IncidentsByQuarterOptions extends ChartOptions, Linked<QuarterPart> {
  /** the quarter under review */
  readonly chosen?: string | null;
  /** mean of the quarters before it, with its interval, drawn as a band over exactly those quarters */
  readonly before?: {
    readonly quarters: readonly string[];
    readonly mean: number;
    readonly low: number;
    readonly high: number;
  };
}

/** A quarter's incidents of one severity; of any in the running quarter, which is drawn whole. */
interface QuarterPart {
  readonly quarter: string;
  readonly severity?: number | null;
}

/** Incidents per quarter, most severe at the base; hollow while the quarter runs; whiskers are 95% intervals. */
export function incidentsByQuarter(
  quarters: readonly QuarterCount[],
  {chosen = null, before, href, ...options}: IncidentsByQuarterOptions = {}
) {
  const label = "Incidents per quarter by severity";
  if (quarters.length === 0) return emptyFrame(options, label, "No incidents in this selection.");
  const {width = 640} = options;
  const shown = around(quarters, chosen, Math.max(5, Math.min(13, Math.floor(width / 52))));
  const isSpan = shown.some(({quarter}) => quarter.includes(" – "));
  const place = new Map(shown.map((quarter, index) => [quarter.quarter, index]));
  const parts = shown.flatMap((quarter, index) =>
    quarter.parts.map((part) => ({...part, index, quarter: quarter.quarter, isPartial: quarter.isPartial}))
  );
  const band = (before?.quarters ?? [])
    .map((quarter) => place.get(quarter))
    .filter((index) => index !== undefined);
  const top = Math.max(4, ...shown.map((quarter) => quarter.high), before?.high ?? 0);
  const bar = {x1: "x1", x2: "x2", y1: "from", y2: "to"} as const;
  const placed = parts.map((part) => ({...part, x1: part.index - 0.36, x2: part.index + 0.36}));
  const title = (part: (typeof parts)[number]) =>
    `${part.quarter}: ${count(part.incidents)} ${severityLabel(part.severity)}`;
  return draw({
    ...frame({height: 260, ...options}, label),
    marginLeft: 34,
    marginRight: 4,
    marginTop: 26,
    marginBottom: 36,
    x: {domain: [-0.5, shown.length - 0.5], axis: null},
    y: {domain: [0, top * 1.06], label: "↑ Incidents", ticks: 5, tickSize: 0, labelOffset: 30},
    marks: [
      Plot.gridY({ticks: 5, strokeOpacity: 0.12}),
      Plot.rect(band.length > 0 && before ? [before] : [], {
        x1: Math.min(...band) - 0.5,
        x2: Math.max(...band) + 0.5,
        y1: "low",
        y2: "high",
        fill: "currentColor",
        fillOpacity: 0.08
      }),
      Plot.rect(
        placed.filter((part) => !part.isPartial),
        {
          ...bar,
          fill: (part: {severity: number | null}) => severityColor(part.severity),
          stroke: "var(--severity-edge)",
          strokeWidth: 0.5,
          title,
          ...(href ? {href} : {})
        }
      ),
      Plot.rect(
        shown.filter(({isPartial}) => isPartial),
        {
          x1: ({quarter}: QuarterCount) => place.get(quarter)! - 0.36,
          x2: ({quarter}: QuarterCount) => place.get(quarter)! + 0.36,
          y1: 0,
          y2: "incidents",
          fill: "var(--theme-background)",
          stroke: "currentColor",
          strokeDasharray: "3,2",
          title: ({quarter, incidents}: QuarterCount) => `${quarter}: ${count(incidents)}, still running`,
          ...(href ? {href} : {})
        }
      ),
      Plot.ruleY(band.length > 0 && before ? [before] : [], {
        x1: Math.min(...band) - 0.5,
        x2: Math.max(...band) + 0.5,
        y: "mean",
        stroke: "currentColor",
        strokeDasharray: "5,3"
      }),
      Plot.ruleX(shown, {
        x: (_, index) => index,
        y1: "low",
        y2: "high",
        stroke: "var(--theme-background)",
        strokeWidth: 4,
        strokeOpacity: 0.8
      }),
      Plot.ruleX(shown, {
        x: (_, index) => index,
        y1: "low",
        y2: "high",
        stroke: "currentColor",
        strokeWidth: 1.25,
        marker: "tick"
      }),
      Plot.text(shown, {
        x: (_, index) => index,
        y: "high",
        text: (quarter: QuarterCount) => count(quarter.incidents),
        dy: -9,
        fontWeight: 600,
        fill: "currentColor"
      }),
      ...[true, false].map((isChosen) =>
        Plot.text(
          shown.filter(({quarter}) => (quarter === chosen) === isChosen),
          {
            x: (quarter: QuarterCount) => place.get(quarter.quarter),
            frameAnchor: "bottom",
            dy: isSpan ? 25 : 18,
            text: ({quarter, isPartial}: QuarterCount) =>
              (isSpan ? spanTick(quarter, width / shown.length) : quarter.slice(5)) + (isPartial ? "*" : ""),
            fontWeight: isChosen ? 700 : 400,
            fill: "currentColor"
          }
        )
      ),
      Plot.text(
        shown.filter((quarter, index) => !isSpan && (index === 0 || quarter.quarter.endsWith("Q1"))),
        {
          x: (quarter: QuarterCount) => place.get(quarter.quarter),
          frameAnchor: "bottom",
          dy: 32,
          text: (quarter: QuarterCount) => quarter.quarter.slice(0, 4),
          fill: "var(--theme-foreground-muted)"
        }
      ),
      Plot.ruleY([0], {stroke: "currentColor"})
    ]
  });
}

/** Both days where there is room, else the first. */
const spanTick = (name: string, space: number): string =>
  space < 84 ? `from\n${name.split(" – ")[0]!}` : name.replace(" – ", " –\n");
