import {defaults} from "../defaults.js";
import {plannedTest} from "../plannedTest.js";
import type {CompanyRow} from "./result.js";
import type {SetContext} from "./setContext.js";
import type {PlacedSet} from "./separation.js";
import {countIn} from "./watch.js";

/** The verdict of a review day named before closing, in the set's own windows (METHODS A6.3); it decides alone. */
export function plannedRow(
  context: SetContext,
  set: PlacedSet,
  {day, phi}: {day: number; phi: number}
): Pick<CompanyRow, "state" | "reason" | "planned"> {
  const undecided = (state: CompanyRow["state"], reason: CompanyRow["reason"]) =>
    ({state, reason, planned: {day, p: NaN, toldAt: undefined}}) as const;
  if (context.index.asOf < day) return undecided("too_early", "planned_look_pending");
  const records = context.recordsOf(set);
  const windows = context.windowsOf(set, {
    low: set.low,
    next: set.next?.first ?? Infinity,
    until: day,
    maxRatio: Infinity
  });
  if (!records || !windows?.enough) return undecided("not_measurable", "baseline_too_short");
  if (windows.t1 < defaults.minFollowupWeeks) return undecided("too_early", "followup_too_short");
  const {decided, p, ...said} = plannedTest({
    x0: countIn(records.events, windows.baseline) / phi,
    t0: windows.t0,
    x1: countIn(records.events, windows.followup) / phi,
    t1: windows.t1
  });
  return {...said, planned: {day, p, toldAt: decided ? day : undefined}};
}
