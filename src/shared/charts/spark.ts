import {max} from "d3-array";
import type {TilePoint} from "../rows/tileFacts.js";
import {svg} from "./svg.js";

const [STEP, BAR, HEIGHT] = [14, 10, 28];

/** A bar a quarter, the chosen one last and dark; hollow while it runs, a dot on the base line where nothing is known. */
export function spark(points: readonly TilePoint[], describe: (point: TilePoint) => string): SVGElement {
  const most = Math.max(Number.EPSILON, max(points, ({value}) => value ?? 0) ?? 0);
  const width = Math.max(1, points.length * STEP);
  return svg(
    "svg",
    {
      class: "spark",
      viewBox: `0 0 ${width} ${HEIGHT}`,
      width,
      height: HEIGHT,
      role: "img",
      "aria-label": points.map(describe).join("; ")
    },
    ...points.map((point, place) => {
      const x = place * STEP;
      const title = svg("title", {}, describe(point));
      if (point.value === null)
        return svg("circle", {class: "spark-unknown", cx: x + BAR / 2, cy: HEIGHT - 2, r: 1.5}, title);
      const height = Math.max(1, (point.value / most) * (HEIGHT - 2));
      const kind = place === points.length - 1 ? "spark-bar spark-now" : "spark-bar";
      return svg(
        "rect",
        {
          class: point.isPartial ? `${kind} spark-partial` : kind,
          x,
          y: HEIGHT - height,
          width: BAR,
          height
        },
        title
      );
    })
  );
}
