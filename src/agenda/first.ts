/** What the Agenda needs before anybody chooses: the points of the quarter reviewed, and what there is to choose from. */
import type {Site} from "../schema.js";
import {type FilterOptions, filterOptions, NO_FILTER} from "../shared/rows/filterRows.js";
import {teamNames} from "../shared/rows/teamNames.js";
import {agendaOf, agendaRows} from "./choice.js";
import type {ReviewAgenda} from "./types.js";

export interface AgendaFirst {
  readonly here: Site;
  readonly options: FilterOptions;
  /** whether decisions.csv has a header already */
  readonly hasDecisions: boolean;
  /** undefined without a quarter */
  readonly agenda: ReviewAgenda | undefined;
}

/** Worked out where the site is built. */
export async function agendaFirst(load: typeof import("../rows.js")): Promise<AgendaFirst> {
  const rows = await agendaRows(load);
  return {
    here: rows.here,
    options: {
      ...filterOptions([], rows.quarters),
      teams: teamNames([...rows.incidents, ...rows.actions])
    },
    hasDecisions: rows.decisions.length > 0,
    agenda: agendaOf(rows, NO_FILTER)
  };
}
