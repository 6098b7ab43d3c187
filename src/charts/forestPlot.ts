import * as Plot from "@observablehq/plot";
import {ratioText, shorten} from "../format.js";
import type {VerdictRows} from "../schema.js";
import {type ChartOptions, draw, emptyFrame, frame} from "./frame.js";

const COLOURS: Readonly<Record<string, string>> = {
  improved: "var(--improved)",
  worsened: "var(--worsened)",
  no_detectable_change: "var(--no-change)",
  too_early: "var(--too-early)"
};
const TICKS = [1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8];
const NAMES = ["×1/16", "×1/8", "×¼", "×½", "×1", "×2", "×4", "×8"];

/** Ratio after ÷ before with its confidence sequence, a row a change, on a log axis; left of ×1 is fewer events. */
export function forestPlot(rows: readonly VerdictRows[], options: ChartOptions = {}) {
  const label = "Rate after ÷ before, log axis";
  const shown = rows.filter(({ratio}) => ratio !== null && !Number.isNaN(ratio));
  if (shown.length === 0) return emptyFrame(options, label, "No measurable action in this selection.");
  const {width = 640} = options;
  const narrow = width < 560;
  const clip = (x: number): number => Math.max(1 / 16, Math.min(8, x));
  const key = (row: VerdictRows): string =>
    `${row.action_id} ${row.target_id} ${row.target_service} ${row.metric}`;
  const name = (row: VerdictRows): string =>
    shorten(`${row.title ?? row.action_id} → ${row.target_label ?? row.target_id}`, narrow ? 48 : 58);
  const colour = (row: VerdictRows): string => COLOURS[row.verdict ?? ""] ?? "currentColor";
  const y = {y: key} as const;
  const labels = narrow
    ? {x: 1 / 16, dy: -9, textAnchor: "start" as const}
    : {frameAnchor: "left" as const, dx: -352, textAnchor: "start" as const};
  return draw({
    ...frame({...options, height: shown.length * (narrow ? 34 : 22) + 44}, label),
    marginLeft: narrow ? 12 : 360,
    marginRight: narrow ? 12 : 60,
    marginTop: 24,
    marginBottom: 20,
    x: {
      type: "log",
      domain: [1 / 16, 8],
      ticks: TICKS,
      tickFormat: (x: number) => NAMES[TICKS.indexOf(x)] ?? "",
      label: null,
      axis: "top"
    },
    y: {axis: null, domain: shown.map(key), padding: narrow ? 0.6 : 0.3},
    marks: [
      Plot.gridX({ticks: TICKS, strokeOpacity: 0.12}),
      Plot.ruleX([1], {strokeOpacity: 0.6}),
      Plot.link(shown, {
        x1: (row: VerdictRows) => clip(row.ratio_low ?? 0),
        x2: (row: VerdictRows) => clip(row.ratio_high ?? Infinity),
        y1: key,
        y2: key,
        stroke: colour,
        strokeWidth: 1.5
      }),
      Plot.dot(shown, {
        x: (row: VerdictRows) => clip(row.ratio!),
        ...y,
        fill: (row: VerdictRows) => (row.verdict === "too_early" ? "var(--theme-background)" : colour(row)),
        stroke: colour,
        r: 4,
        title: (row: VerdictRows) =>
          `${name(row)}: ${ratioText(row.ratio)} (${ratioText(row.ratio_low)} to ${ratioText(row.ratio_high)})`
      }),
      Plot.text(shown, {...labels, ...y, text: name, fill: "currentColor"}),
      ...(narrow
        ? []
        : [
            Plot.text(shown, {
              ...y,
              frameAnchor: "right",
              dx: 56,
              textAnchor: "end",
              text: (row: VerdictRows) => ratioText(row.ratio),
              fill: "currentColor"
            })
          ])
    ]
  });
}
