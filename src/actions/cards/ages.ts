import {count, date, UNKNOWN} from "../../format.js";
import {isOpen} from "../../shared/rows/actionStatus.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {ageStrip} from "../charts/ageStrip.js";
import {openActions, openAges} from "../facts/open.js";
import {ageFinding, ageSure} from "../findings.js";
import type {FollowScope} from "../scope.js";
import {hrefOf} from "./actionColumns.js";

/** What is open by how long, and as a table oldest first. */
export function agesCard({actions, until, zone, resize}: FollowScope): HTMLElement {
  const ages = openAges(actions, until);
  const open = actions.filter(isOpen).length;
  const title = ageFinding(ages, open);
  return chartCard({
    title,
    counted: ageSure(ages, open),
    chart: resize((width) => ageStrip(ages, {width, description: title, href: ({action}) => hrefOf(action)})),
    table: dataTable(openActions(actions, until), {
      noun: "action",
      pageSize: 10,
      file: "open-actions.csv",
      empty: "None.",
      href: (row) => hrefOf(row.action),
      columns: [
        {name: "title", label: "Action", value: (row) => row.action.title ?? row.action.action_id},
        {name: "team", label: "Team", value: (row) => row.action.team, wideOnly: true},
        {
          name: "filed",
          label: "Filed",
          value: (row) => row.action.created_at,
          cell: (row) => date(row.action.created_at, zone),
          numeric: true
        },
        {
          name: "days",
          label: "Days open",
          value: (row) => row.days,
          cell: (row) => (row.days === null ? UNKNOWN : count(row.days)),
          numeric: true
        },
        {
          name: "due",
          label: "Due",
          value: (row) => row.action.due_at,
          cell: (row) => (row.action.due_at === null ? "no due date" : date(row.action.due_at, zone)),
          numeric: true
        },
        {
          name: "overdue",
          label: "Days overdue",
          value: (row) => row.overdue,
          cell: (row) => (row.overdue === null ? UNKNOWN : row.overdue > 0 ? count(row.overdue) : "not yet"),
          numeric: true
        },
        {
          name: "started",
          label: "Started",
          value: (row) => row.action.started_at,
          cell: (row) => (row.action.started_at === null ? UNKNOWN : date(row.action.started_at, zone)),
          numeric: true,
          wideOnly: true
        }
      ]
    })
  });
}
