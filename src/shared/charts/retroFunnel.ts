import * as Plot from "@observablehq/plot";
import {count, share} from "../../format.js";
import type {Stage} from "../rows/stages.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "./frame.js";

const ROW = 40;

/** One bar a stage with its count written above it, as a share of its own unit's first stage. */
export function retroFunnel(stages: readonly Stage[], {href, ...options}: ChartOptions & Linked<Stage> = {}) {
  const label = "From incident to improvement";
  if (!stages.some(({n}) => n > 0)) return emptyFrame(options, label, "No incidents in this selection.");
  const full = (stage: Stage) => (stage.of > 0 ? stage.n / stage.of : 0);
  const first = (stage: Stage) => stages.find(({unit}) => unit === stage.unit) === stage;
  const isUnknown = (stage: Stage) => stage.of === 0 && stages.find(({unit}) => unit === stage.unit)!.n > 0;
  const said = (stage: Stage) =>
    first(stage) ? count(stage.n) : isUnknown(stage) ? "not stated" : share(stage.n, stage.of);
  const row = {y: "stage", insetTop: 22, insetBottom: 6} as const;
  return draw({
    ...frame({...options, height: stages.length * ROW + 8}, label),
    marginLeft: 1,
    marginRight: 1,
    marginTop: 0,
    marginBottom: 8,
    x: {domain: [0, 1], axis: null},
    y: {domain: stages.map(({stage}) => stage), axis: null, padding: 0},
    marks: [
      Plot.barX(stages, {
        ...row,
        x1: 0,
        x2: 1,
        fill: "currentColor",
        fillOpacity: 0.08,
        title: (stage: Stage) => `${stage.stage}: ${said(stage)}`,
        ...(href ? {href} : {})
      }),
      Plot.barX(stages, {...row, x1: 0, x2: full, fill: "var(--accent)", pointerEvents: "none"}),
      Plot.text(stages, {
        y: "stage",
        x: 0,
        textAnchor: "start",
        dy: -8,
        text: "stage",
        fontWeight: 600,
        fill: "currentColor"
      }),
      Plot.text(stages, {y: "stage", x: 1, textAnchor: "end", dy: -8, text: said, fill: "currentColor"})
    ]
  });
}
