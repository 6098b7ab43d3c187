import * as Plot from "@observablehq/plot";
import {cumsum, max, sum} from "d3-array";
import {count, counted, percent, shorten} from "../../format.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "../../shared/charts/frame.js";

export interface ParetoBar {
  readonly name: string;
  readonly n: number;
}

const ROW = 22;

/** The largest first, a bar each, with the share that it and those above make together; the rest is one last bar, broken where it is longer. */
export function paretoChart(
  bars: readonly ParetoBar[],
  {
    most = 15,
    all,
    href,
    ...options
  }: ChartOptions & Linked<ParetoBar> & {readonly most?: number; readonly all?: number} = {}
) {
  const label = "Pages by rule, and the share of all so far";
  const total = all ?? sum(bars, ({n}) => n);
  if (total === 0) return emptyFrame(options, label, "No pages in this selection.");
  const {width = 640} = options;
  const narrow = width < 520;
  const margin = narrow ? 8 : 260;
  const sorted = bars.toSorted((a, b) => b.n - a.n || a.name.localeCompare(b.name, "en"));
  const soFar = cumsum(sorted, ({n}) => n);
  const shown = sorted.slice(0, most).map((bar, place) => ({...bar, place, so: soFar[place]! / total}));
  const rest = total - soFar[shown.length - 1]!;
  const others = {name: "All others together", n: rest, place: most, so: 1};
  const rows = rest > 0 ? [...shown, others] : shown;
  const largest = max(shown, ({n}) => n) ?? 0;
  return draw({
    ...frame({...options, height: rows.length * (narrow ? ROW + 14 : ROW) + 10}, label),
    marginLeft: margin,
    marginRight: 124,
    marginTop: 4,
    marginBottom: 4,
    x: {domain: [0, largest], axis: null, clamp: true},
    y: {type: "band", domain: rows.map(({place}) => place), axis: null, padding: 0.25},
    marks: [
      Plot.barX(rows, {
        x: "n",
        y: "place",
        insetTop: narrow ? 14 : 0,
        fill: "currentColor",
        fillOpacity: ({place}: {place: number}) => (place === most ? 0.2 : 0.55),
        title: ({name, n, so}: {name: string; n: number; so: number}) =>
          `${name}: ${counted(n, "page")}, ${percent(so)} so far`,
        ...(href ? {href: (bar: ParetoBar & {place: number}) => (bar.place === most ? null : href(bar))} : {})
      }),
      Plot.text(rest > largest ? [others] : [], {
        x: largest * 0.94,
        y: "place",
        dy: narrow ? 7 : 0,
        text: () => "≈",
        rotate: 90,
        fontSize: 18,
        fill: "var(--theme-background)",
        stroke: "currentColor",
        strokeWidth: 1
      }),
      Plot.text(rows, {
        x: ({n}: {n: number}) => Math.min(n, largest),
        y: "place",
        dx: 6,
        dy: narrow ? 7 : 0,
        textAnchor: "start",
        text: ({n, so}: {n: number; so: number}) => `${count(n)}, ${percent(so)} so far`,
        fill: "currentColor"
      }),
      Plot.text(rows, {
        frameAnchor: "left",
        y: "place",
        dx: narrow ? 0 : -margin + 2,
        dy: narrow ? -9 : 0,
        textAnchor: "start",
        text: ({name}: {name: string}) => shorten(name, narrow ? 44 : 38),
        fill: "currentColor"
      })
    ]
  });
}
