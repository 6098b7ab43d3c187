/** Pages a week with their limits, and the closings of actions on alerts. */
import {UNKNOWN} from "../../format.js";
import type {AlertSources, ControlPoints, VerdictRows} from "../../schema.js";
import {controlChart} from "../../shared/charts/controlChart.js";
import {LIMITS} from "./limits.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {element} from "../../shared/ui/element.js";
import {pageLink} from "../../shared/ui/pageUrl.js";
import type {Resize} from "../../shared/ui/resize.js";
import {weeklyNotes} from "../facts/weeks.js";
import {controlFinding, controlSure} from "../findings.js";

export function weeklyCard(
  points: readonly ControlPoints[],
  {verdicts, sources}: {readonly verdicts: readonly VerdictRows[]; readonly sources: readonly AlertSources[]},
  {resize, zone}: {resize: Resize; zone: string}
): HTMLElement {
  const own = points.filter(({series}) => series === "pages");
  const notes = weeklyNotes(own, verdicts, sources);
  const title = controlFinding(own, "Pages a week");
  return chartCard({
    title,
    counted: `${controlSure(own)} All pages of whole weeks from Monday, repeats of one firing left out, whatever the filters (${zone}). Blue rules: actions on alerts closed, sources that begin or end.`,
    chart: resize((width) => controlChart(own, {width, notes, description: title, href: incidentsOfWeek})),
    table: element("div", {}, controlTable(own, "pages-a-week.csv"), element("p", {class: "counted"}, LIMITS))
  });
}
/** The incidents of a week, which is what its pages were about. */
function incidentsOfWeek({period}: ControlPoints): string {
  const day = (after: number): string =>
    new Date(period.getTime() + after * 86_400_000).toISOString().slice(0, 10);
  return pageLink("incidents", {period: `${day(0)}..${day(6)}`, span: "quarter"});
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
        cell: (row) => row.period.toISOString().slice(0, 10)
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
