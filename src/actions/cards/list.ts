import type {ActionPaths} from "../../schema.js";
import type {Ask} from "../../shared/findings/asks.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {element} from "../../shared/ui/element.js";
import {pageLink, placeLink} from "../../shared/ui/pageUrl.js";
import {dayColumn, hrefOf, status, team, title} from "./actionColumns.js";

const PAGE = 25;

/** The actions that a number counts, in place of the page, with what would end the list and the way to the whole page. */
export function listTable(actions: readonly ActionPaths[], zone: string, remedy?: Ask): HTMLElement {
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
        team,
        status,
        {...dayColumn("created_at", "Filed", zone), wideOnly: true},
        dayColumn("due_at", "Due", zone),
        {...dayColumn("closed_at", "Closed", zone), wideOnly: true}
      ]
    }),
    element("p", {}, element("a", {href: pageLink("actions")}, "All of Follow-through"))
  );
}
