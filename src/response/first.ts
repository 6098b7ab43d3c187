/** What the Response page needs before anybody chooses: the numbers of the quarter reviewed, and what there is to choose from. */
import type {QuarterRows, Site} from "../schema.js";
import {type FilterOptions, filterOptions, NO_FILTER} from "../shared/rows/filterRows.js";
import {type PeriodView, responseRows, responseView} from "./view.js";

export interface ResponseFirst {
  readonly here: Site;
  readonly quarters: readonly QuarterRows[];
  readonly options: FilterOptions;
  /** incidents */
  readonly n: number;
  /** undefined without a quarter */
  readonly view: PeriodView | undefined;
}

/** Worked out where the site is built. */
export async function responseFirst(load: typeof import("../rows.js")): Promise<ResponseFirst> {
  const [here, rows] = [await load.site(), await responseRows(load)];
  return {
    here,
    quarters: rows.quarters,
    options: filterOptions(rows.all, rows.quarters),
    n: rows.all.length,
    view: responseView(rows, NO_FILTER, here)
  };
}
