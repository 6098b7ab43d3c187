import * as Plot from "@observablehq/plot";
import {max} from "d3-array";
import {count, share} from "../../format.js";
import {DETECTORS, type DetectorCount} from "../facts.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "../../shared/charts/frame.js";

const NAMES: Readonly<Record<string, string>> = {
  alert: "An alert",
  human: "Someone inside",
  customer: "A customer",
  unknown: "Not stated"
};

/** Who noticed first: a row a detector, a bar a quarter, its count above; what is not stated is hollow. */
export function detectorBars(
  counts: readonly DetectorCount[],
  {href, ...options}: ChartOptions & Linked<DetectorCount> = {}
) {
  const label = "Who noticed incidents first, by quarter";
  const {width = 480} = options;
  const quarters = [...new Set(counts.map(({quarter}) => quarter))].slice(
    -Math.max(4, Math.min(13, Math.floor((width - 20) / 34)))
  );
  const shown = counts.filter(({quarter}) => quarters.includes(quarter));
  if (shown.every(({n}) => n === 0)) return emptyFrame(options, label, "No incidents in this selection.");
  const most = max(shown, ({n}) => n)!;
  return draw({
    ...frame({height: DETECTORS.length * 64 + 40, ...options}, label),
    marginLeft: 1,
    marginRight: 1,
    marginTop: 4,
    marginBottom: 34,
    x: {type: "band", domain: quarters, axis: null, padding: 0.25},
    y: {axis: null, domain: [0, most * 1.75]},
    fy: {axis: null, domain: DETECTORS, padding: 0.08},
    marks: [
      Plot.barY(shown, {
        x: "quarter",
        y: "n",
        fy: "detector",
        fill: ({detector}: DetectorCount) =>
          detector === "unknown" ? "var(--theme-background)" : "currentColor",
        fillOpacity: ({detector}: DetectorCount) => (detector === "unknown" ? 1 : 0.55),
        stroke: "currentColor",
        strokeOpacity: ({detector}: DetectorCount) => (detector === "unknown" ? 0.6 : 0),
        title: ({quarter, detector, n, of}: DetectorCount) =>
          `${quarter}, ${NAMES[detector]!.toLowerCase()}: ${share(n, of)}`,
        ...(href ? {href} : {})
      }),
      Plot.text(shown, {
        x: "quarter",
        y: "n",
        fy: "detector",
        dy: -7,
        text: ({n}: DetectorCount) => count(n),
        fill: "currentColor"
      }),
      Plot.text(DETECTORS, {
        fy: (detector: string) => detector,
        frameAnchor: "top-left",
        text: (detector: string) => NAMES[detector]!,
        fontWeight: 600,
        fill: "currentColor"
      }),
      Plot.ruleY([0], {stroke: "currentColor", strokeOpacity: 0.4}),
      Plot.text(quarters, {
        x: (quarter: string) => quarter,
        fy: () => DETECTORS.at(-1)!,
        frameAnchor: "bottom",
        dy: 15,
        text: (quarter: string) => quarter.slice(5),
        fill: "currentColor"
      }),
      Plot.text(
        quarters.filter((quarter, index) => index === 0 || quarter.endsWith("Q1")),
        {
          x: (quarter: string) => quarter,
          fy: () => DETECTORS.at(-1)!,
          frameAnchor: "bottom",
          dy: 29,
          text: (quarter: string) => quarter.slice(0, 4),
          fill: "var(--theme-foreground-muted)"
        }
      )
    ]
  });
}
