import {date, UNKNOWN} from "../../format.js";
import type {ActionPaths} from "../../schema.js";
import type {Ask} from "../../shared/findings/asks.js";
import {statusWords} from "../../shared/rows/actionStatus.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {element} from "../../shared/ui/element.js";
import {pageLink, placeLink} from "../../shared/ui/pageUrl.js";
import {hrefOf, title} from "./actionColumns.js";

const PAGE = 25;

/** The actions that a number counts, in place of the page, with what would end the list and the way to the whole page. */
export function listTable(actions: readonly ActionPaths[], zone: string, remedy?: Ask): HTMLElement {
  const day = (at: Date | null): string => (at === null ? UNKNOWN : date(at, zone));
  return element(
    "div",
    {},
    remedy && element("p", {}, element("a", {href: placeLink(remedy)}, remedy.text)),
    dataTable(actions, {
      noun: "action",
      pageSize: PAGE,
      searchable: true,
      file: "actions.csv",
      empty: "None in this selection.",
      href: hrefOf,
      columns: [
        title,
        {name: "team", label: "Team", value: (row) => row.team, wideOnly: true},
        {name: "status", label: "Status", value: (row) => row.status, cell: (row) => statusWords(row.status)},
        {
          name: "created_at",
          label: "Filed",
          value: (row) => row.created_at,
          cell: (row) => day(row.created_at),
          numeric: true
        },
        {
          name: "due_at",
          label: "Due",
          value: (row) => row.due_at,
          cell: (row) => day(row.due_at),
          numeric: true
        },
        {
          name: "closed_at",
          label: "Closed",
          value: (row) => row.closed_at,
          cell: (row) => day(row.closed_at),
          numeric: true,
          wideOnly: true
        }
      ]
    }),
    element("p", {}, element("a", {href: pageLink("actions")}, "All of Follow-through"))
  );
}
