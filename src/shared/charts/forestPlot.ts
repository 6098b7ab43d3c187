import * as Plot from "@observablehq/plot";
import {VERDICT_MARKS, verdictOf} from "../../domain.js";
import {ratioText, shorten} from "../../format.js";
import type {VerdictRows} from "../../schema.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "./frame.js";
import {shortTitle} from "../rows/changes.js";
import {verdictColor} from "./palette.js";
import {verdictSymbols} from "./verdictSymbols.js";

const word = ({verdict}: VerdictRows): string => VERDICT_MARKS[verdictOf(verdict)].label.toLowerCase();
const stroke = ({verdict}: VerdictRows): string => verdictColor(verdictOf(verdict));
const titled = (row: VerdictRows): string => `${shortTitle(row)} → ${row.target_label}`;
const [LOW, HIGH] = [1 / 16, 8];
const TICKS = [1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8];
const NAMES = ["≤×1/16", "×1/8", "×¼", "×½", "×1", "×2", "×4", "≥×8"];
/** Pixels a character takes at 12 px, on average. */
const CHARACTER = 6.3;

/** Ratio after ÷ before with its confidence sequence, a row a change, on a log axis; left of ×1 is less. */
export function forestPlot(
  rows: readonly VerdictRows[],
  {
    name = titled,
    href,
    ...options
  }: ChartOptions & Linked<VerdictRows> & {readonly name?: (row: VerdictRows) => string} = {}
) {
  const label = "Rate after ÷ before, log axis";
  const shown = rows.filter(({ratio}) => ratio !== null && !Number.isNaN(ratio));
  if (shown.length === 0) return emptyFrame(options, label, "No measurable change in this selection.");
  const {width = 640} = options;
  const narrow = width < 700;
  const margin = narrow ? 12 : Math.round(width * 0.44);
  const fits = Math.floor((narrow ? width - 24 : margin - 36) / CHARACTER);
  const clip = (x: number): number => Math.max(LOW, Math.min(HIGH, x));
  const y = ({action_id, target_id, target_service, metric}: VerdictRows): string =>
    `${action_id} ${target_id} ${target_service} ${metric}`;
  const ends = [
    ...shown.filter(({ratio_low}) => (ratio_low ?? 0) < LOW).map((row) => ({row, x: LOW, sign: "◂"})),
    ...shown
      .filter(({ratio_high}) => (ratio_high ?? Infinity) > HIGH)
      .map((row) => ({row, x: HIGH, sign: "▸"}))
  ];
  const texts = narrow
    ? {x: LOW, dx: -8, dy: -13, textAnchor: "start" as const}
    : {x: LOW, dx: -margin + 4, textAnchor: "start" as const};
  return draw({
    ...frame({...options, height: shown.length * (narrow ? 36 : 23) + 44}, label),
    marginLeft: margin,
    marginRight: narrow ? 12 : 58,
    marginTop: 24,
    marginBottom: 20,
    x: {
      type: "log",
      domain: [LOW, HIGH],
      ticks: narrow ? TICKS.slice(1, -1) : TICKS,
      tickFormat: (x: number) => NAMES[TICKS.indexOf(x)] ?? "",
      tickSize: 0,
      label: null,
      axis: "top"
    },
    y: {axis: null, domain: shown.map(y), padding: 0.3},
    symbol: verdictSymbols,
    marks: [
      Plot.gridX({ticks: TICKS, strokeOpacity: 0.12}),
      Plot.ruleX([1], {strokeOpacity: 0.6}),
      Plot.link(shown, {
        x1: (row: VerdictRows) => clip(row.ratio_low ?? 0),
        x2: (row: VerdictRows) => clip(row.ratio_high ?? Infinity),
        y1: y,
        y2: y,
        stroke,
        strokeWidth: 1.5
      }),
      Plot.text(ends, {
        x: "x",
        y: ({row}: {row: VerdictRows}) => y(row),
        text: "sign",
        fill: ({row}: {row: VerdictRows}) => stroke(row)
      }),
      Plot.dot(shown, {
        x: (row: VerdictRows) => clip(row.ratio!),
        y,
        r: 5,
        symbol: ({verdict}: VerdictRows) => verdictOf(verdict),
        fill: stroke,
        stroke: "var(--theme-background)",
        strokeWidth: 1,
        ...(href ? {href} : {}),
        title: (row: VerdictRows) =>
          `${name(row)}: ${word(row)}, ${ratioText(row.ratio)} (${ratioText(row.ratio_low ?? 0)} to ${ratioText(row.ratio_high ?? Infinity)})`
      }),
      Plot.text(shown, {
        ...texts,
        y,
        text: (row: VerdictRows) => shorten(name(row), fits),
        fill: "currentColor",
        ...(narrow ? {stroke: "var(--theme-background)", strokeWidth: 4} : {})
      }),
      Plot.text(narrow ? [] : shown, {
        y,
        x: HIGH,
        dx: 54,
        textAnchor: "end",
        text: (row: VerdictRows) => ratioText(row.ratio),
        fill: "currentColor"
      })
    ]
  });
}
