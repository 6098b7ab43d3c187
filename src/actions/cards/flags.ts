import {date, share, words} from "../../format.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {element} from "../../shared/ui/element.js";
import {section} from "../../shared/ui/section.js";
import {type Flag, theaterFlags} from "../facts/flags.js";
import {flagsFinding} from "../findings.js";
import type {FollowScope} from "../scope.js";
import {hrefOf, title} from "./actionColumns.js";
import {statusWords} from "../../shared/rows/actionStatus.js";

/** Signs of actions filed for show, each with its list. */
export function theaterTable({actions, until, zone}: FollowScope): HTMLElement {
  const flags = theaterFlags(actions, until);
  return section(
    flagsFinding(flags),
    "A flag counts only actions for which the export says it either way. Each opens its list. They are for the next retro’s wording and tracking, not for anybody’s score.",
    ...flags.map((flag) => flagDetails(flag, zone))
  );
}

function flagDetails({name, how, actions, known}: Flag, zone: string): HTMLElement {
  return element(
    "details",
    {class: "behind"},
    element(
      "summary",
      {},
      element("strong", {}, `${name}: ${known === 0 ? "not known" : share(actions.length, known)}`),
      ` – ${how}`
    ),
    dataTable(actions, {
      noun: "action",
      pageSize: 10,
      file: `${name.toLowerCase().replaceAll(" ", "-")}.csv`,
      empty: "None.",
      href: hrefOf,
      columns: [
        title,
        {name: "team", label: "Team", value: (row) => row.team, wideOnly: true},
        {name: "status", label: "Status", value: (row) => row.status, cell: (row) => statusWords(row.status)},
        {
          name: "created_at",
          label: "Filed",
          value: (row) => row.created_at,
          cell: (row) => date(row.created_at, zone),
          numeric: true
        },
        {
          name: "basis",
          label: "Closing known from",
          value: (row) => row.closed_basis,
          cell: (row) => words(row.closed_basis),
          wideOnly: true
        }
      ]
    })
  );
}
