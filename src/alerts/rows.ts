/** Loads what Alert noise is made from. */
import type {VerdictRows} from "../schema.js";

export type AlertsRows = Awaited<ReturnType<typeof alertsRows>>;

/** With the verdicts that are about rules: few of the ledger, which the page does not load. */
export async function alertsRows(load: typeof import("../rows.js"), verdicts: readonly VerdictRows[]) {
  const [quarters, weeks, rules, control, hours, nights, shifts, storms] = await Promise.all([
    load.quarterRows(),
    load.alertWeekRows(),
    load.alertRuleRows(),
    load.controlPoints(),
    load.alertHours(),
    load.nightRows(),
    load.shiftRows(),
    load.stormRows()
  ]);
  const [quality, missed, sources, days, gaps] = await Promise.all([
    load.alertQuality(),
    load.missedDetectionRows(),
    load.alertSources(),
    load.ruleDays(),
    load.ruleGaps()
  ]);
  return {
    ...{quarters, weeks, rules, control, hours, nights, shifts, storms},
    ...{quality, missed, verdicts, sources, days, gaps}
  };
}
