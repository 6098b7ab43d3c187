/** What Follow-through needs before anybody chooses: the numbers of all that is loaded, and what there is to choose from. */
import type {Site} from "../schema.js";
import {type FilterOptions, filterOptions, NO_FILTER} from "../shared/rows/filterRows.js";
import {actionsRows, type ActionsView, actionsView} from "./view.js";

export interface ActionsFirst {
  readonly here: Site;
  readonly options: FilterOptions;
  /** actions */
  readonly n: number;
  readonly view: ActionsView;
}

/** Worked out where the site is built. */
export async function actionsFirst(load: typeof import("../rows.js")): Promise<ActionsFirst> {
  const [here, rows] = [await load.site(), await actionsRows(load)];
  return {
    here,
    options: filterOptions(rows.all, rows.quarters),
    n: rows.all.length,
    view: actionsView(rows, NO_FILTER, here.as_of_at ?? new Date(0))
  };
}
