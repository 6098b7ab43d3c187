import {actionWindows, type ActionDays, type WindowOptions} from "./actionWindows.js";
import {observedDays, type Span} from "./observedDays.js";
import {withoutIndex} from "./withoutIndex.js";

/** Events and watched days in each window of an action. */
export interface WindowCounts {
  x0: number;
  t0Days: number;
  xTriggerWindow: number;
  xGap: number;
  gapDays: number;
  xWashout: number;
  x1: number;
  t1Days: number;
  /** whether the index incident was among the events, and so left out */
  indexExcluded: boolean;
  /** days on which the two windows start and end */
  baselineStart: number;
  baselineEnd: number;
  followupStart: number;
  followupEnd: number;
}

/**
 * How many events fall into each window of an action, the index incident left out by its id (METHODS A0).
 *
 * The index incident is what opened the action: counting it would bias the baseline upwards (Slivnyak–Mecke). Days
 * between trigger and closing belong to neither side (immortal time). Only x0/t0Days and x1/t1Days enter a verdict.
 *
 * @param events days of the target's events, in any order
 * @param ids their ids, in the same order; without them no event is the index incident
 */
export function windowCounts(
  {
    events,
    ids,
    indexId,
    ...days
  }: ActionDays & {
    readonly events: readonly number[];
    readonly ids?: readonly string[] | undefined;
    readonly indexId?: string | undefined;
  },
  options: WindowOptions = {}
): WindowCounts {
  const windows = actionWindows(days, options);
  const kept = withoutIndex(events, ids, indexId);
  const count = ([from, to]: Span): number =>
    kept.filter((day) => day >= from && day < Math.min(to, days.asOf)).length;
  return {
    x0: count(windows.baseline),
    t0Days: observedDays(windows.baseline, days.gaps),
    xTriggerWindow: count(windows.triggerWindow),
    xGap: count(windows.gap),
    gapDays: windows.gap[1] - windows.gap[0],
    xWashout: count(windows.washout),
    x1: count(windows.followup),
    t1Days: observedDays(windows.followup, days.gaps),
    indexExcluded: kept !== events,
    baselineStart: windows.baseline[0],
    baselineEnd: windows.baseline[1],
    followupStart: windows.followup[0],
    followupEnd: windows.followup[1]
  };
}
