/** Each step of the response: how it compares, and its times quarter by quarter. */
import {responseStrip} from "../../shared/charts/responseStrip.js";
import {duration} from "../../format.js";
import {defaults} from "../../stats/defaults.js";
import type {QuarterResponse} from "../../shared/rows/responseTimes.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {element} from "../../shared/ui/element.js";
import {incidentLink} from "../../shared/ui/pageUrl.js";
import {stepRatios} from "../charts/stepRatios.js";
import type {StepChange} from "../facts.js";
import {medianBefore, responseClaim, stepClaim, stepSure} from "../findings.js";
import {incidentsOf, type ResponseScope} from "../scope.js";
import type {StepView} from "../view.js";

/** One step, quarter by quarter: every incident, the median, the 90th percentile. */
export function responseCard(
  {step, course: all}: StepView,
  {period, resize}: Pick<ResponseScope, "period" | "resize">
): HTMLElement {
  const {key, verb} = step.metric;
  const title = stepClaim(step);
  const median = medianBefore(step);
  return chartCard({
    title,
    counted: stepSure(step),
    chart: resize((width) =>
      responseStrip(all, {
        ...{width, description: title, chosen: step.quarter, incident: incidentLink, href: incidentsOf},
        ...(key === "mitigate_s" ? {limit: IN_TIME} : {}),
        ...(median === undefined
          ? {}
          : {before: {quarters: period.before.map(({quarter}) => quarter), median}})
      })
    ),
    table: responseTable(all, verb)
  });
}

/** The line that severe incidents are counted against. */
const IN_TIME = {
  at: defaults.mitigateWithinMinutes * 60,
  text: `in time\n${duration(defaults.mitigateWithinMinutes * 60)}`
};

/** How each step compares with the quarters before, beside the headline; null where none can be compared. */
export function changePicture(
  steps: readonly StepChange[],
  {resize}: Pick<ResponseScope, "resize">
): HTMLElement | null {
  if (steps.every(({ratio}) => ratio === undefined)) return null;
  return element(
    "div",
    {class: "chart answer-picture"},
    resize((width) =>
      stepRatios(steps, {
        width: Math.min(width, 860),
        description: responseClaim(steps),
        href: incidentsOf
      })
    )
  );
}

/** What all strips show, said once. */
export const stripKey = (steps: readonly StepChange[]): HTMLElement =>
  element(
    "ul",
    {class: "key strip-key"},
    (
      [
        ["incident", "an incident"],
        ["median", "median, 95% interval"],
        ["ninth", "nine in ten within"],
        ...(steps.some((step) => medianBefore(step) !== undefined)
          ? [["before", "median of the quarters before"] as const]
          : []),
        ["open", "still open"]
      ] as const
    ).map(([kind, text]) => element("li", {}, element("span", {class: `strip-mark strip-${kind}`}), text))
  );

function responseTable(rows: readonly QuarterResponse[], verb: string): HTMLElement {
  const seconds = (name: string, label: string, of: (row: QuarterResponse) => number | undefined) => ({
    name,
    label,
    value: (row: QuarterResponse) => of(row) ?? null,
    cell: (row: QuarterResponse) => duration(of(row)),
    numeric: true
  });
  return dataTable(rows, {
    noun: "quarter",
    file: `time-to-${verb}.csv`,
    columns: [
      {name: "quarter", label: "Quarter", value: (row) => row.quarter + (row.isPartial ? " so far" : "")},
      {name: "incidents", label: "Incidents", value: (row) => row.incidents, numeric: true},
      {name: "n", label: "With this time", value: (row) => row.summary.n, numeric: true},
      {name: "open", label: "Still open", value: (row) => row.summary.open, numeric: true},
      seconds("median_s", "Median", ({summary}) => summary.median),
      seconds("median_low", "from", ({summary}) => summary.medianLow),
      seconds("median_high", "to", ({summary}) => summary.medianHigh),
      seconds("p90_s", "90th percentile", ({summary}) => summary.p90),
      seconds("p90_low", "from", ({summary}) => summary.p90Low),
      seconds("p90_high", "to", ({summary}) => summary.p90High)
    ]
  });
}
