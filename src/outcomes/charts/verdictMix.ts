import * as Plot from "@observablehq/plot";
import {max, rollup, sum} from "d3-array";
import {count} from "../../format.js";
import type {MixPart} from "../facts.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "../../shared/charts/frame.js";
import {verdictColor} from "../../shared/charts/palette.js";
import {verdictSymbols} from "../../shared/charts/verdictSymbols.js";

/** One bar a group, split by verdict, each part with its shape and count; open verdicts are outlined, not filled. */
export function verdictMixBars(
  parts: readonly MixPart[],
  {href, ...options}: ChartOptions & Linked<MixPart> = {}
) {
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
  const hasShape = ({n}: MixPart): boolean => n / most > 40 / width;
  const ink = (part: MixPart): string => (open(part) ? "currentColor" : "var(--theme-background)");
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
    symbol: verdictSymbols,
    marks: [
      Plot.barX(
        parts,
        Plot.stackX({
          ...stack,
          fill: (part: MixPart) => verdictColor(part.verdict),
          fillOpacity: (part: MixPart) => (open(part) ? 0.12 : 0.85),
          stroke: (part: MixPart) => verdictColor(part.verdict),
          title: (part: MixPart) => `${part.group}: ${count(part.n)} ${part.verdict.replaceAll("_", " ")}`,
          ...(href ? {href} : {})
        })
      ),
      Plot.dot(
        parts,
        Plot.stackX({
          ...stack,
          symbol: "verdict",
          r: 4.5,
          dx: -8,
          dy: 7,
          pointerEvents: "none",
          fill: (part: MixPart) => (hasShape(part) ? ink(part) : "none")
        })
      ),
      ...[true, false].map((besideShape) =>
        Plot.text(
          parts,
          Plot.stackX({
            ...stack,
            dx: besideShape ? 7 : 0,
            dy: 7,
            pointerEvents: "none",
            text: (part: MixPart) =>
              hasShape(part) === besideShape && part.n / most > 12 / width ? count(part.n) : "",
            fill: ink,
            fontWeight: 600
          })
        )
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
