import {count, UNKNOWN, words} from "../../format.js";
import type {ActionPaths} from "../../schema.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {section} from "../../shared/ui/section.js";
import {garwood} from "../../stats/garwood.js";
import {quartersOpen, undoneQueue} from "../facts/open.js";
import {undoneFinding} from "../findings.js";
import type {FollowScope} from "../scope.js";
import {hrefOf, title} from "./actionColumns.js";

/** The queue of open actions by what came while they were open. */
export function undoneTable({actions, until}: FollowScope): HTMLElement {
  const {queue, incidents, minutes} = undoneQueue(actions);
  const rate = (row: ActionPaths): number => row.missed_incidents / quartersOpen(row, until);
  const rateText = (row: ActionPaths): string => {
    if (row.created_at === null) return UNKNOWN;
    const {low, high} = garwood(row.missed_incidents, quartersOpen(row, until));
    return `${rate(row).toFixed(1)} (${low.toFixed(1)}–${high.toFixed(1)})`;
  };
  return section(
    undoneFinding(queue.length, incidents, minutes / 60),
    "Incidents that carried the condition an open action is aimed at, since it was filed; targets only inferred are left out. An incident can stand behind several actions, so the sum counts it once an action. It is what the action might have prevented at most: another action, or none, could have. A quarter: incidents a quarter while open, with exact 95% interval.",
    dataTable(queue, {
      noun: "open action",
      pageSize: 10,
      file: "undone-actions.csv",
      empty: "None.",
      href: hrefOf,
      columns: [
        title,
        {name: "team", label: "Team", value: (row) => row.team, wideOnly: true},
        {name: "missed_incidents", label: "Incidents", value: (row) => row.missed_incidents, numeric: true},
        {
          name: "rate",
          label: "A quarter",
          value: rate,
          cell: rateText,
          numeric: true
        },
        {
          name: "missed_minutes",
          label: "Minutes",
          value: (row) => row.missed_minutes,
          cell: (row) =>
            row.missed_known === row.missed_incidents
              ? count(row.missed_minutes)
              : `${count(row.missed_minutes)} (n = ${row.missed_known})`,
          numeric: true
        },
        {
          name: "strength",
          label: "Strength",
          value: (row) => row.strength,
          cell: (row) => words(row.strength),
          wideOnly: true
        }
      ]
    })
  );
}
