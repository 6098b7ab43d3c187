import * as Plot from "@observablehq/plot";
import {count} from "../../format.js";
import type {MixPart} from "../../shared/rows/outcomeCounts.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";

const COLOURS: Readonly<Record<string, string>> = {
  improved: "var(--improved)",
  worsened: "var(--worsened)",
  no_detectable_change: "var(--no-change)",
  too_early: "var(--too-early)",
  not_measurable: "var(--not-measurable)"
};
const SHAPES: Readonly<Record<string, string>> = {
  improved: "▼",
  worsened: "▲",
  no_detectable_change: "●",
  too_early: "◔",
  not_measurable: "○"
};

/** One bar a group, split by verdict, each part with its shape and count; open verdicts are outlined, not filled. */
export function verdictMixBars(parts: readonly MixPart[], options: ChartOptions = {}) {
  const label = "Verdicts by group";
  if (parts.length === 0) return emptyFrame(options, label, "No verdicts in this selection.");
  const groups = [...new Set(parts.map(({group}) => group))];
  const total = (group: string): number =>
    parts.filter((part) => part.group === group).reduce((sum, {n}) => sum + n, 0);
  const most = Math.max(...groups.map(total));
  const {width = 640} = options;
  const open = (part: MixPart): boolean => part.verdict === "too_early" || part.verdict === "not_measurable";
  const stack = {
    y: "group",
    x: "n",
    z: "verdict",
    insetLeft: 0.5,
    insetRight: 0.5,
    insetTop: 18,
    insetBottom: 4
  } as const;
  return draw({
    ...frame({...options, height: groups.length * 46 + 12}, label),
    marginLeft: 1,
    marginRight: 24,
    marginTop: 0,
    marginBottom: 8,
    x: {axis: null, domain: [0, most]},
    y: {axis: null, domain: groups, padding: 0},
    marks: [
      Plot.barX(
        parts,
        Plot.stackX({
          ...stack,
          fill: (part: MixPart) => COLOURS[part.verdict],
          fillOpacity: (part: MixPart) => (open(part) ? 0.12 : 0.85),
          stroke: (part: MixPart) => COLOURS[part.verdict],
          title: (part: MixPart) => `${part.group}: ${count(part.n)} ${part.verdict.replaceAll("_", " ")}`
        })
      ),
      Plot.text(
        parts,
        Plot.stackX({
          ...stack,
          dy: 7,
          text: (part: MixPart) =>
            part.n / most > 34 / width
              ? `${SHAPES[part.verdict] ?? ""} ${count(part.n)}`
              : part.n / most > 12 / width
                ? count(part.n)
                : "",
          fill: (part: MixPart) => (open(part) ? "currentColor" : "var(--theme-background)"),
          fontWeight: 600
        })
      ),
      Plot.text(groups, {
        y: (group: string) => group,
        x: 0,
        dy: -14,
        textAnchor: "start",
        fontWeight: 600,
        fill: "currentColor",
        text: (group: string) => `${group} (n = ${count(total(group))})`
      })
    ]
  });
}
