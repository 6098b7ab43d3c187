import * as Plot from "@observablehq/plot";
import {type ChartOptions, draw, frame} from "../../shared/charts/frame.js";

export interface RuleShare {
  readonly rule: string;
  /** percent */
  readonly share: number;
  readonly isOurs: boolean;
}

/** How often each rule claims an improvement that is none: a bar a rule, ours in ink, from 0 to 100%. */
export function falseAlarms(
  rows: readonly RuleShare[],
  {percentText, ...options}: ChartOptions & {readonly percentText: (share: number) => string}
) {
  return draw({
    ...frame({height: 28 * rows.length + 8, ...options}, "False claims of an improvement"),
    marginLeft: 168,
    marginRight: 44,
    marginTop: 4,
    marginBottom: 4,
    x: {domain: [0, 100], axis: null},
    y: {domain: rows.map(({rule}) => rule), label: null, tickSize: 0, padding: 0.35},
    marks: [
      Plot.barX(rows, {
        x: "share",
        y: "rule",
        fill: ({isOurs}: RuleShare) => (isOurs ? "var(--accent)" : "var(--theme-foreground-fainter)"),
        title: ({rule, share}: RuleShare) => `${rule}: ${percentText(share)}`
      }),
      Plot.text(rows, {
        x: "share",
        y: "rule",
        text: ({share}: RuleShare) => percentText(share),
        textAnchor: "start",
        dx: 6,
        fill: "currentColor"
      })
    ]
  });
}
