import * as Plot from "@observablehq/plot";
import {max, min} from "d3-array";
import {count, decimal, duration, shorten} from "../../format.js";
import {garwood} from "../../stats/garwood.js";
import type {Ranked} from "../../shared/rows/ranking.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "../../shared/charts/frame.js";
import {layerColor} from "../../shared/charts/palette.js";

const X = [0.25, 0.5, 1, 2, 4, 8, 16, 32];
const Y = [1, 5, 15, 60, 240, 1440];

/** How often × how long each: on a log plane equal losses lie on one falling line; a cross is the uncertainty of a condition that finds room for its name. */
export function priorityQuadrant(
  rows: readonly Ranked[],
  {href, ...options}: ChartOptions & Linked<Ranked> = {}
) {
  const label = "Incidents a quarter and minutes each, log axes";
  const shown = rows
    .filter(({minutes_each, frequency_per_quarter}) => (minutes_each ?? 0) > 0 && frequency_per_quarter > 0)
    .slice(0, 30);
  if (shown.length === 0)
    return emptyFrame(options, label, "No condition of the last year states its impact.");
  const {width = 640} = options;
  const points = shown.map((row, i) => {
    const {low, high} = garwood(row.incidents, row.quarters);
    const spread = Math.exp(1.96 / Math.sqrt(Math.max(1, row.effective_incidents ?? 1)));
    return {
      ...row,
      number: i + 1,
      x: row.frequency_per_quarter,
      y: row.minutes_each!,
      x1: Math.max(low, row.frequency_per_quarter / 8),
      x2: high,
      y1: row.minutes_each! / spread,
      y2: row.minutes_each! * spread
    };
  });
  const [xs, ys] = [
    [min(points, ({x1}) => x1)! / 1.15, max(points, ({x2}) => x2)! * 1.3],
    [min(points, ({y1}) => y1)! / 1.2, max(points, ({y2}) => y2)! * 1.3]
  ] as const;
  const costliestFirst = points.toSorted((a, b) => b.x * b.y - a.x * a.y);
  const height = Math.min(460, Math.max(320, width * 0.6));
  const labelled = apart(costliestFirst, {xs, ys, width: width - 68, height: height - 64}).slice(
    0,
    width < 500 ? 4 : 8
  );
  const named = new Set(labelled.map(({condition_id}) => condition_id));
  const inside =
    ([low, high]: readonly number[]) =>
    (value: number): boolean =>
      value >= low! && value <= high!;
  const losses = [10, 100, 1000, 10_000].filter((loss) => loss / xs[1] < ys[1] && loss / xs[0] > ys[0]);
  return draw({
    ...frame({height, ...options}, label),
    marginLeft: 52,
    marginRight: 16,
    marginTop: 24,
    marginBottom: 40,
    x: {type: "log", domain: xs, axis: null},
    y: {type: "log", domain: ys, axis: null},
    clip: false,
    marks: [
      Plot.gridX(X.filter(inside(xs)), {strokeOpacity: 0.1}),
      Plot.gridY(Y.filter(inside(ys)), {strokeOpacity: 0.1}),
      Plot.line(
        losses.flatMap((loss) =>
          [Math.max(xs[0], loss / ys[1]), Math.min(xs[1], loss / ys[0])].map((x) => ({loss, x, y: loss / x}))
        ),
        {x: "x", y: "y", z: "loss", stroke: "currentColor", strokeOpacity: 0.25, strokeDasharray: "2,4"}
      ),
      Plot.text(
        losses.map((loss) => ({loss, x: Math.max(xs[0], loss / ys[1])})),
        {
          x: "x",
          y: ({loss, x}: {loss: number; x: number}) => loss / x,
          dx: 4,
          dy: -4,
          textAnchor: "start",
          text: ({loss}: {loss: number}) => `${count(loss)} min a quarter`,
          fill: "var(--theme-foreground-muted)",
          fontSize: 11
        }
      ),
      Plot.link(labelled, {
        x1: "x1",
        x2: "x2",
        y1: "y",
        y2: "y",
        stroke: (row: Ranked) => layerColor(row.layer),
        strokeOpacity: 0.35
      }),
      Plot.link(labelled, {
        x1: "x",
        x2: "x",
        y1: "y1",
        y2: "y2",
        stroke: (row: Ranked) => layerColor(row.layer),
        strokeOpacity: 0.35
      }),
      Plot.dot(points, {
        x: "x",
        y: "y",
        r: 5,
        fill: (row: Ranked) => (row.open_actions > 0 ? layerColor(row.layer) : "var(--theme-background)"),
        stroke: (row: Ranked) => layerColor(row.layer),
        strokeWidth: 1.75,
        strokeOpacity: (row: Ranked) => (named.has(row.condition_id) ? 1 : 0.45),
        fillOpacity: (row: Ranked) => (named.has(row.condition_id) ? 1 : 0.45),
        ...(href ? {href} : {}),
        title: (row: Ranked) =>
          `${row.label}: ${decimal(row.frequency_per_quarter)} a quarter (n = ${row.incidents}), ${duration(60 * row.minutes_each!)} each, ${row.effort_basis === "default" ? "effort not estimated" : `${decimal(row.effort_days)} days of effort`}`
      }),
      Plot.text(labelled, {
        x: "x",
        y: "y",
        dy: -12,
        text: (row: Ranked) =>
          `${shorten(row.label, 24)}${row.effort_basis === "default" ? "" : ` (${decimal(row.effort_days)} d)`}`,
        fill: "currentColor",
        stroke: "var(--theme-background)",
        strokeWidth: 3
      }),
      Plot.text(X.filter(inside(xs)), {
        x: (x: number) => x,
        frameAnchor: "bottom",
        dy: 14,
        text: (x: number) => String(x),
        fill: "currentColor"
      }),
      Plot.text(["incidents a quarter →"], {
        frameAnchor: "bottom-right",
        dy: 30,
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.text(Y.filter(inside(ys)), {
        y: (y: number) => y,
        frameAnchor: "left",
        dx: -8,
        textAnchor: "end",
        text: (y: number) => duration(60 * y),
        fill: "currentColor"
      }),
      Plot.text(["↑ impact of each"], {
        frameAnchor: "top-left",
        dx: -48,
        dy: -16,
        fill: "var(--theme-foreground-muted)"
      })
    ]
  });
}

/** The points whose names find room, first ones first; `width` and `height` are the plane's, in pixels. */
function apart<P extends {readonly x: number; readonly y: number}>(
  points: readonly P[],
  {
    xs,
    ys,
    width,
    height
  }: {
    readonly xs: readonly [number, number];
    readonly ys: readonly [number, number];
    readonly width: number;
    readonly height: number;
  }
): P[] {
  const pixel = (value: number, [low, high]: readonly [number, number], length: number): number =>
    (length * Math.log(value / low)) / Math.log(high / low);
  const placed: {readonly x: number; readonly y: number}[] = [];
  return points.filter((point) => {
    const at = {x: pixel(point.x, xs, width), y: pixel(point.y, ys, height)};
    if (placed.some((other) => Math.abs(other.x - at.x) < 190 && Math.abs(other.y - at.y) < 18)) return false;
    placed.push(at);
    return true;
  });
}
