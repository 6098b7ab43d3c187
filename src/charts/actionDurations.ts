import * as Plot from "@observablehq/plot";
import {duration} from "../format.js";
import type {TargetEventRows, VerdictRows} from "../schema.js";
import {medianCi} from "../stats/medianCi.js";
import {type ChartOptions, draw, emptyFrame, frame} from "./frame.js";

/** Each incident's duration on a log axis, with the medians of the baseline and the follow-up and the closing. */
export function actionDurations(
  row: VerdictRows,
  events: readonly TargetEventRows[],
  until: Date,
  options: ChartOptions = {}
) {
  const label = "Durations over time, log axis";
  const dots = events.filter(
    ({duration_s, incident_id}) => duration_s !== null && incident_id !== row.incident_id
  );
  if (dots.length === 0) return emptyFrame(options, label, "No duration of this target is loaded.");
  const minutes = ({duration_s}: TargetEventRows): number => Math.max(1, (duration_s ?? 0) / 60);
  const medians = [
    {from: row.baseline_from, to: row.baseline_to},
    {from: row.followup_from, to: row.followup_to}
  ].flatMap(({from, to}) => {
    if (!from || !to) return [];
    const inside = dots.filter(({event_at}) => event_at >= from && event_at < to).map(minutes);
    return inside.length > 0 ? [{from, to, median: medianCi(inside).median, n: inside.length}] : [];
  });
  return draw({
    ...frame({height: 240, ...options}, label),
    marginLeft: 56,
    marginTop: 30,
    marginBottom: 34,
    x: {type: "utc", domain: [dots[0]!.event_at, until], label: null},
    y: {type: "log", label: null, ticks: 4, tickFormat: (m: number) => duration(m * 60), grid: true},
    marks: [
      Plot.rect(medians, {x1: "from", x2: "to", fill: "currentColor", fillOpacity: 0.08}),
      Plot.dot(dots, {x: "event_at", y: minutes, r: 3, fill: "var(--accent)", fillOpacity: 0.6}),
      Plot.ruleY(medians, {x1: "from", x2: "to", y: "median", strokeWidth: 2}),
      Plot.text(medians, {
        x: "from",
        y: "median",
        dx: 3,
        dy: -8,
        textAnchor: "start",
        text: ({median, n}: {median: number; n: number}) => `median ${duration(median * 60)} (n = ${n})`,
        fill: "currentColor",
        fontWeight: 600
      }),
      ...(row.set_closed_at
        ? [
            Plot.ruleX([row.set_closed_at], {strokeWidth: 2}),
            Plot.text([row.set_closed_at], {
              x: (at: Date) => at,
              frameAnchor: "top",
              dy: -14,
              text: () => "closed",
              fill: "currentColor",
              fontWeight: 600
            })
          ]
        : [])
    ]
  });
}
