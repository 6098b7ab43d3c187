/** How a table of actions begins, and where its rows lead. */
import type {ActionPaths} from "../../schema.js";
import type {Column} from "../../shared/ui/dataTable.js";
import {pageLink} from "../../shared/ui/pageUrl.js";

export const title: Column<ActionPaths> = {
  name: "title",
  label: "Action",
  value: (row) => row.title ?? row.action_id
};
export const hrefOf = (row: ActionPaths): string => pageLink("action", {id: row.action_id});
