/** What the Conditions page needs before anybody chooses: the numbers of all that is loaded, and what there is to choose from. */
import type {QuarterRows, RecurrenceRows, Site} from "../schema.js";
import {type FilterOptions, filterOptions, NO_FILTER} from "../shared/rows/filterRows.js";
import {everywhere} from "./facts/recurrence.js";
import {conditionsRows, type ConditionsView, conditionsView} from "./view.js";

export interface ConditionsFirst {
  readonly here: Site;
  readonly quarters: readonly QuarterRows[];
  readonly options: FilterOptions;
  /** incidents, and conditions of theirs */
  readonly n: {readonly incidents: number; readonly occurrences: number};
  /** of each condition over all services: no filter moves it */
  readonly recurrence: readonly RecurrenceRows[];
  readonly view: ConditionsView;
}

/** Worked out where the site is built. */
export async function conditionsFirst(load: typeof import("../rows.js")): Promise<ConditionsFirst> {
  const rows = await conditionsRows(load);
  const {quarters, incidents, occurrences} = rows;
  const {layers} = filterOptions(occurrences, quarters);
  return {
    here: await load.site(),
    quarters,
    options: {...filterOptions(incidents, quarters), layers},
    n: {incidents: incidents.length, occurrences: occurrences.length},
    recurrence: everywhere(rows.recurrence),
    view: conditionsView(rows, NO_FILTER)
  };
}
