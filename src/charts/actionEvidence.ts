import * as Plot from "@observablehq/plot";
import type {EvidenceRows} from "../schema.js";
import {defaults} from "../stats/defaults.js";
import {type ChartOptions, draw, emptyFrame, frame} from "./frame.js";

/** Evidence for fewer (solid) and for more events (dashed) at each weekly look, on a log axis with what is needed. */
export function actionEvidence(
  looks: readonly EvidenceRows[],
  crossedAt: Date | null,
  options: ChartOptions = {}
) {
  const label = "Evidence over time, log axis";
  if (looks.length < 2)
    return emptyFrame(
      options,
      label,
      `Evidence is looked at from week ${defaults.minFollowupWeeks} of follow-up on.`
    );
  const clip = (e: number): number => Math.max(0.01, Math.min(1e6, e));
  const top = Math.max(
    100,
    ...looks.flatMap(({e_improved, e_worsened}) => [clip(e_improved), clip(e_worsened)])
  );
  const lines = [
    {at: defaults.strong, name: `strong ${defaults.strong}`, dy: -5},
    {at: defaults.threshold, name: `needed ${defaults.threshold}`, dy: 3},
    {at: defaults.fade, name: `faded ${defaults.fade}`, dy: 4}
  ];
  return draw({
    ...frame({height: 210, ...options}, label),
    marginLeft: 48,
    marginRight: 74,
    marginTop: 16,
    marginBottom: 30,
    x: {type: "utc", label: null},
    y: {
      type: "log",
      domain: [0.01, top],
      label: "evidence",
      ticks: 4,
      tickFormat: (e: number) => (e >= 1 ? String(e) : String(Number(e.toPrecision(1))))
    },
    marks: [
      Plot.ruleY([1], {strokeOpacity: 0.4}),
      Plot.ruleY(lines, {y: "at", stroke: "currentColor", strokeOpacity: 0.5, strokeDasharray: "2,3"}),
      ...lines.map((line) =>
        Plot.text([line], {
          y: "at",
          frameAnchor: "right",
          dx: 70,
          dy: line.dy,
          textAnchor: "end",
          text: "name",
          fill: "currentColor"
        })
      ),
      Plot.lineY(looks, {
        x: "at",
        y: ({e_worsened}: EvidenceRows) => clip(e_worsened),
        stroke: "var(--worsened)",
        strokeDasharray: "5,3"
      }),
      Plot.lineY(looks, {
        x: "at",
        y: ({e_improved}: EvidenceRows) => clip(e_improved),
        stroke: "var(--improved)",
        strokeWidth: 2
      }),
      ...(crossedAt
        ? [
            Plot.ruleX([crossedAt], {stroke: "currentColor", strokeWidth: 1.5}),
            Plot.text([crossedAt], {
              x: (at: Date) => at,
              frameAnchor: "top",
              dy: -12,
              text: () => "crossed",
              fill: "currentColor"
            })
          ]
        : [])
    ]
  });
}
