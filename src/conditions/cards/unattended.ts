import {date} from "../../format.js";
import {block} from "../../shared/ui/block.js";
import type {RecurrenceRows} from "../../schema.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {layerMark} from "../../shared/ui/layerMark.js";
import {pageLink} from "../../shared/ui/pageUrl.js";
import {unattended} from "../facts/recurrence.js";
import {unattendedFinding} from "../recurrenceFindings.js";
import type {RecurrenceScope} from "../scope.js";

/** Conditions seen twice or more at which nobody has aimed an action. */
export function unattendedTable(rows: readonly RecurrenceRows[], {site}: RecurrenceScope): HTMLElement {
  const own = unattended(rows);
  return block({
    claim: unattendedFinding(own),
    sure: "All that is loaded, whatever the filters.",
    picture:
      own.length > 0 &&
      dataTable(own, {
        noun: "condition",
        pageSize: 5,
        file: "conditions-without-action.csv",
        href: (row) => pageLink("conditions", {condition: row.condition_id}),
        columns: [
          {name: "condition", label: "Condition", value: (row) => row.label},
          {name: "layer", label: "Layer", value: (row) => row.layer, cell: (row) => layerMark(row.layer)},
          {name: "incidents", label: "Incidents", value: (row) => row.incidents, numeric: true},
          {
            name: "last_at",
            label: "Last seen",
            value: (row) => row.last_at,
            cell: (row) => date(row.last_at, site.time_zone),
            numeric: true
          }
        ]
      })
  });
}
