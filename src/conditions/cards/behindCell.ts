import {counted} from "../../format.js";
import type {IncidentRows} from "../../schema.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {element} from "../../shared/ui/element.js";
import {incidentColumns} from "../../shared/ui/incidentColumns.js";
import {incidentLink} from "../../shared/ui/pageUrl.js";
import type {Cell} from "../matrix/matrix.js";

/** The incidents of the chosen cell; a hint when none is chosen. */
export function behindCell(
  cell: Cell | null,
  occurrences: readonly {
    readonly incident_id: string;
    readonly condition_id: string;
    readonly label: string;
    readonly quarter: string | null;
  }[],
  incidents: readonly IncidentRows[],
  zone: string
): HTMLElement {
  if (cell === null)
    return element(
      "p",
      {class: "counted"},
      "Choose a cell or a name above to list the incidents behind it here."
    );
  const behind = occurrences.filter(
    (row) => row.condition_id === cell.condition && (cell.quarter === null || row.quarter === cell.quarter)
  );
  const label = occurrences.find((row) => row.condition_id === cell.condition)?.label ?? cell.condition;
  const ids = new Set(behind.map(({incident_id}) => incident_id));
  const rows = incidents.filter(({incident_id}) => ids.has(incident_id));
  return element(
    "section",
    {class: "section", "aria-live": "polite"},
    element("h2", {}, `${label}, ${cell.quarter ?? "all quarters"}: ${counted(rows.length, "incident")}`),
    dataTable(rows, {
      columns: incidentColumns(zone),
      noun: "incident",
      pageSize: 10,
      file: `incidents-${cell.condition}.csv`,
      href: (row) => incidentLink(row.incident_id),
      empty: "No incident of this selection names the condition in this period."
    })
  );
}
