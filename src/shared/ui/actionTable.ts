import {date, UNKNOWN} from "../../format.js";
import type {ActionRows} from "../../schema.js";
import {statusWords} from "../rows/actionStatus.js";
import {type Column, dataTable, type DataTableOptions} from "./dataTable.js";
import {element} from "./element.js";
import {externalLink, linkName} from "./externalLink.js";
import {incidentLink, pageLink} from "./pageUrl.js";
import {time} from "./time.js";

/** Actions with their state and where they are tracked; never who does them. */
export function actionTable(
  actions: readonly ActionRows[],
  zone: string,
  {
    extra = [],
    ...options
  }: Partial<DataTableOptions<ActionRows>> & {
    /** columns after the status */
    readonly extra?: readonly Column<ActionRows>[];
  } = {}
): HTMLElement {
  const columns: Column<ActionRows>[] = [
    {
      name: "title",
      label: "Action",
      value: (row) => row.title,
      cell: (row) => element("a", {href: pageLink("action", {id: row.action_id})}, row.title ?? row.action_id)
    },
    {
      name: "status",
      label: "Status",
      value: (row) => row.status,
      cell: (row) =>
        row.status === null
          ? element("span", {title: row.status_raw}, statusWords(null))
          : element("span", {class: "status"}, statusWords(row.status))
    },
    ...extra,
    {
      name: "created_at",
      label: "Filed",
      value: (row) => row.created_at,
      cell: (row) => time(row.created_at, zone, date),
      numeric: true,
      wideOnly: true
    },
    {
      name: "due_at",
      label: "Due",
      value: (row) => row.due_at,
      cell: (row) => time(row.due_at, zone, date),
      numeric: true,
      wideOnly: true
    },
    {
      name: "closed_at",
      hidden: actions.every(({closed_at}) => closed_at === null),
      label: "Closed",
      value: (row) => row.closed_at,
      cell: (row) => time(row.closed_at, zone, date),
      numeric: true,
      wideOnly: true
    },
    {
      name: "tracker",
      label: "Tracker",
      value: (row) => row.url,
      cell: (row) => (row.url === null ? UNKNOWN : externalLink(row.url, linkName(row.url)))
    },
    {name: "action_id", label: "Id", value: (row) => row.action_id, hidden: true}
  ];
  return dataTable(actions, {columns, noun: "action", file: "actions.csv", ...options});
}

/** Open actions, each row opening the incident it came from; `whole` where only the first are given. */
export function actionTableWithIncident(
  actions: readonly ActionRows[],
  zone: string,
  whole?: DataTableOptions<ActionRows>["whole"]
): HTMLElement {
  return actionTable(actions, zone, {
    pageSize: 10,
    ...(whole && {whole}),
    href: (row) => (row.incident_id === null ? pageLink("incidents") : incidentLink(row.incident_id))
  });
}
