import * as Plot from "@observablehq/plot";
import {rollup} from "d3-array";
import {count} from "../../format.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";

interface Counted {
  readonly quarter: string;
  readonly value: number;
}

/** Values from `least` on, up to the next bin's. */
export interface Bin {
  readonly label: string;
  readonly least: number;
}

/** The ink of a bin: hollow for the first, which is none, then darker for more. */
export const binColour = (place: number, bins: number): string =>
  place === 0
    ? "var(--theme-background)"
    : `color-mix(in srgb, var(--accent) ${Math.round((100 * place) / (bins - 1))}%, var(--theme-background))`;

/** How many retros of each quarter name none, one, two … of something: a stacked bar a quarter, most at the base. */
export function depthBars(
  rows: readonly Counted[],
  {
    quarters,
    bins,
    name,
    ...options
  }: ChartOptions & {
    readonly quarters: readonly string[];
    readonly bins: readonly Bin[];
    readonly name: string;
  }
) {
  const {width = 480} = options;
  const shown = quarters.slice(-Math.max(4, Math.min(13, Math.floor((width - 40) / 36))));
  const placeOf = ({value}: Counted): number => bins.findLastIndex(({least}) => value >= least);
  const counts = rollup(
    rows,
    (own) => own.length,
    ({quarter}) => quarter,
    placeOf
  );
  const parts = shown.flatMap((quarter) =>
    bins
      .map(({label}, place) => ({quarter, label, place, n: counts.get(quarter)?.get(place) ?? 0}))
      .reverse()
      .filter(({n}) => n > 0)
  );
  if (parts.length === 0) return emptyFrame(options, name, "No retros in this selection.");
  return draw({
    ...frame({height: 200, ...options}, name),
    marginLeft: 34,
    marginRight: 4,
    marginTop: 8,
    marginBottom: 40,
    x: {type: "band", domain: shown, axis: null, padding: 0.28},
    y: {label: null, ticks: 3, tickSize: 0},
    marks: [
      Plot.gridY({ticks: 3, strokeOpacity: 0.12}),
      Plot.barY(parts, {
        x: "quarter",
        y: "n",
        fill: ({place}: {place: number}) => binColour(place, bins.length),
        stroke: "var(--accent)",
        strokeWidth: 0.75,
        title: ({quarter, label, n}: (typeof parts)[number]) => `${quarter}: ${count(n)} × ${label}`
      }),
      Plot.text(shown, {
        x: (quarter: string) => quarter,
        frameAnchor: "bottom",
        dy: 16,
        text: (quarter: string) => quarter.slice(5),
        fill: "currentColor"
      }),
      Plot.text(
        shown.filter((quarter, index) => index === 0 || quarter.endsWith("Q1")),
        {
          x: (quarter: string) => quarter,
          frameAnchor: "bottom",
          dy: 30,
          text: (quarter: string) => quarter.slice(0, 4),
          fill: "var(--theme-foreground-muted)"
        }
      )
    ]
  });
}
