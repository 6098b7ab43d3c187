import * as Plot from "@observablehq/plot";
import {max, min} from "d3-array";
import {count, duration} from "../../format.js";
import type {ResponseDefinitions} from "../../schema.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";

const VERBS: Readonly<Record<string, string>> = {
  time_to_acknowledge: "To acknowledge",
  time_to_mitigate: "To mitigate",
  time_to_resolve: "To resolve"
};
const TICKS = [60, 600, 3600, 6 * 3600, 86_400, 7 * 86_400, 60 * 86_400];

/** The same median under each definition, with its interval on a log axis: a row a definition. */
export function definitionDots(definitions: readonly ResponseDefinitions[], options: ChartOptions = {}) {
  const label = "Median response under each definition, log axis";
  if (definitions.length === 0)
    return emptyFrame(options, label, "No incident states both ends of a response.");
  const {width = 640} = options;
  const narrow = width < 560;
  const margin = narrow ? 8 : 290;
  const name = (row: ResponseDefinitions): string =>
    `${VERBS[row.metric] ?? row.metric}, ${row.definition} (n ${count(row.n)})`;
  const low = (row: ResponseDefinitions): number => Math.max(1, row.median_low ?? row.median_s);
  const high = (row: ResponseDefinitions): number => Math.max(1, row.median_high ?? row.median_s);
  const domain = [min(definitions, low)! / 1.4, max(definitions, high)! * 1.4] as const;
  const ticks = TICKS.filter((tick) => tick >= domain[0] && tick <= domain[1]);
  return draw({
    ...frame({...options, height: definitions.length * (narrow ? 38 : 24) + (narrow ? 54 : 34)}, label),
    marginLeft: margin,
    marginRight: 60,
    marginTop: narrow ? 44 : 24,
    marginBottom: 6,
    x: {type: "log", domain, axis: null},
    y: {axis: null, domain: definitions.map(name), padding: 0.3},
    marks: [
      Plot.gridX(ticks, {strokeOpacity: 0.12}),
      Plot.text(ticks, {
        x: (seconds: number) => seconds,
        frameAnchor: "top",
        dy: narrow ? -34 : -14,
        text: (seconds: number) => duration(seconds),
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.link(definitions, {
        x1: low,
        x2: high,
        y1: name,
        y2: name,
        stroke: "currentColor",
        strokeWidth: 1.5
      }),
      Plot.dot(definitions, {
        x: ({median_s}: ResponseDefinitions) => Math.max(1, median_s),
        y: name,
        r: 4,
        fill: "currentColor",
        title: (row: ResponseDefinitions) =>
          `${name(row)}: ${duration(row.median_s)} (95% interval ${duration(row.median_low)} to ${duration(row.median_high)})`
      }),
      Plot.text(definitions, {
        x: high,
        y: name,
        dx: 8,
        textAnchor: "start",
        text: ({median_s}: ResponseDefinitions) => duration(median_s),
        fill: "currentColor"
      }),
      Plot.text(definitions, {
        frameAnchor: "left",
        y: name,
        dx: narrow ? 0 : -margin + 2,
        dy: narrow ? -14 : 0,
        textAnchor: "start",
        text: name,
        fill: "currentColor"
      })
    ]
  });
}
