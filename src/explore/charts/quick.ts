import * as Plot from "@observablehq/plot";
import {type ChartOptions, draw, frame} from "../../shared/charts/frame.js";
import {type Drawable, MOST_BARS} from "../drawable.js";

const ROW = 20;

/** The first number of an answer: a line over time, or a bar for each name, in the order of the rows. */
export function quickChart({x, y, points}: Drawable, options: ChartOptions) {
  const base = {...frame(options, `${y} by ${x}`)};
  if (points[0]?.at !== undefined)
    return draw({
      ...base,
      height: 240,
      marginLeft: 60,
      x: {type: "utc", label: null},
      y: {label: y, nice: true, zero: true},
      marks: [
        Plot.ruleY([0], {strokeOpacity: 0.2}),
        Plot.lineY(points, {x: "at", y: "value", stroke: "var(--accent)"}),
        Plot.dot(points, {x: "at", y: "value", r: 2.5, fill: "var(--accent)"})
      ]
    });
  const bars = points.slice(0, MOST_BARS);
  return draw({
    ...base,
    height: bars.length * ROW + 40,
    marginLeft: Math.min(220, (options.width ?? 640) * 0.4),
    marginRight: 20,
    x: {label: y, nice: true},
    y: {
      domain: bars.map((_, index) => index),
      tickFormat: (index: number) => bars[index]?.name ?? "",
      label: null,
      tickSize: 0
    },
    marks: [
      Plot.barX(bars, {x: "value", y: (_, index: number) => index, fill: "var(--accent)"}),
      Plot.ruleX([0], {strokeOpacity: 0.4})
    ]
  });
}
