import {group} from "d3-array";
import {count, counted, date, duration, UNKNOWN} from "../format.js";
import type {MissedPreventionRows} from "../schema.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {incidentLink} from "../shared/ui/pageUrl.js";
import {section} from "../shared/ui/section.js";

const EXPLANATION =
  "What the action might have prevented at most: incidents that carried the condition it is aimed at while it was open.";

/** What is shown of one. */
export type LaterIncident = Pick<
  MissedPreventionRows,
  "incident_id" | "incident_title" | "incident_at" | "label" | "is_own" | "impact_minutes"
>;

interface Later extends LaterIncident {
  readonly conditions: string;
}

/** Each incident once, the newest first. */
export const onceAnIncident = (rows: readonly LaterIncident[]): Later[] =>
  [...group(rows, ({incident_id}) => incident_id).values()]
    .map((own) => ({...own[0]!, conditions: own.map(({label}) => label).join(", ")}))
    .toSorted(
      (a, b) =>
        b.incident_at.getTime() - a.incident_at.getTime() || a.incident_id.localeCompare(b.incident_id, "en")
    );

/** "12 later incidents had its condition", and how many of them were on its services where not all were. */
function laterClaim(rows: readonly Later[]): string {
  const own = rows.filter(({is_own}) => is_own).length;
  const all = `${counted(rows.length, "later incident")} had its condition`;
  return own === rows.length ? all : `${all}, ${own === 0 ? "none" : count(own)} on its services`;
}

/** The incidents that carried the condition of an open action; null where none did. */
export function laterIncidents(rows: readonly LaterIncident[], zone: string): HTMLElement | null {
  if (rows.length === 0) return null;
  const latest = onceAnIncident(rows);
  return section(
    laterClaim(latest),
    EXPLANATION,
    dataTable(latest, {
      noun: "incident",
      pageSize: 8,
      file: "later-incidents.csv",
      href: ({incident_id}) => incidentLink(incident_id),
      columns: [
        {name: "incident_title", label: "Incident", value: (row) => row.incident_title ?? row.incident_id},
        {name: "conditions", label: "Condition", value: (row) => row.conditions, wideOnly: true},
        {
          name: "is_own",
          label: "On its services",
          value: (row) => (row.is_own ? "yes" : "no"),
          wideOnly: true
        },
        {
          name: "incident_at",
          label: "Began",
          value: (row) => row.incident_at,
          cell: (row) => date(row.incident_at, zone),
          numeric: true
        },
        {
          name: "impact_minutes",
          label: "Impact",
          value: (row) => row.impact_minutes,
          cell: (row) => (row.impact_minutes === null ? UNKNOWN : duration(row.impact_minutes * 60)),
          numeric: true
        }
      ]
    })
  );
}
