/** The Review's tables: the counts behind the chart, the quarter's conditions, what is still open. */
import {severityLabel} from "../domain.js";
import {count, counted, interval} from "../format.js";
import type {ActionRows} from "../schema.js";
import type {Head} from "../shared/rows/head.js";
import type {QuarterCount} from "../shared/rows/quarterCounts.js";
import type {ReviewPeriod} from "../shared/rows/reviewPeriod.js";
import type {TopCondition} from "../shared/rows/topConditions.js";
import {actionTableWithIncident} from "../shared/ui/actionTable.js";
import {type Column, dataTable} from "../shared/ui/dataTable.js";
import {layerMark} from "../shared/ui/layerMark.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {section} from "../shared/ui/section.js";

/** The quarterly counts behind the chart. */
export function quarterTable(
  quarters: readonly QuarterCount[],
  severities: readonly (number | null)[]
): HTMLElement {
  const bySeverity = severities.map((severity): Column<QuarterCount> => ({
    name: `severity_${severity ?? "unknown"}`,
    label: severityLabel(severity),
    numeric: true,
    value: (row) => row.parts.find((part) => part.severity === severity)?.incidents ?? 0
  }));
  return dataTable(quarters.toReversed(), {
    noun: "quarter",
    file: "incidents-by-quarter.csv",
    columns: [
      {
        name: "quarter",
        label: "Quarter",
        value: (row) => row.quarter,
        cell: (row) => `${row.quarter}${row.isPartial ? " (running)" : ""}`
      },
      {name: "incidents", label: "Incidents", value: (row) => row.incidents, numeric: true},
      {
        name: "interval_95",
        label: "95% interval",
        value: (row) => interval(row.low, row.high),
        numeric: true
      },
      ...bySeverity
    ]
  });
}

/** The conditions the quarter's incidents name most, beside the four quarters before. */
export function reviewTop(rows: readonly TopCondition[], {chosen, before}: ReviewPeriod): HTMLElement {
  return section(
    rows.length === 0
      ? `No condition is named in ${chosen.quarter}`
      : `${counted(rows.length, "condition")} named in ${chosen.quarter}`,
    "Incidents of the period that name each condition, beside the periods before it. One incident can name several, so rows do not add up.",
    rows.length > 0 &&
      dataTable(rows, {
        noun: "condition",
        pageSize: 5,
        file: `conditions-${chosen.quarter.replaceAll(/[^\w-]+/g, "-")}.csv`,
        href: (row) => pageLink("conditions", {condition: row.condition_id}),
        columns: [
          {name: "condition", label: "Condition", value: (row) => row.label},
          {name: "layer", label: "Layer", value: (row) => row.layer, cell: (row) => layerMark(row.layer)},
          {name: "incidents", label: `Incidents ${chosen.quarter}`, value: (row) => row.now, numeric: true},
          {
            name: "before",
            label: before.length === 1 ? "The one before" : `The ${count(before.length)} before`,
            value: (row) => row.before,
            numeric: true
          }
        ]
      })
  );
}

/** Actions of earlier incidents that are neither done nor dropped; `load` gives those beyond the head. */
export function reviewOpen(
  {rows, n}: Head<ActionRows>,
  {
    quarter,
    zone,
    load
  }: {
    readonly quarter: string;
    readonly zone: string;
    readonly load: () => Promise<readonly ActionRows[]>;
  }
): HTMLElement {
  return section(
    n === 0
      ? `No action from before ${quarter} is open`
      : `${counted(n, "action")} from before ${quarter} ${n === 1 ? "is" : "are"} still open`,
    "Open or in progress on the day the data was cut, of incidents before the period; oldest first. No owner is shown: this is about the system.",
    n > 0 && actionTableWithIncident(rows, zone, {n, load})
  );
}
