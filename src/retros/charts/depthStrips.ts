import * as Plot from "@observablehq/plot";
import {max, range} from "d3-array";
import {count} from "../../format.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";

interface Counted {
  readonly quarter: string;
  readonly value: number;
}

/** How many retros of each quarter name 0, 1, 2 … of something, as areas with their counts. */
export function depthStrips(
  rows: readonly Counted[],
  {
    quarters,
    most,
    name,
    ...options
  }: ChartOptions & {readonly quarters: readonly string[]; readonly most: number; readonly name: string}
) {
  const {width = 480} = options;
  const shown = quarters.slice(-Math.max(4, Math.min(13, Math.floor((width - 60) / 36))));
  const cells = shown
    .flatMap((quarter) =>
      range(most + 1).map((value) => ({
        quarter,
        value,
        n: rows.filter((row) => row.quarter === quarter && Math.min(row.value, most) === value).length
      }))
    )
    .filter(({n}) => n > 0);
  if (cells.length === 0) return emptyFrame(options, name, "No retros in this selection.");
  const largest = max(cells, ({n}) => n)!;
  const domain = range(most, -1, -1);
  return draw({
    ...frame({height: (most + 1) * 30 + 44, ...options}, name),
    marginLeft: 62,
    marginRight: 4,
    marginTop: 4,
    marginBottom: 40,
    x: {type: "band", domain: shown, axis: null},
    y: {type: "band", domain, axis: null},
    r: {domain: [1, Math.max(2, largest)], range: [7, 14]},
    marks: [
      Plot.dot(cells, {x: "quarter", y: "value", r: "n", fill: "currentColor", fillOpacity: 0.28}),
      Plot.text(cells, {
        x: "quarter",
        y: "value",
        text: ({n}: {n: number}) => count(n),
        fill: "currentColor"
      }),
      Plot.text(domain, {
        y: (value: number) => value,
        frameAnchor: "left",
        dx: -60,
        textAnchor: "start",
        text: (value: number) => (value === 0 ? "none" : value === most ? `${most} or more` : String(value)),
        fill: "currentColor"
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
