import * as Plot from "@observablehq/plot";
import {date, ratioText} from "../../format.js";
import {defaults} from "../../stats/defaults.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";
import type {Look} from "../looks.js";

/** Ratios are drawn from a tenth to ten times; what lies beyond stands at the edge. */
const [LOW, HIGH] = [0.1, 10];
const clip = (ratio: number): number => Math.max(LOW, Math.min(HIGH, ratio));

/** The rate so far over the rate before at each weekly look: the target's, and that of everything else. */
export function actionBackground(
  looks: readonly Look[],
  {zone = "UTC", ...options}: ChartOptions & {readonly zone?: string} = {}
) {
  const label = "Rate over the rate before, log axis";
  if (looks.length < 2)
    return emptyFrame(options, label, `Drawn from week ${defaults.minFollowupWeeks} of watching on.`);
  const lines = [
    {name: "target", of: (look: Look) => look.ratio, stroke: "var(--accent)", dash: "none"},
    {name: "everything else", of: (look: Look) => look.background, stroke: "currentColor", dash: "1,3"}
  ].map((line) => ({...line, rows: looks.filter((look) => line.of(look) !== null)}));
  const drawn = lines.filter(({rows}) => rows.length > 0);
  const ends = drawn
    .map(({name, of, stroke, rows}) => ({name, stroke, at: rows.at(-1)!.at, ratio: of(rows.at(-1)!)!}))
    .toSorted((a, b) => b.ratio - a.ratio);
  const [upper, lower] = [ends.slice(0, 1), ends.slice(1)];
  return draw({
    ...frame({height: 190, ...options}, label),
    marginLeft: 44,
    marginRight: 132,
    marginTop: 16,
    marginBottom: 30,
    x: {type: "utc", label: null, ticks: 6},
    y: {
      type: "log",
      domain: [LOW, HIGH],
      label: null,
      ticks: [0.1, 0.3, 1, 3, 10],
      tickFormat: (ratio: number) => ratioText(ratio)
    },
    marks: [
      Plot.ruleY([1], {strokeOpacity: 0.5}),
      ...drawn.map(({rows, of, stroke, dash}) =>
        Plot.lineY(rows, {
          x: "at",
          y: (look: Look) => clip(of(look)!),
          stroke,
          strokeWidth: dash === "none" ? 2.5 : 2,
          strokeDasharray: dash
        })
      ),
      ...[upper, lower].map((named, i) =>
        Plot.text(named, {
          x: "at",
          y: ({ratio}: {ratio: number}) => clip(ratio),
          dx: 6,
          dy: i === 0 ? -5 : 7,
          textAnchor: "start",
          text: ({name, ratio}: {name: string; ratio: number}) => `${name} ${ratioText(ratio)}`,
          fill: (end: {stroke: string}) => end.stroke,
          fontWeight: 600
        })
      ),
      Plot.ruleX(looks, {
        x: "at",
        strokeOpacity: 0,
        strokeWidth: 5,
        title: (look: Look) =>
          [
            `${date(look.at, zone)}, week ${look.week}`,
            look.ratio !== null && `target ${ratioText(look.ratio)}`,
            look.background !== null && `everything else ${ratioText(look.background)}`
          ]
            .filter((part) => part !== false)
            .join(": ")
      })
    ]
  });
}
