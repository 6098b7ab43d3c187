import {count, date, UNKNOWN} from "../../format.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import {dataTable} from "../../shared/ui/dataTable.js";
import {ageStrip} from "../charts/ageStrip.js";
import type {OpenAction} from "../facts/open.js";
import {ageFinding, ageSure} from "../findings.js";
import type {FollowScope} from "../scope.js";
import {type ActionsView, SHOWN} from "../view.js";
import {hrefOf} from "./actionColumns.js";

/** What is open by how long, and as a table oldest first. */
export function agesCard(
  {ages, n: open, oldest}: ActionsView["open"],
  whole: () => Promise<readonly OpenAction[]>,
  {zone, resize}: Pick<FollowScope, "zone" | "resize">
): HTMLElement {
  const title = ageFinding(ages, open);
  return chartCard({
    title,
    counted: ageSure(ages, open),
    chart: resize((width) => ageStrip(ages, {width, description: title, href: ({action}) => hrefOf(action)})),
    table: dataTable(oldest.rows, {
      noun: "action",
      whole: {n: oldest.n, load: whole},
      pageSize: SHOWN.open,
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
