/** What the Report page needs before anybody chooses: the report of the newest complete quarter, and what there is to choose from. */
import type {Site} from "../schema.js";
import {type FilterOptions, filterOptions} from "../shared/rows/filterRows.js";
import {teamNames} from "../shared/rows/teamNames.js";
import {type Report, report} from "./report.js";
import {reportRows} from "./rows.js";

export interface ReportFirst {
  readonly here: Site;
  readonly options: FilterOptions;
  /** undefined when no incident is loaded */
  readonly report: Report | undefined;
}

/** Worked out where the site is built. */
export async function reportFirst(load: typeof import("../rows.js")): Promise<ReportFirst> {
  const rows = await reportRows(load);
  return {
    here: rows.site,
    options: {
      ...filterOptions([], rows.quarters),
      teams: teamNames([...rows.incidents, ...rows.paths])
    },
    report: report(rows, null)
  };
}
