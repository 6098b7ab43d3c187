/** What the Review needs before anybody chooses: the numbers of no choice, and what there is to choose from. */
import type {Site} from "../schema.js";
import {type FilterOptions, filterOptions, NO_FILTER} from "../shared/rows/filterRows.js";
import {choose, reviewRows} from "./choice.js";
import {type MoreView, moreRows, moreView} from "./moreView.js";
import {isKnown, type ReviewView, reviewView} from "./view.js";

export interface ReviewFirst {
  readonly here: Site;
  readonly options: FilterOptions;
  readonly view: ReviewView;
  /** undefined without a quarter */
  readonly more: MoreView | undefined;
}

/** Worked out where the site is built. */
export async function reviewFirst(load: typeof import("../rows.js")): Promise<ReviewFirst> {
  const rows = await reviewRows(load);
  const chosen = choose(rows, NO_FILTER);
  return {
    here: rows.here,
    options: filterOptions(rows.incidents, rows.quarters),
    view: reviewView(rows, NO_FILTER),
    more: isKnown(chosen) ? moreView(await moreRows(load), chosen, NO_FILTER) : undefined
  };
}
