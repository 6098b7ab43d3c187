import {share, words} from "../../format.js";
import type {ConditionIncidents, IncidentRows} from "../../schema.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {section} from "../../shared/ui/section.js";
import {triggerFinding} from "../alignmentFindings.js";
import {triggerCounts} from "../facts/triggers.js";

/** What set the incidents off, beside what made them possible: with each trigger the condition named most often. */
export function triggerTable(
  incidents: readonly Pick<IncidentRows, "incident_id" | "trigger" | "conditions">[],
  occurrences: readonly Pick<ConditionIncidents, "incident_id" | "label">[]
): HTMLElement {
  const rows = triggerCounts(incidents, occurrences);
  return section(
    triggerFinding(rows),
    "The trigger is what happened last; the conditions are what made it matter. Removing a trigger (“no deploys on Friday”) leaves the conditions in place.",
    dataTable(rows, {
      noun: "trigger",
      pageSize: 10,
      file: "triggers.csv",
      columns: [
        {
          name: "trigger",
          label: "Trigger",
          value: (row) => row.trigger,
          cell: (row) => (row.trigger === "" ? "not stated or unknown" : words(row.trigger))
        },
        {
          name: "n",
          label: "Incidents",
          value: (row) => row.n,
          cell: (row) => share(row.n, incidents.length),
          numeric: true
        },
        {
          name: "named",
          label: "Also name a condition",
          value: (row) => row.named,
          numeric: true,
          wideOnly: true
        },
        {
          name: "condition",
          label: "Condition most often beside it",
          value: (row) => row.condition,
          cell: (row) => (row.times < 2 ? "none twice" : `${row.condition} (${share(row.times, row.named)})`)
        }
      ]
    })
  );
}
