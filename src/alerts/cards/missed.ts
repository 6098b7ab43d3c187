import {date, duration, list, textList, words} from "../../format.js";
import type {MissedDetectionRows} from "../../schema.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {incidentLink} from "../../shared/ui/pageUrl.js";
import {section} from "../../shared/ui/section.js";
import {missedFinding, missedSure} from "../findings.js";

/** What no alert told of first, by service, and alerts that went unheeded. */
export function missedTable(rows: readonly MissedDetectionRows[], zone: string): HTMLElement {
  const n = (who: string): number => rows.filter(({detected_by}) => detected_by === who).length;
  const unheeded = rows.filter(({first_alert_at}) => first_alert_at !== null);
  return section(
    missedFinding(n("customer"), n("human")),
    `${missedSure(unheeded.length)} Incidents whose export says who saw them first. Unheeded: from the first alert linked to the incident (by its key, or by service and time) to when someone noticed; a link by time may be chance.`,
    dataTable(rows, {
      noun: "incident",
      pageSize: 10,
      file: "missed-detection.csv",
      href: (row) => incidentLink(row.incident_id),
      empty: "None in this selection.",
      columns: [
        {name: "title", label: "Incident", value: (row) => row.title ?? row.incident_id},
        {
          name: "occurred_at",
          label: "Started",
          value: (row) => row.occurred_at,
          cell: (row) => date(row.occurred_at, zone),
          numeric: true
        },
        {
          name: "detected_by",
          label: "First seen by",
          value: (row) => row.detected_by,
          cell: (row) => words(row.detected_by)
        },
        {name: "service", label: "Service", value: (row) => row.service, wideOnly: true},
        {
          name: "conditions",
          label: "Conditions",
          value: (row) => list(textList(row.condition_labels)),
          wideOnly: true
        },
        {
          name: "unheeded_s",
          label: "Alert unheeded for",
          value: (row) => row.unheeded_s,
          cell: (row) => (row.unheeded_s === null ? "no alert" : duration(row.unheeded_s)),
          numeric: true
        }
      ]
    })
  );
}
