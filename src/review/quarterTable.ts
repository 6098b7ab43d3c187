import {severityLabel} from "../domain.js";
import {interval} from "../format.js";
import type {QuarterCount} from "../shared/rows/quarterCounts.js";
import {type Column, dataTable} from "../shared/ui/dataTable.js";

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
