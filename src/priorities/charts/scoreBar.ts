import {count, UNKNOWN} from "../../format.js";
import {svg} from "../../shared/charts/svg.js";
import type {Ranked} from "../../shared/rows/ranking.js";

const WIDTH = 150;

/** The interval on an axis from `least` to `most`, shared by all rows; the dot is the score, the short rule is nothing. */
export function scoreBar(
  {score, score_low, score_high}: Ranked,
  [least, most]: readonly [number, number]
): SVGElement | string {
  if (score === null || score_low === null || score_high === null) return UNKNOWN;
  const x = (value: number): number => 4 + ((WIDTH - 8) * (value - least)) / (most - least);
  return svg(
    "svg",
    {
      viewBox: `0 0 ${WIDTH} 16`,
      width: WIDTH,
      height: 16,
      role: "img",
      "aria-label": `${count(score)} (${count(score_low)} to ${count(score_high)})`
    },
    svg("line", {x1: x(0), x2: x(0), y1: 1, y2: 15, stroke: "currentColor", "stroke-opacity": 0.5}),
    svg("line", {
      x1: x(score_low),
      x2: x(score_high),
      y1: 8,
      y2: 8,
      stroke: "currentColor",
      "stroke-width": 1.5
    }),
    svg("circle", {cx: x(score), cy: 8, r: 4, fill: "currentColor"})
  );
}
