import * as Plot from "@observablehq/plot";
import {evidenceText} from "../evidenceFinding.js";
import {date, decimal} from "../../format.js";
import {defaults} from "../../stats/defaults.js";
import type {Look} from "../looks.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";

export interface ActionEvidenceOptions extends ChartOptions {
  /** when the evidence crossed, where the verdict rests on that */
  readonly crossedAt?: Date | null;
  /** the words for the evidence that was hoped for, and for its opposite */
  readonly names?: readonly [string, string];
  readonly zone?: string;
}

const [BOTTOM, TOP] = [0.01, 1000];
const LINES = [
  {at: defaults.strong, name: `strong ${defaults.strong}`, dy: -3},
  {at: defaults.threshold, name: `needed ${defaults.threshold}`, dy: 3},
  {at: defaults.fade, name: `faded ${defaults.fade}`, dy: 3}
];
const clip = (e: number): number => Math.max(BOTTOM, Math.min(TOP, e));

/** Evidence for fewer and for more events at each weekly look, on a log axis from 0.01 to 1000 with what is needed. */
export function actionEvidence(
  looks: readonly Look[],
  {crossedAt = null, names = ["fell", "rose"], zone = "UTC", ...options}: ActionEvidenceOptions = {}
) {
  const label = "Evidence over time, log axis";
  if (looks.length < 2)
    return emptyFrame(
      options,
      label,
      `Evidence is looked at every week, from week ${defaults.minFollowupWeeks} of follow-up on.`
    );
  const last = looks.at(-1)!;
  const compared = looks.filter(({adjusted}) => adjusted !== null);
  const series = [
    {
      name: names[0],
      of: (look: Look) => look.improved,
      stroke: "var(--improved)",
      width: 2.5,
      dash: "none"
    },
    {
      name: names[1],
      of: (look: Look) => look.worsened,
      stroke: "var(--worsened)",
      width: 2,
      dash: "5,3"
    }
  ];
  const ends = series.map((line) => ({
    ...line,
    at: last.at,
    e: line.of(last)
  }));
  const line = (rows: readonly Look[], of: (look: Look) => number, style: Plot.LineYOptions): Plot.Markish =>
    Plot.lineY(rows, {x: "at", y: (look: Look) => clip(of(look)), ...style});
  return draw({
    ...frame({height: 230, ...options}, label),
    marginLeft: 44,
    marginRight: 88,
    marginTop: 24,
    marginBottom: 30,
    x: {type: "utc", label: null, ticks: 6},
    y: {
      type: "log",
      domain: [BOTTOM, TOP],
      label: null,
      ticks: [0.01, 0.1, 1, 10, 100, 1000],
      tickFormat: (e: number) => String(e)
    },
    marks: [
      Plot.ruleY([1], {strokeOpacity: 0.35}),
      Plot.ruleY(LINES, {
        y: "at",
        strokeOpacity: ({at}: {at: number}) => (at === defaults.threshold ? 0.9 : 0.45),
        strokeDasharray: "2,3"
      }),
      ...LINES.map((threshold) =>
        Plot.text([threshold], {
          y: "at",
          frameAnchor: "right",
          dx: 6,
          dy: threshold.dy,
          textAnchor: "start",
          text: "name",
          fill: "var(--theme-foreground-muted)"
        })
      ),
      ...series.map(({of, stroke, width, dash}) =>
        line(looks, of, {stroke, strokeWidth: width, strokeDasharray: dash})
      ),
      line(compared, ({adjusted}) => adjusted ?? 1, {
        stroke: "var(--improved)",
        strokeWidth: 1.5,
        strokeDasharray: "1,3"
      }),
      Plot.dot(ends, {
        x: "at",
        y: ({e}: {e: number}) => clip(e),
        fill: (end: {stroke: string}) => end.stroke,
        r: 3.5
      }),
      Plot.text(ends, {
        x: "at",
        y: ({e}: {e: number}) => clip(e),
        dx: -7,
        dy: -11,
        textAnchor: "end",
        text: ({name, e}: {name: string; e: number}) => `${name}: ${evidenceText(e)}`,
        fill: (end: {stroke: string}) => end.stroke,
        stroke: "var(--theme-background)",
        strokeWidth: 4,
        fontWeight: 600
      }),
      Plot.ruleX(looks, {
        x: "at",
        strokeOpacity: 0,
        strokeWidth: 5,
        title: (look: Look) =>
          `${date(look.at, zone)}, week ${decimal(look.week)}: ${names[0]} ${evidenceText(look.improved)}, ${names[1]} ${evidenceText(look.worsened)}, ${decimal(look.x1)} events`
      }),
      ...(crossedAt
        ? [
            Plot.ruleX([crossedAt], {strokeWidth: 1.5, insetTop: -6}),
            Plot.text([crossedAt], {
              x: (at: Date) => at,
              frameAnchor: "top",
              dy: -14,
              text: () => `reached ${defaults.threshold}`,
              fontWeight: 600,
              fill: "currentColor"
            })
          ]
        : [])
    ]
  });
}
