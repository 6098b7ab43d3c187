/** Pages a week with their limits, and the closings of actions on alerts. */
import {date, UNKNOWN} from "../../format.js";
import type {ControlPoints, QuarterRows} from "../../schema.js";
import {controlChart, type ControlNote} from "../../shared/charts/controlChart.js";
import {LIMITS} from "./limits.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {element} from "../../shared/ui/element.js";
import type {Resize} from "../../shared/ui/resize.js";
import {withoutSilence} from "../facts/weeks.js";
import {controlFinding, controlSure} from "../findings.js";
import {weekLink} from "./week.js";

export function weeklyCard(
  points: readonly ControlPoints[],
  notes: readonly ControlNote[],
  {resize, chosen}: {resize: Resize; chosen?: QuarterRows | undefined}
): HTMLElement {
  const {points: own, silent} = withoutSilence(points.filter(({series}) => series === "pages"));
  const isDrawn = own.some(
    ({period, value}) =>
      value !== null && chosen !== undefined && period >= chosen.from_at && period < chosen.to_at
  );
  const title = controlFinding(own);
  return chartCard({
    title,
    counted:
      `${controlSure(own, silent)}${isDrawn ? ` Large dots: ${chosen!.quarter}.` : ""} Dashed: an action closed, a source began or ended.`.trim(),
    chart: resize((width) =>
      controlChart(own, {
        ...{width, notes, description: title, href: ({period}) => weekLink(period)},
        ...(chosen === undefined ? {} : {chosen: {from: chosen.from_at, to: chosen.to_at}})
      })
    ),
    table: element(
      "div",
      {},
      controlTable(own, "pages-a-week.csv"),
      element(
        "p",
        {class: "counted"},
        `All pages of whole weeks from Monday, repeats of one firing left out, whatever the filters. ${LIMITS}`
      )
    )
  });
}

function controlTable(points: readonly ControlPoints[], file: string): HTMLElement {
  return dataTable(points, {
    noun: "week",
    file,
    pageSize: 12,
    order: {column: "week", descending: true},
    columns: [
      {
        name: "week",
        label: "Week from",
        value: (row) => row.period,
        cell: (row) => date(row.period, "Etc/UTC")
      },
      {
        name: "value",
        label: "Value",
        value: (row) => row.value,
        cell: (row) => (row.value === null ? UNKNOWN : String(Math.round(100 * row.value) / 100)),
        numeric: true
      },
      {name: "n", label: "n", value: (row) => row.n, numeric: true},
      {
        name: "centre",
        label: "Centre",
        value: (row) => row.centre,
        cell: (row) => (row.centre === null ? UNKNOWN : row.centre.toFixed(2)),
        numeric: true
      },
      {
        name: "upper",
        label: "Upper limit",
        value: (row) => row.upper,
        cell: (row) => (row.upper === null ? UNKNOWN : row.upper.toFixed(2)),
        numeric: true
      },
      {name: "signal", label: "Signal", value: (row) => row.signal ?? ""}
    ]
  });
}
