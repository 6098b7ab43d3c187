import * as Plot from "@observablehq/plot";
import {count} from "../../format.js";
import type {Programme} from "../../schema.js";
import {groupName} from "../findings.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "../../shared/charts/frame.js";
import {sizeWords} from "../../shared/findings/size.js";

const [LOW, HIGH] = [0.1, 10];
const clip = (ratio: number): number => Math.max(LOW, Math.min(HIGH, ratio));

/** What each group of changes did together, with its interval, on a log axis; left of ×1 is less. Groups without a figure are left out. */
export function programmeIntervals(
  rows: readonly Programme[],
  {href, ...options}: ChartOptions & Linked<Programme> = {}
) {
  const label = "Events against what was to be expected, log axis";
  const shown = rows.filter(({ratio}) => ratio !== null);
  if (shown.length === 0) return emptyFrame(options, label, "Too few changes to pool.");
  const {width = 640} = options;
  const margin = Math.min(220, Math.round(width * 0.38));
  const y = groupName;
  return draw({
    ...frame({...options, height: shown.length * 24 + 46}, label),
    marginLeft: margin,
    marginRight: 84,
    marginTop: 24,
    marginBottom: 12,
    x: {
      type: "log",
      domain: [LOW, HIGH],
      ticks: width < 460 ? [0.1, 1] : width < 640 ? [0.1, 1, 10] : [0.1, 0.3, 1, 3, 10],
      tickFormat: (ratio: number) => sizeWords(ratio),
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
          `${y(row)}: ${sizeWords(row.ratio!)} (${sizeWords(row.ratio_low ?? 0)} to ${sizeWords(row.ratio_high ?? Infinity)}), ${count(row.sets)} changes, ${count(row.events)} events`,
        ...(href ? {href} : {})
      }),
      Plot.text(shown, {
        x: HIGH,
        y,
        dx: 6,
        textAnchor: "start",
        text: (row: Programme) => sizeWords(row.ratio!),
        fill: "currentColor"
      })
    ]
  });
}
