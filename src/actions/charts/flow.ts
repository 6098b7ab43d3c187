import * as Plot from "@observablehq/plot";
import {count} from "../../format.js";
import type {FlowPoint} from "../facts/flow.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";

/** Actions filed, done and given up so far: what lies between the lines is open. */
export function flowChart(points: readonly FlowPoint[], options: ChartOptions = {}) {
  const label = "Actions filed and closed so far";
  if (points.length < 2) return emptyFrame(options, label, "No action has a filing date.");
  const last = points.at(-1)!;
  const {width = 640} = options;
  const end = [
    {y: last.filed, text: `${count(last.filed)} filed`},
    {
      y: (last.filed + last.done + last.dropped) / 2,
      text: `${count(last.filed - last.done - last.dropped)} open`
    },
    {y: last.done + last.dropped, text: `${count(last.dropped)} won’t do`},
    {y: last.done / 2, text: `${count(last.done)} done`}
  ];
  return draw({
    ...frame({height: 260, ...options}, label),
    marginLeft: 34,
    marginRight: 86,
    marginTop: 14,
    x: {type: "utc", label: null, ticks: Math.max(2, Math.floor(width / 140))},
    y: {tickSize: 0, ticks: 5, grid: true, label: null},
    marks: [
      Plot.areaY(points, {
        x: "at",
        y1: ({done, dropped}: FlowPoint) => done + dropped,
        y2: "filed",
        fill: "var(--too-early)",
        fillOpacity: 0.25
      }),
      Plot.areaY(points, {
        x: "at",
        y1: "done",
        y2: ({done, dropped}: FlowPoint) => done + dropped,
        fill: "currentColor",
        fillOpacity: 0.25
      }),
      Plot.areaY(points, {x: "at", y1: 0, y2: "done", fill: "var(--accent)", fillOpacity: 0.35}),
      Plot.lineY(points, {x: "at", y: "filed", stroke: "currentColor", strokeWidth: 1.5}),
      Plot.lineY(points, {x: "at", y: "done", stroke: "var(--accent)", strokeWidth: 1.5}),
      Plot.text(end, {
        x: () => last.at,
        y: "y",
        text: "text",
        dx: 6,
        textAnchor: "start",
        fill: "currentColor"
      }),
      Plot.ruleY([0], {stroke: "currentColor", strokeOpacity: 0.4})
    ]
  });
}
