import * as Plot from "@observablehq/plot";
import {max, rollup, sum} from "d3-array";
import {VERDICT_MARKS} from "../../domain.js";
import {count} from "../../format.js";
import type {MixPart} from "../facts.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";
import {verdictColor} from "../../shared/charts/palette.js";

/** One bar a group, split by verdict, each part with its shape and count; open verdicts are outlined, not filled. */
export function verdictMixBars(parts: readonly MixPart[], options: ChartOptions = {}) {
  const label = "Verdicts by group";
  if (parts.length === 0) return emptyFrame(options, label, "No verdicts in this selection.");
  const totals = rollup(
    parts,
    (own) => sum(own, ({n}) => n),
    ({group}) => group
  );
  const groups = [...totals.keys()];
  const most = max(totals.values()) ?? 0;
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
          fill: (part: MixPart) => verdictColor(part.verdict),
          fillOpacity: (part: MixPart) => (open(part) ? 0.12 : 0.85),
          stroke: (part: MixPart) => verdictColor(part.verdict),
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
              ? `${VERDICT_MARKS[part.verdict].shape} ${count(part.n)}`
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
        text: (group: string) => `${group} (n = ${count(totals.get(group))})`
      })
    ]
  });
}
