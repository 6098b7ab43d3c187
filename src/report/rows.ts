/** Loads what the report is made from. */
import type {ReportRows} from "./types.js";

/** All rows that it is made from. */
export async function reportRows(load: typeof import("../rows.js")): Promise<ReportRows> {
  const [site, quarters, incidents, actions] = await Promise.all([
    load.site(),
    load.quarterRows(),
    load.incidentRows(),
    load.actionRows()
  ]);
  const [conditions, verdicts, programme, seenAgain, response] = await Promise.all([
    load.conditionIncidents(),
    load.verdictRows(),
    load.programme(),
    load.seenAgain(),
    load.responseRows()
  ]);
  const [alerts, loaded, excluded, lastSeen] = await Promise.all([
    load.alertQuarters(),
    load.loadReport(),
    load.excludedRows(),
    load.sourceLastSeen()
  ]);
  const [texts, decisions, restated] = await Promise.all([
    load.reportTexts(),
    load.decisions(),
    load.restatedNumbers()
  ]);
  const [paths, priorities, responseQuarters, frozen, sinceLast, budgets] = await Promise.all([
    load.actionPaths(),
    load.priorityRows(),
    load.responseQuarters(),
    load.frozenQuarters(),
    load.sinceLast(),
    load.errorBudgetQuarters()
  ]);
  return {
    site,
    quarters,
    incidents,
    actions,
    conditions,
    verdicts,
    programme,
    seenAgain,
    response,
    alerts,
    load: loaded,
    excluded,
    lastSeen,
    texts,
    decisions,
    restated,
    paths,
    priorities,
    responseQuarters,
    frozen,
    sinceLast,
    budgets
  };
}
