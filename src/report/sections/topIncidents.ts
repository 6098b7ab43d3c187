/** 4: the incidents that cost most, with what became of their actions. */
import {count, counted, date, UNKNOWN} from "../../format.js";
import {firstRows} from "../firstRows.js";
import type {ReportInput, ReportSection} from "../types.js";

const MOST = 5;

export function topIncidents({incidents, actions, period, site}: ReportInput): ReportSection {
  const own = incidents
    .filter(({quarter}) => quarter === period.chosen.quarter)
    .toSorted(
      (a, b) =>
        (b.impact_minutes ?? -1) - (a.impact_minutes ?? -1) ||
        (a.severity ?? 9) - (b.severity ?? 9) ||
        a.incident_id.localeCompare(b.incident_id, "en")
    );
  const rows = own.map((row) => {
    const filed = actions.filter(({incident_id}) => incident_id === row.incident_id);
    const known = filed.filter(({status}) => status !== null).length;
    const done = filed.filter(({status}) => status === "done").length;
    return [
      row.title ?? row.incident_id,
      date(row.occurred_at, site.time_zone),
      row.severity === null ? UNKNOWN : `SEV${row.severity}`,
      row.impact_minutes === null ? UNKNOWN : count(row.impact_minutes),
      row.has_retro ? "yes" : "no",
      filed.length === 0
        ? "none filed"
        : known === 0
          ? `${filed.length} filed, status not stated`
          : `${done} of ${known} done`
    ];
  });
  return {
    id: "top-incidents",
    title: "Incidents that cost most",
    sentences: [],
    table: firstRows(rows, MOST, {
      columns: [
        {label: "Incident"},
        {label: "Started"},
        {label: "Severity"},
        {label: "Minutes of impact", numeric: true},
        {label: "Retro"},
        {label: "Actions"}
      ],
      empty: `No incidents in ${period.chosen.quarter}.`,
      rest: `${counted(own.length, "incident")} of ${period.chosen.quarter} are on the Incidents page`
    })
  };
}
