import * as Plot from "@observablehq/plot";
import {count, duration} from "../../format.js";
import type {ResponseQuarters} from "../../schema.js";
import {defaults} from "../../stats/defaults.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";

/** The median of each quarter with its interval on a log axis; hollow while it runs, nothing below five. */
export function quarterMedians(rows: readonly ResponseQuarters[], options: ChartOptions = {}) {
  const label = "Median response by quarter, log axis";
  const {width = 480} = options;
  const shown = rows.slice(-Math.max(4, Math.min(13, Math.floor((width - 56) / 36))));
  const told = shown.filter(({n, median_s}) => n >= defaults.minToSummarise && median_s !== null);
  if (told.length === 0) return emptyFrame(options, label, "Too few incidents state this time.");
  const low = (row: ResponseQuarters): number => Math.max(1, row.median_low ?? row.median_s!);
  const high = (row: ResponseQuarters): number => Math.max(1, row.median_high ?? row.median_s!);
  const domain = [Math.min(...told.map(low)) / 1.3, Math.max(...told.map(high)) * 1.3] as const;
  const ticks = [60, 600, 1800, 3600, 3 * 3600, 6 * 3600, 86_400, 7 * 86_400].filter(
    (tick) => tick >= domain[0] && tick <= domain[1]
  );
  return draw({
    ...frame({height: 190, ...options}, label),
    marginLeft: 52,
    marginRight: 4,
    marginTop: 12,
    marginBottom: 36,
    x: {type: "band", domain: shown.map(({quarter}) => quarter), axis: null},
    y: {type: "log", domain, axis: null},
    marks: [
      Plot.gridY(ticks, {strokeOpacity: 0.12}),
      Plot.text(ticks, {
        y: (tick: number) => tick,
        frameAnchor: "left",
        dx: -8,
        textAnchor: "end",
        text: (tick: number) => duration(tick),
        fill: "currentColor"
      }),
      Plot.ruleX(told, {x: "quarter", y1: low, y2: high, stroke: "var(--accent)", strokeWidth: 2}),
      Plot.dot(told, {
        x: "quarter",
        y: "median_s",
        r: 4.5,
        fill: ({is_partial}: ResponseQuarters) => (is_partial ? "var(--theme-background)" : "var(--accent)"),
        stroke: "var(--accent)",
        title: (row: ResponseQuarters) =>
          `${row.quarter}: median ${duration(row.median_s)} (95% interval ${duration(row.median_low)} to ${duration(row.median_high)}), n = ${row.n}, ${row.open_n} open`
      }),
      Plot.text(shown, {
        x: "quarter",
        frameAnchor: "bottom",
        dy: 16,
        text: ({quarter, is_partial}: ResponseQuarters) => quarter.slice(5) + (is_partial ? "*" : ""),
        fill: "currentColor"
      }),
      Plot.text(shown, {
        x: "quarter",
        frameAnchor: "bottom",
        dy: 30,
        text: ({n}: ResponseQuarters) => `n ${count(n)}`,
        fill: "var(--theme-foreground-muted)"
      })
    ]
  });
}
