/** How a table of actions begins, the columns that several have, and where its rows lead. */
import {date, UNKNOWN} from "../../format.js";
import type {ActionPaths} from "../../schema.js";
import {statusWords} from "../../shared/rows/actionStatus.js";
import type {Column} from "../../shared/ui/dataTable.js";
import {pageLink} from "../../shared/ui/pageUrl.js";

export const title: Column<ActionPaths> = {
  name: "title",
  label: "Action",
  value: (row) => row.title ?? row.action_id
};
export const team: Column<ActionPaths> = {
  name: "team",
  label: "Team",
  value: (row) => row.team,
  wideOnly: true
};
export const status: Column<ActionPaths> = {
  name: "status",
  label: "Status",
  value: (row) => row.status,
  cell: (row) => statusWords(row.status)
};

/** A day of the organisation's clock. */
export const dayColumn = (
  name: "created_at" | "due_at" | "closed_at",
  label: string,
  zone: string
): Column<ActionPaths> => ({
  name,
  label,
  value: (row) => row[name],
  cell: (row) => (row[name] === null ? UNKNOWN : date(row[name], zone)),
  numeric: true
});

export const hrefOf = (row: Pick<ActionPaths, "action_id">): string =>
  pageLink("action", {id: row.action_id});
