import {count, UNKNOWN, words} from "../../format.js";
import type {ActionPaths} from "../../schema.js";
import {block} from "../../shared/ui/block.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {garwood} from "../../stats/garwood.js";
import {quartersOpen} from "../facts/open.js";
import {undoneFinding} from "../findings.js";
import {type ActionsView, SHOWN} from "../view.js";
import {hrefOf, team, title} from "./actionColumns.js";

/** The queue of open actions by what came while they were open; nothing where nothing came. */
export function undoneTable(
  {queue, cost}: ActionsView["undone"],
  whole: () => Promise<readonly ActionPaths[]>,
  until: Date
): HTMLElement | null {
  if (queue.n === 0) return null;
  const rate = (row: ActionPaths): number => row.missed_incidents / quartersOpen(row, until);
  const rateText = (row: ActionPaths): string => {
    if (row.created_at === null) return UNKNOWN;
    const {low, high} = garwood(row.missed_incidents, quartersOpen(row, until));
    return `${rate(row).toFixed(1)} (${low.toFixed(1)}–${high.toFixed(1)})`;
  };
  return block({
    claim: undoneFinding(cost),
    sure: `${count(cost.minutes / 60)} hours of impact, each incident once. What these actions might have prevented at most; named targets only. A quarter: incidents a quarter while open, with its exact 95% interval.`,
    picture: dataTable(queue.rows, {
      noun: "open action",
      whole: {n: queue.n, load: whole},
      pageSize: SHOWN.undone,
      file: "undone-actions.csv",
      href: hrefOf,
      columns: [
        title,
        team,
        {
          name: "own_incidents",
          label: "On its services",
          value: (row) => row.own_incidents,
          numeric: true
        },
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
  });
}
