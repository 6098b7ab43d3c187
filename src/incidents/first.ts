/** What the Incidents page needs before anybody chooses: the numbers of the quarter reviewed, and what there is to choose from. */
import type {QuarterRows, Site} from "../schema.js";
import {type FilterOptions, filterOptions, NO_FILTER, reviewed} from "../shared/rows/filterRows.js";
import {incidentsRows, type IncidentsView, incidentsView} from "./view.js";

export interface IncidentsFirst {
  readonly here: Site;
  readonly quarters: readonly QuarterRows[];
  readonly options: FilterOptions;
  /** incidents of all quarters */
  readonly n: number;
  /** the quarter that is shown until another is chosen; null without any */
  readonly period: string | null;
  readonly view: IncidentsView;
}

/** Worked out where the site is built. */
export async function incidentsFirst(load: typeof import("../rows.js")): Promise<IncidentsFirst> {
  const rows = await incidentsRows(load);
  const options = filterOptions(rows.all, rows.quarters);
  const period = reviewed(options) ?? null;
  return {
    ...{options, period},
    here: await load.site(),
    quarters: rows.quarters,
    n: rows.all.length,
    view: incidentsView(rows, {...NO_FILTER, period})
  };
}
