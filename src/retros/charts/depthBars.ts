import * as Plot from "@observablehq/plot";
import {rollup, sum} from "d3-array";
import {count, counted} from "../../format.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "../../shared/charts/frame.js";
import {around} from "../../shared/rows/around.js";
import {AXIS_ROOM, quarterAxis} from "../../shared/charts/quarterAxis.js";

interface Counted {
  readonly quarter: string;
  readonly value: number;
}

/** Values from `least` on, up to the next bin's. */
export interface Bin {
  readonly label: string;
  readonly least: number;
  /** what its retros do: "name two conditions" */
  readonly says: string;
  /** its group in `depth_outcomes` */
  readonly group: string;
}

/** A bin of a quarter. */
export interface DepthPart {
  readonly quarter: string;
  readonly group: string;
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
    chosen,
    href,
    ...options
  }: ChartOptions &
    Linked<DepthPart> & {
      readonly quarters: readonly string[];
      readonly bins: readonly Bin[];
      readonly name: string;
      /** the quarter under review, bold below its bar */
      readonly chosen?: string | undefined;
    }
) {
  const {width = 480} = options;
  const most = Math.max(4, Math.min(13, Math.floor((width - 40) / 36)));
  const shown = around(
    quarters.map((quarter) => ({quarter})),
    chosen,
    most
  ).map(({quarter}) => quarter);
  const placeOf = ({value}: Counted): number => bins.findLastIndex(({least}) => value >= least);
  const counts = rollup(
    rows,
    (own) => own.length,
    ({quarter}) => quarter,
    placeOf
  );
  const parts = shown.flatMap((quarter) =>
    bins
      .map((bin, place) => ({...bin, quarter, place, n: counts.get(quarter)?.get(place) ?? 0}))
      .reverse()
      .filter(({n}) => n > 0)
  );
  if (parts.length === 0) return emptyFrame(options, name, "No retros in this selection.");
  return draw({
    ...frame({height: 200, ...options}, name),
    marginLeft: 34,
    marginRight: 4,
    marginTop: 8,
    marginBottom: AXIS_ROOM.plain,
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
        title: ({quarter, says, n}: (typeof parts)[number]) =>
          `${quarter}: ${count(n)} of ${counted(sum([...counts.get(quarter)!.values()]), "retro")} ${says}`,
        ...(href ? {href} : {})
      }),
      quarterAxis(
        shown.map((quarter) => ({quarter})),
        {chosen}
      )
    ]
  });
}
