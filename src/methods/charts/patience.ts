import * as Plot from "@observablehq/plot";
import {type ChartOptions, draw, frame} from "../../shared/charts/frame.js";
import type {Power} from "../errorRates.js";

/** How many real cuts are called improved within two years, by how often the incident came before: a line a size of cut. */
export function patience(
  rows: readonly Power[],
  {percentText, ...options}: ChartOptions & {readonly percentText: (share: number) => string}
) {
  const most = Math.max(...rows.map(({perQuarter}) => perQuarter));
  const last = rows.filter(({perQuarter}) => perQuarter === most);
  const each = [...new Set(rows.map(({perQuarter}) => perQuarter))];
  return draw({
    ...frame({height: 190, ...options}, "Cuts that are seen within two years"),
    marginLeft: 40,
    marginRight: 84,
    marginTop: 12,
    marginBottom: 40,
    x: {
      type: "point",
      domain: each,
      tickSize: 0,
      label: "incidents a quarter before →"
    },
    y: {domain: [0, 100], ticks: 2, tickFormat: (value: number) => `${value}%`, tickSize: 0, label: null},
    marks: [
      Plot.gridY({ticks: 2, strokeOpacity: 0.12}),
      Plot.line(rows, {x: "perQuarter", y: "improved104", z: "cut", stroke: "var(--accent)", strokeWidth: 2}),
      Plot.dot(rows, {
        x: "perQuarter",
        y: "improved104",
        r: 3.5,
        fill: "var(--accent)",
        title: ({cut, perQuarter, improved104}: Power) =>
          `A cut of ${cut}% at ${perQuarter} a quarter: seen in ${percentText(improved104)}`
      }),
      Plot.text(last, {
        x: "perQuarter",
        y: "improved104",
        text: ({cut}: Power) => `a cut of ${cut}%`,
        textAnchor: "start",
        dx: 8,
        fill: "currentColor"
      })
    ]
  });
}
