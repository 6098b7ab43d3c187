/** What the Retros page needs before anybody chooses: the numbers of all that is loaded, and what there is to choose from. */
import type {DepthOutcomes, Site} from "../schema.js";
import {type FilterOptions, filterOptions, NO_FILTER} from "../shared/rows/filterRows.js";
import {retrosRows, type RetrosView, retrosView} from "./view.js";

export interface RetrosFirst {
  readonly here: Site;
  readonly options: FilterOptions;
  /** retros */
  readonly n: number;
  /** whether deeper ones pay: no filter moves it */
  readonly outcomes: readonly DepthOutcomes[];
  readonly view: RetrosView;
}

/** Worked out where the site is built. */
export async function retrosFirst(load: typeof import("../rows.js")): Promise<RetrosFirst> {
  const [here, rows] = [await load.site(), await retrosRows(load)];
  return {
    here,
    options: filterOptions(rows.incidents, rows.quarters),
    n: rows.retros.length,
    outcomes: rows.outcomes,
    view: retrosView(rows, NO_FILTER, here)
  };
}
