import * as Plot from "@observablehq/plot";
import {max, rollup} from "d3-array";
import {count} from "../../format.js";
import {type ChartOptions, draw, emptyFrame, frame, type Linked} from "../../shared/charts/frame.js";
import type {NamedAge} from "../facts/open.js";

const [RADIUS, PADDING, TOP, BOTTOM] = [5, 2, 8, 38];

/** Of the fullest stack of marks: those of as many days as a mark is wide lie on each other. */
function heightOf(ages: readonly NamedAge[], width: number): number {
  const step = ((max(ages, ({days}) => days) ?? 0) * (2 * RADIUS + PADDING)) / width || 1;
  const fullest =
    max(
      rollup(
        ages,
        (own) => own.length,
        ({days}) => Math.round(days / step)
      ).values()
    ) ?? 1;
  return TOP + BOTTOM + (fullest + 1) * (2 * RADIUS + PADDING);
}

/** A mark for each open action by its days since filing: filled past its due date, hollow before it, a cross without one. */
export function ageStrip(
  ages: readonly NamedAge[],
  {href, ...options}: ChartOptions & Linked<NamedAge> = {}
) {
  const label = "Open actions by days since filing";
  if (ages.length === 0) return emptyFrame(options, label, "No open action says when it was filed.");
  const isLate = ({overdue}: NamedAge): boolean => overdue !== null && overdue > 0;
  const dated = ages.filter(({overdue}) => overdue !== null);
  const place = Plot.dodgeY({
    x: "days",
    r: RADIUS,
    anchor: "bottom",
    padding: PADDING,
    ...(href ? {href} : {}),
    title: ({action, days, overdue}: NamedAge) =>
      `${action.title ?? action.action_id}: ${count(days)} days, ${overdue === null ? "no due date" : overdue > 0 ? `${count(overdue)} past due` : "not due yet"}`
  });
  return draw({
    ...frame({height: heightOf(ages, options.width ?? 640), ...options}, label),
    marginLeft: 12,
    marginRight: 12,
    marginTop: TOP,
    marginBottom: BOTTOM,
    x: {label: "Days since filing", labelArrow: "none", ticks: 6, nice: true, zero: true},
    symbol: {domain: ["dated", "undated"], range: ["circle", "times"]},
    marks: [
      Plot.dot(ages, {
        ...place,
        symbol: (age: NamedAge) => (dated.includes(age) ? "dated" : "undated"),
        fill: (age: NamedAge) => (isLate(age) ? "currentColor" : "var(--theme-background)"),
        stroke: "currentColor",
        strokeWidth: 1.5
      }),
      Plot.frame({anchor: "bottom", stroke: "currentColor", strokeOpacity: 0.4})
    ]
  });
}
