import * as Plot from "@observablehq/plot";
import {max, rollups, sum} from "d3-array";
import {count, counted, list, shorten} from "../../format.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";
import type {ConditionSet} from "../facts/alignment.js";
import {layerColor} from "../../shared/charts/palette.js";

const ROW = 22;
const BARS = 110;

/** Exact sets of conditions: a column a combination with its count above, a dot for each condition in it (Lex et al. 2014). */
export function upsetPlot(
  combinations: readonly {readonly names: readonly string[]; readonly count: number}[],
  {sets, ...options}: ChartOptions & {readonly sets: ReadonlyMap<string, ConditionSet>}
) {
  const label = "Combinations of conditions";
  if (combinations.length === 0) return emptyFrame(options, label, "No two conditions meet more than once.");
  const {width = 640} = options;
  const narrow = width < 520;
  const margin = narrow ? 130 : 210;
  const shown = combinations.slice(0, Math.max(3, Math.floor((width - margin) / 30)));
  const rows = rollups(
    shown.flatMap(({names, count: n}) => names.map((id) => ({id, n}))),
    (own) => sum(own, ({n}) => n),
    ({id}) => id
  )
    .toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b, "en"))
    .map(([id]) => id);
  const most = max(shown, ({count: n}) => n)!;
  const height = BARS + rows.length * ROW + 26;
  const y = (row: number): number => -(row + 0.9) * ROW;
  const scale = (n: number): number => (n / most) * (BARS - 18);
  const place = new Map(rows.map((id, row) => [id, row]));
  const dots = shown.flatMap(({names}, column) => names.map((id) => ({column, id, row: place.get(id)!})));
  const said = (names: readonly string[]): string => list(names.map((id) => sets.get(id)?.label ?? id));
  return draw({
    ...frame({...options, height}, label),
    marginLeft: margin,
    marginRight: 4,
    marginTop: 14,
    marginBottom: 4,
    x: {domain: [-0.6, shown.length - 0.4], axis: null},
    y: {domain: [y(rows.length - 1) - ROW / 2, BARS], axis: null},
    marks: [
      Plot.ruleY(rows, {y: (_, row) => y(row), stroke: "currentColor", strokeOpacity: 0.1}),
      Plot.rect(shown, {
        x1: (_, column) => column - 0.32,
        x2: (_, column) => column + 0.32,
        y1: 0,
        y2: ({count: n}: {count: number}) => scale(n),
        fill: "currentColor",
        fillOpacity: 0.55,
        title: ({names, count: n}: {names: readonly string[]; count: number}) =>
          `${said(names)}: ${counted(n, "incident")}`
      }),
      Plot.text(shown, {
        x: (_, column) => column,
        y: ({count: n}: {count: number}) => scale(n),
        dy: -7,
        text: ({count: n}: {count: number}) => count(n),
        fill: "currentColor"
      }),
      Plot.ruleX(
        shown.map(({names}, column) => {
          const at = names.map((id) => place.get(id)!);
          return {column, y1: y(Math.min(...at)), y2: y(Math.max(...at))};
        }),
        {x: "column", y1: "y1", y2: "y2", stroke: "currentColor", strokeOpacity: 0.5, strokeWidth: 1.5}
      ),
      Plot.dot(dots, {
        x: "column",
        y: ({row}: {row: number}) => y(row),
        r: 5,
        fill: ({id}: {id: string}) => layerColor(sets.get(id)?.layer ?? null)
      }),
      Plot.text(rows, {
        frameAnchor: "left",
        dx: -margin + 2,
        y: (_, row) => y(row),
        textAnchor: "start",
        text: (id: string) => shorten(sets.get(id)?.label ?? id, narrow ? 20 : 33),
        fill: "currentColor"
      })
    ]
  });
}
