import {defaults} from "./defaults.js";
import {hodgesLehmann} from "./hodgesLehmann.js";
import {mannWhitney} from "./mannWhitney.js";
import type {State} from "./verdict.js";

/** Durations before and after an action, in any one unit; Infinity for one that goes on, longer than any. */
export interface DurationFollowUp {
  readonly before: readonly number[];
  /** with the weeks of follow-up in which each began and ended (Infinity while it goes on) */
  readonly after: readonly {readonly began: number; readonly ended: number; readonly duration: number}[];
  /** weeks of follow-up so far */
  readonly t1: number;
}

export type DurationReason =
  | "no_target"
  | "action_not_closed"
  | "baseline_too_few_events"
  | "followup_too_short"
  | "planned_look_significant"
  | "followup_too_few_events"
  | "horizon_reached"
  | "evidence_still_building";

/** One planned look that has been reached. */
export interface DurationLook {
  week: number;
  /** incidents begun by then */
  n: number;
  /** one-sided p-values of "shorter" and "longer"; NaN with fewer than 3 durations */
  pLess: number;
  pGreater: number;
}

export interface DurationVerdict {
  state: State;
  reason: DurationReason;
  /** week of the planned look that was significant */
  crossedAt: number | undefined;
  looks: DurationLook[];
  /** the next planned look; undefined after the last */
  nextLook: number | undefined;
  /** durations now: after over before (Hodges–Lehmann on logs), with its 97.5 % interval and two-sided p-value */
  ratio: number;
  low: number;
  high: number;
  pTwoSided: number;
}

/**
 * The verdict on a duration target: four planned looks, each a one-sided Mann–Whitney test at 0.0125 (METHODS B7).
 *
 * Bonferroni keeps the chance of a false "improved" over all looks below 5 %. The first significant look decides. What
 * was going on at a look counts there as longer than any, so looking again later gives the same. Needs 5 durations
 * before and 3 after.
 *
 * @param floor durations below it count as it in the ratio, in their unit (default 1 minute)
 */
export function verdictDurations(
  {before, after, t1}: DurationFollowUp,
  {
    targetDefined = true,
    closed = true,
    looks: planned = defaults.durationLooks,
    alpha = defaults.durationAlpha,
    floor = defaults.minMinutes
  }: {
    targetDefined?: boolean;
    closed?: boolean;
    looks?: readonly number[];
    alpha?: number;
    floor?: number;
  } = {}
): DurationVerdict {
  const known = (week: number): number[] =>
    after.filter(({began}) => began < week).map(({ended, duration}) => (ended < week ? duration : Infinity));
  const looks = planned.filter((week) => week <= t1).map((week) => look(before, known(week), week));
  const logs = (durations: readonly number[]): number[] => durations.map((d) => Math.log(Math.max(d, floor)));
  const {shift, low, high, pTwoSided} = hodgesLehmann(logs(before), logs(known(t1)), {
    conf: defaults.durationConf
  });
  const hit = looks.find(({pLess, pGreater}) => pLess <= alpha || pGreater <= alpha);
  const decide = (): [State, DurationReason] => {
    if (!targetDefined) return ["not_measurable", "no_target"];
    if (!closed) return ["too_early", "action_not_closed"];
    if (before.length < defaults.minDurationsBefore) return ["not_measurable", "baseline_too_few_events"];
    if (looks.length === 0) return ["too_early", "followup_too_short"];
    if (hit) return [hit.pLess <= alpha ? "improved" : "worsened", "planned_look_significant"];
    if (looks.length < planned.length) return ["too_early", "evidence_still_building"];
    if (looks.at(-1)!.n < defaults.minDurationsAfter) return ["not_measurable", "followup_too_few_events"];
    return ["no_detectable_change", "horizon_reached"];
  };
  const [state, reason] = decide();
  return {
    state,
    reason,
    crossedAt: reason === "planned_look_significant" ? hit?.week : undefined,
    looks,
    nextLook: planned[looks.length],
    ratio: Math.exp(shift),
    low: Math.exp(low),
    high: Math.exp(high),
    pTwoSided
  };
}

function look(before: readonly number[], after: readonly number[], week: number): DurationLook {
  if (after.length < defaults.minDurationsAfter) return {week, n: after.length, pLess: NaN, pGreater: NaN};
  const {pLess, pGreater} = mannWhitney(before, after);
  return {week, n: after.length, pLess, pGreater};
}
