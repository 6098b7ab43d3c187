import * as Plot from "@observablehq/plot";
import {counted} from "../../format.js";
import {unwatchedBand} from "../../shared/charts/unwatchedBand.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";

export interface RuleDay {
  readonly day: Date;
  readonly pages: number;
  readonly linked: number;
}

const DAY = 86_400_000;

/** A bar a day: pages up, those that belonged to an incident filled; shaded where nobody watched. */
export function ruleDaysStrip(
  days: readonly RuleDay[],
  {
    until,
    gaps = [],
    ...options
  }: ChartOptions & {
    readonly until: Date;
    readonly gaps?: readonly {readonly from_week: Date; readonly to_week: Date}[];
  }
) {
  const label = "Pages of the last 91 days";
  if (days.length === 0) return emptyFrame(options, label, "It did not page in the last 91 days.");
  const from = new Date(until.getTime() - 91 * DAY);
  const {width = 640} = options;
  const bar = {
    x1: "day",
    x2: ({day}: RuleDay) => new Date(day.getTime() + DAY),
    insetLeft: 0.5,
    insetRight: 0.5
  } as const;
  return draw({
    ...frame({height: 130, ...options}, label),
    marginLeft: 30,
    marginRight: 4,
    marginTop: 12,
    x: {type: "utc", domain: [from, until], label: null, ticks: Math.max(2, Math.floor(width / 140))},
    y: {ticks: 3, tickSize: 0, grid: true, label: null},
    marks: [
      unwatchedBand(
        gaps.map(({from_week, to_week}) => ({from: from_week, to: to_week})),
        {from, to: until}
      ),
      Plot.rectY(days, {
        ...bar,
        y: "pages",
        fill: "currentColor",
        fillOpacity: 0.35,
        title: ({day, pages, linked}: RuleDay) =>
          `${day.toISOString().slice(0, 10)}: ${counted(pages, "page")}, ${linked} in an incident`
      }),
      Plot.rectY(days, {...bar, y: "linked", fill: "var(--accent)"}),
      Plot.ruleY([0], {stroke: "currentColor", strokeOpacity: 0.4})
    ]
  });
}
