import * as Plot from "@observablehq/plot";
import {capitalised, count, percent, share} from "../../format.js";
import {defaults} from "../../stats/defaults.js";
import {type Detected, type Detector, DETECTORS} from "../facts.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "../../shared/charts/frame.js";
import {around} from "../../shared/rows/around.js";
import {AXIS_ROOM, quarterAxis} from "../../shared/charts/quarterAxis.js";

export const DETECTOR_NAMES: Readonly<Record<Detector, string>> = {
  customer: "a customer",
  human: "someone inside",
  alert: "an alert"
};

/** The ink of a detector: the darker the later an incident was noticed. */
export const detectorInk = (detector: Detector): string =>
  `color-mix(in srgb, var(--accent) ${{customer: 100, human: 45, alert: 15}[detector]}%, var(--theme-background))`;

/**
 * Who noticed first: a bar a quarter of the incidents that say so, customers at the base with their share above the bar; below
 * five their count stands instead.
 */
export function detectorBars(
  quarters: readonly Detected[],
  {chosen, href, ...options}: ChartOptions & Linked<Detected> & {readonly chosen?: string} = {}
) {
  const label = "Who noticed incidents first, by quarter";
  const {width = 480} = options;
  const shown = around(quarters, chosen, Math.max(4, Math.min(13, Math.floor((width - 20) / 34))));
  if (shown.every(({known}) => known === 0))
    return emptyFrame(options, label, "No incident of this selection says who noticed it first.");
  const parts = shown.flatMap((row) =>
    DETECTORS.map((detector) => ({...row, detector, part: row.n[detector] / row.known})).filter(
      ({part}) => part > 0
    )
  );
  type Part = (typeof parts)[number];
  const unsaid = ({known, incidents}: Detected): string =>
    known < incidents ? `, ${count(incidents - known)} more don’t say` : "";
  return draw({
    ...frame({height: 190, ...options}, label),
    marginLeft: 1,
    marginRight: 1,
    marginTop: 24,
    marginBottom: AXIS_ROOM.plain,
    x: {type: "band", domain: shown.map(({quarter}) => quarter), axis: null, padding: 0.25},
    y: {axis: null, domain: [0, 1]},
    marks: [
      Plot.barY(parts, {
        x: "quarter",
        y: "part",
        order: [...DETECTORS],
        z: "detector",
        fill: ({detector}: Part) => detectorInk(detector),
        stroke: "var(--accent)",
        strokeWidth: 0.75,
        title: (row: Part) =>
          `${row.quarter}: ${capitalised(DETECTOR_NAMES[row.detector])} noticed ${share(row.n[row.detector], row.known)} first${unsaid(row)}`,
        ...(href ? {href} : {})
      }),
      Plot.text(shown, {
        x: "quarter",
        frameAnchor: "top",
        dy: -16,
        text: ({n, known}: Detected) =>
          known === 0
            ? ""
            : known < defaults.minToSummarise
              ? `${count(n.customer)}/${count(known)}`
              : percent(n.customer / known),
        fill: "currentColor"
      }),
      quarterAxis(shown, {chosen})
    ]
  });
}
