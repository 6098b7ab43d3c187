import * as Plot from "@observablehq/plot";
import {max} from "d3-array";
import {decimal} from "../../format.js";
import type {ServiceCurve} from "../facts/serviceCurves.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";
import {layerColor} from "../../shared/charts/palette.js";

const DAY = 86_400_000;
/** Fewer services than this have no band (METHODS D1). */
const FEWEST_UNITS = 4;

/** Mean cumulative incidents per service: straight is a constant rate, bending down is improving. */
export function mcfCurves(
  curves: readonly ServiceCurve[],
  {from, until, ...options}: ChartOptions & {readonly from: Date; readonly until: Date}
) {
  const label = "Incidents per service so far";
  const drawn = curves.filter(({steps}) => steps.length > 1);
  if (drawn.length === 0) return emptyFrame(options, label, "Too few dated incidents to draw.");
  const {width = 640} = options;
  const at = (days: number): Date => new Date(from.getTime() + days * DAY);
  const paths = drawn.map((curve) => {
    const last = curve.steps.at(-1)!;
    const end = (until.getTime() - from.getTime()) / DAY;
    const steps = [{time: 0, mean: 0, low: 0, high: 0}, ...curve.steps, {...last, time: end}].map((step) => ({
      ...step,
      at: at(step.time)
    }));
    return {...curve, steps, last};
  });
  const top = max(paths, ({last, units}) => (units < FEWEST_UNITS ? last.mean : last.high))!;
  return draw({
    ...frame({height: 280, ...options}, label),
    marginLeft: 34,
    marginRight: width < 500 ? 70 : 150,
    marginTop: 22,
    x: {type: "utc", domain: [from, until], label: null, ticks: Math.max(2, Math.floor(width / 140))},
    y: {
      domain: [0, top * 1.04],
      label: "↑ Incidents per service",
      ticks: 5,
      tickSize: 0,
      grid: true,
      labelOffset: 30
    },
    marks: [
      ...paths.flatMap(({layer, steps, units, last, name, events}) => [
        Plot.areaY(units < FEWEST_UNITS ? [] : steps, {
          x: "at",
          y1: "low",
          y2: "high",
          curve: "step-after",
          fill: layerColor(layer),
          fillOpacity: 0.12
        }),
        Plot.lineY(steps, {
          x: "at",
          y: "mean",
          curve: "step-after",
          stroke: layerColor(layer),
          strokeWidth: 2
        }),
        Plot.text([last], {
          x: () => until,
          y: "mean",
          dx: 6,
          textAnchor: "start",
          lineWidth: width < 500 ? 6 : 12,
          text: () => `${name} ${decimal(last.mean)} (n ${events})`,
          fill: layerColor(layer)
        })
      ]),
      Plot.ruleY([0], {stroke: "currentColor", strokeOpacity: 0.4})
    ]
  });
}
