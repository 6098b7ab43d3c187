import * as Plot from "@observablehq/plot";
import {count} from "../../format.js";

interface AxisQuarter {
  readonly quarter: string;
  readonly isPartial?: boolean;
}

/** Room for it below the frame, with and without the numbers of `n`. */
export const AXIS_ROOM = {plain: 38, counted: 52};
const LINE = 15;

/** Below a band scale of quarters: their names, that of the chosen one bold, a running one with *, `n` under each, and the years. */
export function quarterAxis<Row extends AxisQuarter>(
  shown: readonly Row[],
  {chosen, n}: {readonly chosen?: string | undefined; readonly n?: (row: Row) => number} = {}
): Plot.Markish[] {
  const muted = "var(--theme-foreground-muted)";
  const line = (at: number) => ({x: "quarter", frameAnchor: "bottom" as const, dy: 1 + at * LINE});
  const name = ({quarter, isPartial}: Row): string => quarter.slice(5) + (isPartial === true ? "*" : "");
  return [
    Plot.text(
      shown.filter(({quarter}) => quarter !== chosen),
      {...line(1), text: name, fill: "currentColor"}
    ),
    Plot.text(
      shown.filter(({quarter}) => quarter === chosen),
      {...line(1), text: name, fill: "currentColor", fontWeight: 700}
    ),
    n && Plot.text(shown, {...line(2), text: (row: Row) => count(n(row)), fill: muted}),
    n &&
      Plot.text(["n ="], {
        ...{frameAnchor: "bottom-left", textAnchor: "end", dx: -8, dy: line(2).dy},
        fill: muted
      }),
    Plot.text(
      shown.filter(({quarter}, place) => place === 0 || quarter.endsWith("Q1")),
      {...line(n ? 3 : 2), text: ({quarter}: Row) => quarter.slice(0, 4), fill: muted}
    )
  ];
}
