/** What Outcomes needs before anybody chooses: the numbers of no choice, and what there is to choose from. */
import type {Programme, Site} from "../schema.js";
import type {TimeSpan} from "../shared/charts/rug.js";
import {type FreshVerdicts, freshVerdicts} from "../shared/rows/sinceFacts.js";
import {latestProgramme} from "../shared/rows/programmeRows.js";
import {untargetedActions} from "../shared/rows/untargeted.js";
import {missedIncidents, type SeenAgainFacts, seenAgainFacts} from "./seenAgain.js";
import {NO_CHOICE, type OutcomeOptions, outcomeOptions} from "./pick.js";
import {outcomesRows, type OutcomesView, outcomesView} from "./view.js";

export interface OutcomesFirst {
  readonly here: Site;
  readonly options: OutcomeOptions;
  /** rows of the ledger */
  readonly n: number;
  readonly span: TimeSpan;
  /** all changes together at the end of each quarter, and the groups as they are known today */
  readonly pooled: readonly Programme[];
  readonly again: SeenAgainFacts;
  readonly later: {readonly actions: number; readonly incidents: number};
  /** actions without a target that anybody named */
  readonly untargeted: number;
  readonly fresh: FreshVerdicts | undefined;
  readonly view: OutcomesView;
}

/** Worked out where the site is built. */
export async function outcomesFirst(load: typeof import("../rows.js")): Promise<OutcomesFirst> {
  const rows = await outcomesRows(load);
  return {
    here: await load.site(),
    options: outcomeOptions(rows.all),
    n: rows.all.length,
    span: rows.span,
    pooled: shownProgramme(await load.programme()),
    again: seenAgainFacts(await load.seenAgain()),
    later: missedIncidents(await load.missedPreventionRows()),
    untargeted: untargetedActions(rows.all).length,
    fresh: freshVerdicts(await load.sinceLast(), rows.all),
    view: outcomesView(rows, NO_CHOICE)
  };
}

function shownProgramme(rows: readonly Programme[]): Programme[] {
  const latest = new Set(latestProgramme(rows));
  return rows.filter((row) => row.group_kind === "all" || latest.has(row));
}
