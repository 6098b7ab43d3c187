import * as Plot from "@observablehq/plot";
import {ratioText} from "../../format.js";
import type {Programme} from "../../schema.js";
import {groupName} from "../findings.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";

const [LOW, HIGH] = [0.1, 10];
const clip = (ratio: number): number => Math.max(LOW, Math.min(HIGH, ratio));

/** What each group of changes did together, with its interval, on a log axis; left of ×1 is less. Groups without a figure are left out. */
export function programmeIntervals(rows: readonly Programme[], options: ChartOptions = {}) {
  const label = "After over what was to be expected, log axis";
  const shown = rows.filter(({ratio}) => ratio !== null);
  if (shown.length === 0) return emptyFrame(options, label, "Too few changes to pool.");
  const {width = 640} = options;
  const margin = Math.min(220, Math.round(width * 0.38));
  const y = groupName;
  return draw({
    ...frame({...options, height: shown.length * 24 + 46}, label),
    marginLeft: margin,
    marginRight: 48,
    marginTop: 24,
    marginBottom: 12,
    x: {
      type: "log",
      domain: [LOW, HIGH],
      ticks: [0.1, 0.3, 1, 3, 10],
      tickFormat: (ratio: number) => ratioText(ratio),
      axis: "top",
      label: null
    },
    y: {domain: shown.map(y), label: null, tickSize: 0},
    marks: [
      Plot.ruleX([1], {strokeOpacity: 0.5}),
      Plot.link(shown, {
        x1: (row: Programme) => clip(row.ratio_low ?? 0),
        x2: (row: Programme) => clip(row.ratio_high ?? Infinity),
        y1: y,
        y2: y,
        strokeWidth: (row: Programme) => (row.group_kind === "all" ? 2.5 : 1.5)
      }),
      Plot.dot(shown, {
        x: (row: Programme) => clip(row.ratio!),
        y,
        r: (row: Programme) => (row.group_kind === "all" ? 6 : 4),
        fill: "var(--accent)",
        title: (row: Programme) =>
          `${y(row)}: ${ratioText(row.ratio)}, ${row.sets} changes, ${row.events} events`
      }),
      Plot.text(shown, {
        x: HIGH,
        y,
        dx: 6,
        textAnchor: "start",
        text: (row: Programme) => ratioText(row.ratio),
        fill: "currentColor"
      })
    ]
  });
}
