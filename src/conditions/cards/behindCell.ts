import {counted, date} from "../../format.js";
import type {IncidentRows} from "../../schema.js";
import {element} from "../../shared/ui/element.js";
import {incidentLink} from "../../shared/ui/pageUrl.js";
import {severityMark} from "../../shared/ui/severityMark.js";
import type {Cell} from "../matrix/matrix.js";

/** The incidents of the chosen cell, newest first; it opens below the cell's own row. */
export function behindCell(
  cell: Cell,
  occurrences: readonly {
    readonly incident_id: string;
    readonly condition_id: string;
    readonly label: string;
    readonly quarter: string | null;
  }[],
  incidents: readonly IncidentRows[],
  zone: string
): HTMLElement {
  const behind = occurrences.filter(
    (row) => row.condition_id === cell.condition && (cell.quarter === null || row.quarter === cell.quarter)
  );
  const label = occurrences.find((row) => row.condition_id === cell.condition)?.label ?? cell.condition;
  const ids = new Set(behind.map(({incident_id}) => incident_id));
  const rows = incidents.filter(({incident_id}) => ids.has(incident_id));
  return element(
    "section",
    {class: "behind-cell", "aria-live": "polite"},
    element("h3", {}, `${label}, ${cell.quarter ?? "all quarters"}: ${counted(rows.length, "incident")}`),
    rows.length === 0
      ? element("p", {class: "no-rows"}, "No incident of this selection names the condition in this period.")
      : element(
          "ul",
          {tabindex: 0},
          rows.map((row) =>
            element(
              "li",
              {},
              element("span", {class: "sub"}, date(row.occurred_at, zone)),
              severityMark(row.severity),
              element("a", {href: incidentLink(row.incident_id)}, row.title ?? row.incident_id)
            )
          )
        )
  );
}
