import * as Plot from "@observablehq/plot";
import {count, share} from "../../format.js";
import {SEEN_RULES, type SeenShare} from "../facts/seenBefore.js";
import {defaults} from "../../stats/defaults.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";

/** The share of incidents seen before, a row a rule, a dot with its interval a quarter; below five no share is drawn. */
export function seenBeforeLines(
  rows: readonly SeenShare[],
  {partial, ...options}: ChartOptions & {readonly partial: ReadonlySet<string>}
) {
  const label = "Share of incidents seen before, by rule";
  const told = rows.filter(({of}) => of >= defaults.minToSummarise);
  if (told.length === 0) return emptyFrame(options, label, "Too few incidents name conditions.");
  const {width = 480} = options;
  const quarters = [...new Set(rows.map(({quarter}) => quarter))].slice(
    -Math.max(4, Math.min(13, Math.floor((width - 50) / 36)))
  );
  const shown = told.filter(({quarter}) => quarters.includes(quarter));
  return draw({
    ...frame({height: SEEN_RULES.length * 104 + 60, ...options}, label),
    marginLeft: 40,
    marginRight: 4,
    marginTop: 26,
    marginBottom: 48,
    x: {type: "band", domain: quarters, axis: null},
    y: {domain: [0, 1], ticks: 2, tickFormat: "%", tickSize: 0, label: null},
    fy: {axis: null, domain: SEEN_RULES.map(({rule}) => rule), padding: 0.4},
    marks: [
      Plot.gridY({ticks: 2, strokeOpacity: 0.12}),
      Plot.ruleX(shown, {
        x: "quarter",
        fy: "rule",
        y1: "low",
        y2: "high",
        stroke: "currentColor",
        strokeOpacity: 0.55,
        strokeWidth: 1.5
      }),
      Plot.dot(shown, {
        x: "quarter",
        fy: "rule",
        y: ({seen, of}: SeenShare) => seen / of,
        r: 4,
        fill: ({quarter}: SeenShare) => (partial.has(quarter) ? "var(--theme-background)" : "currentColor"),
        stroke: "currentColor",
        title: ({quarter, seen, of}: SeenShare) => `${quarter}: ${share(seen, of)}`
      }),
      Plot.text(SEEN_RULES, {
        fy: "rule",
        frameAnchor: "top-left",
        dy: -22,
        text: "name",
        fontWeight: 600,
        fill: "currentColor"
      }),
      Plot.text(quarters, {
        x: (quarter: string) => quarter,
        fy: () => SEEN_RULES.at(-1)!.rule,
        frameAnchor: "bottom",
        dy: 16,
        text: (quarter: string) => quarter.slice(5) + (partial.has(quarter) ? "*" : ""),
        fill: "currentColor"
      }),
      Plot.text(
        rows.filter(({rule, quarter}) => rule === SEEN_RULES[0].rule && quarters.includes(quarter)),
        {
          x: "quarter",
          fy: () => SEEN_RULES.at(-1)!.rule,
          frameAnchor: "bottom",
          dy: 30,
          text: ({of}: SeenShare) => `n ${count(of)}`,
          fill: "var(--theme-foreground-muted)"
        }
      ),
      Plot.text(
        quarters.filter((quarter, index) => index === 0 || quarter.endsWith("Q1")),
        {
          x: (quarter: string) => quarter,
          fy: () => SEEN_RULES.at(-1)!.rule,
          frameAnchor: "bottom",
          dy: 43,
          text: (quarter: string) => quarter.slice(0, 4),
          fill: "var(--theme-foreground-muted)"
        }
      )
    ]
  });
}
