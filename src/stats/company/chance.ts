import {defaults} from "../defaults.js";
import {logEvidence} from "../logEvidence.js";
import {minBaseline} from "../minBaseline.js";
import type {ChangeSet} from "./sets.js";
import {countIn} from "./watch.js";
import type {SetWindows} from "./windows.js";

/** Why a link would open no verdict as of today. */
export type OutlookReason =
  | "no_records"
  | "baseline_too_short"
  | "baseline_too_few_events"
  | "followup_too_short"
  /** it would be one change with other actions, or cut their windows: none more could be judged */
  | "judged_together";

/** Whether a set could be judged. */
export interface Chance {
  /** undefined: it could */
  readonly reason: OutlookReason | undefined;
  /** events since closing at the rate before */
  readonly expected: number;
}

const LEAST = minBaseline();
/** What the windows of a set allow: nothing in the follow-up but its length is looked at. */
export function chance(
  windows: SetWindows | undefined,
  events: ArrayLike<number>,
  {members}: ChangeSet
): Chance {
  const none = (reason: OutlookReason): Chance => ({reason, expected: 0});
  if (!windows || members.every(({target}) => target.groups.length === 0)) return none("no_records");
  if (!windows.enough) return none("baseline_too_short");
  const {t0, t1} = windows;
  const x0 = countIn(events, windows.baseline);
  if (x0 < LEAST) return none("baseline_too_few_events");
  const expected = (x0 / t0) * t1;
  const tells =
    t1 >= defaults.minFollowupWeeks && logEvidence(x0, t0, 0, t1, "improved") >= Math.log(defaults.threshold);
  return {reason: tells ? undefined : "followup_too_short", expected};
}
