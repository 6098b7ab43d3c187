import {count, counted, date, UNKNOWN} from "../../format.js";
import type {ConditionGroups, Site} from "../../schema.js";
import {block} from "../../shared/ui/block.js";
import {dataTable} from "../../shared/ui/dataTable.js";

/** Broader kinds of conditions, for where few incidents share a single one. */
export function groupTable(rows: readonly ConditionGroups[], {time_zone}: Site): HTMLElement {
  const [most] = rows;
  return block({
    claim:
      most === undefined
        ? "No condition is named"
        : `By broader kind, ${most.label.toLowerCase()} comes back most: ${counted(most.incidents, "incident")}`,
    sure: "All that is loaded, whatever the filters. An incident with several conditions of a kind counts once in it.",
    picture: dataTable(rows, {
      noun: "kind",
      pageSize: 5,
      file: "condition-kinds.csv",
      columns: [
        {name: "group", label: "Kind", value: (row) => row.label},
        {name: "conditions", label: "Conditions", value: (row) => row.condition_count, numeric: true},
        {name: "incidents", label: "Incidents", value: (row) => row.incidents, numeric: true},
        {
          name: "last_at",
          label: "Last seen",
          value: (row) => row.last_at,
          cell: (row) => (row.last_at === null ? UNKNOWN : date(row.last_at, time_zone)),
          numeric: true,
          wideOnly: true
        },
        {
          name: "seen_again",
          label: "Seen again after a fix",
          value: (row) => row.seen_again,
          cell: (row) => (row.seen_again === null ? "none closed" : count(row.seen_again)),
          numeric: true
        },
        {
          name: "open_actions",
          label: "Open actions",
          value: (row) => row.open_actions,
          numeric: true,
          wideOnly: true
        }
      ]
    })
  });
}
