/** What the Incident page loads: before all else what is the same for every incident, then the details of its own. */
import type {Site} from "../schema.js";
import type {DetailFiles, WriteDetails} from "../shared/rows/detailFiles.js";
import {incidentDetails} from "./details.js";

export interface IncidentFirst {
  readonly here: Site;
  /** rows of what all incidents carried */
  readonly conditions: number;
  readonly incidents: DetailFiles;
}

/** Worked out where the site is built; `write` puts details into files. */
export async function incidentFirst(
  load: typeof import("../rows.js"),
  write: WriteDetails
): Promise<IncidentFirst> {
  const conditions = await load.conditionIncidents();
  const all = {
    ...{conditions, incidents: await load.incidentRows(), details: await load.incidentDetails()},
    ...{actions: await load.actionRows(), verdicts: await load.verdictRows(), retros: await load.retros()},
    ...{events: await load.timeline(), deploys: await load.deployRows()},
    ...{records: await load.incidentRecords(), doubts: await load.doubts()}
  };
  return {
    here: await load.site(),
    conditions: conditions.length,
    incidents: write("incidents", incidentDetails(all), 80)
  };
}
