import {share} from "../../format.js";
import type {ConditionIncidents} from "../../schema.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {section} from "../../shared/ui/section.js";
import {breakerFinding} from "../alignmentFindings.js";
import {chainBreakers, labelOf} from "../facts/alignment.js";

/** The conditions most incidents hang on. */
export function breakersTable(rows: readonly ConditionIncidents[]): HTMLElement {
  const breakers = chainBreakers(rows);
  const label = labelOf(rows);
  const n = new Set(rows.map(({incident_id}) => incident_id)).size;
  return section(
    breakerFinding(breakers, n, label),
    "If an incident needs all the conditions it names, removing one breaks its chain. That is an upper bound: another path may lead to the same failure, and retros do not name every condition.",
    dataTable(breakers, {
      noun: "condition",
      pageSize: 6,
      file: "chain-breakers.csv",
      empty: "No incident names a condition.",
      columns: [
        {name: "condition", label: "Condition", value: (row) => label(row.condition_id)},
        {
          name: "incidents",
          label: "Incidents, at most",
          value: (row) => row.incidents,
          cell: (row) => share(row.incidents, n),
          numeric: true
        },
        {
          name: "chained",
          label: "Of these with others",
          value: (row) => row.chained,
          hidden: true
        }
      ]
    })
  );
}
