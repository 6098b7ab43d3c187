import type {Verdict} from "../../domain.js";
import {svg} from "./svg.js";

/** Each verdict's shape in a square of 12: drawn, since fonts make one disc of several circles. */
const SHAPES: Readonly<Record<Verdict, () => SVGElement[]>> = {
  improved: () => [svg("path", {d: "M1 2h10L6 11z", fill: "currentColor"})],
  worsened: () => [svg("path", {d: "M1 10h10L6 1z", fill: "currentColor"})],
  no_detectable_change: () => [svg("circle", {cx: 6, cy: 6, r: 4.5, fill: "currentColor"})],
  too_early: () => [
    svg("circle", {cx: 6, cy: 6, r: 4.5, fill: "none", stroke: "currentColor", "stroke-width": 1.5}),
    svg("path", {d: "M6 6V1.5A4.5 4.5 0 0 1 10.5 6z", fill: "currentColor"})
  ],
  not_measurable: () => [
    svg("circle", {cx: 6, cy: 6, r: 4.5, fill: "none", stroke: "currentColor", "stroke-width": 1.5})
  ]
};

/** The shape alone, in the colour of the text around it; the word beside it says the same. */
export function verdictShape(verdict: Verdict): SVGElement {
  return svg(
    "svg",
    {class: "verdict-shape", viewBox: "0 0 12 12", width: 12, height: 12, "aria-hidden": "true"},
    ...SHAPES[verdict]()
  );
}
