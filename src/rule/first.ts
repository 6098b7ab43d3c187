/** What the Alert rule page loads: before all else what is the same for every rule, then the details of its own. */
import type {AlertRuleRows, Site} from "../schema.js";
import type {DetailFiles, WriteDetails} from "../shared/rows/detailFiles.js";
import {aimedAt, ruleDetails} from "./details.js";

export interface RuleFirst {
  readonly here: Site;
  /** the noisiest, a thousand at most */
  readonly rules: readonly AlertRuleRows[];
  /** the first week of pages; null without one */
  readonly from: Date | null;
  /** by rule and service */
  readonly details: DetailFiles;
  /** the actions aimed at a rule, by its name */
  readonly aimed: DetailFiles;
}

/** Worked out where the site is built; `write` puts details into files. */
export async function ruleFirst(load: typeof import("../rows.js"), write: WriteDetails): Promise<RuleFirst> {
  const rules = await load.alertRuleRows();
  const details = ruleDetails({
    ...{rules, weeks: await load.alertWeekRows(), days: await load.ruleDays(), gaps: await load.ruleGaps()},
    ...{linked: await load.ruleIncidents(), incidents: await load.incidentRows()},
    missed: await load.missedDetectionRows()
  });
  return {
    here: await load.site(),
    rules,
    from: (await load.controlPoints()).find(({series}) => series === "pages")?.period ?? null,
    details: write("rules", details, 10),
    aimed: write("aimed", aimedAt(rules, await load.verdictRows()), 2)
  };
}
