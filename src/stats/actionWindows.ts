import {defaults} from "./defaults.js";
import {observedDays, type Span} from "./observedDays.js";

/** Where an action stands in time; days count from any one origin, fractions allowed, UTC. */
export interface ActionDays {
  /** when the index incident, or whatever else opened the action, happened */
  readonly trigger: number;
  readonly closure: number;
  /** the end of what is known, exclusive */
  readonly asOf: number;
  /** the start of records; none by default */
  readonly observedFrom?: number;
  /** stretches that were not watched, none overlapping another */
  readonly gaps?: readonly Span[];
}

/** Lengths that shape the windows. */
export interface WindowOptions {
  baselineDays?: number;
  triggerExclusionDays?: number;
  washoutDays?: number;
  /** longest follow-up, as a multiple of the watched baseline */
  maxRatio?: number;
}

/** The windows of an action, days. */
export interface Windows {
  baseline: Span;
  triggerWindow: Span;
  gap: Span;
  washout: Span;
  followup: Span;
}

/**
 * The windows before and after an action (METHODS A0).
 *
 * The baseline ends before the trigger's own cluster and starts no earlier than records do; the follow-up starts after
 * the wash-out and lasts at most maxRatio baselines. A window without length is empty at its start. An action closed
 * before its trigger is taken as triggered when closed.
 */
export function actionWindows(
  {trigger, closure, asOf, observedFrom = -Infinity, gaps = []}: ActionDays,
  {
    baselineDays = defaults.baselineDays,
    triggerExclusionDays = defaults.triggerExclusionDays,
    washoutDays = defaults.washoutDays,
    maxRatio = defaults.maxRatio
  }: WindowOptions = {}
): Windows {
  const start = Math.min(trigger, closure);
  const baselineEnd = start - triggerExclusionDays;
  const baseline: Span = [
    Math.min(baselineEnd, Math.max(baselineEnd - baselineDays, observedFrom)),
    baselineEnd
  ];
  const followupStart = closure + washoutDays;
  const horizon = followupStart + maxRatio * observedDays(baseline, gaps);
  return {
    baseline,
    triggerWindow: [Math.max(baselineEnd, Math.min(observedFrom, start)), start],
    gap: [start, closure],
    washout: [closure, Math.max(closure, Math.min(followupStart, asOf))],
    followup: [followupStart, Math.max(followupStart, Math.min(asOf, horizon))]
  };
}
