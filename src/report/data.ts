/** The rows of the report, read as the pages read them. */
import * as data from "../rows.js";
import type {ReportRows} from "./types.js";

export async function reportRows(): Promise<ReportRows> {
  const [site, quarters, incidents, actions] = await Promise.all([
    data.site(),
    data.quarterRows(),
    data.incidentRows(),
    data.actionRows()
  ]);
  const [conditions, verdicts, seenAgain, response] = await Promise.all([
    data.conditionIncidents(),
    data.verdictRows(),
    data.seenAgain(),
    data.responseRows()
  ]);
  const [alerts, load, excluded, lastSeen, texts] = await Promise.all([
    data.alertQuarters(),
    data.loadReport(),
    data.excludedRows(),
    data.sourceLastSeen(),
    data.reportTexts()
  ]);
  return {
    site,
    quarters,
    incidents,
    actions,
    conditions,
    verdicts,
    seenAgain,
    response,
    alerts,
    load,
    excluded,
    lastSeen,
    texts
  };
}
