import type {Exposure} from "./exposure.js";
import {poolable, type JudgedDurations} from "./judgeDurationSet.js";
import {windowFields, type Measured} from "./rateResult.js";
import {dayAtWeek} from "./watch.js";

/** The numbers of a set judged by durations (METHODS B7): no evidence numbers, and the next planned look as a date. */
export function durationResult(judged: JudgedDurations, {silentSince}: Exposure): Measured {
  const {windows, verdict, x0, x1} = judged;
  const {crossedAt} = verdict;
  const cutShort =
    windows.cut && verdict.state === "too_early"
      ? ({
          state: "not_measurable",
          reason: verdict.reason === "followup_too_short" ? "not_separable" : "cut_by_later_action"
        } as const)
      : undefined;
  return {
    state: cutShort?.state ?? verdict.state,
    reason: cutShort?.reason ?? verdict.reason,
    strength: undefined,
    ...windowFields(windows),
    x0,
    t0: windows.t0,
    x1,
    t1: windows.t1,
    xTriggerWindow: undefined,
    xGap: undefined,
    gapDays: undefined,
    xWashout: undefined,
    ratio: verdict.ratio,
    ratioLow: verdict.low,
    ratioHigh: verdict.high,
    pValue: verdict.pTwoSided,
    eImproved: undefined,
    eWorsened: undefined,
    phi: undefined,
    adjustedRatio: undefined,
    adjustedE: undefined,
    adjustedEWorsened: undefined,
    backgroundBefore: undefined,
    backgroundAfter: undefined,
    backgroundTier: undefined,
    fellBeforeClosing: false,
    crossedAtWeek: crossedAt,
    toldAt: crossedAt === undefined ? undefined : dayAtWeek(crossedAt, windows.followup),
    earliestVerdict: silentSince === undefined ? judged.nextLook : undefined,
    expectedVerdict: undefined,
    weeksNeeded: undefined,
    powerAtHorizon: undefined,
    mdeRatio: undefined,
    sourceSilentSince: silentSince,
    renamedTo: undefined,
    logShift: poolable(judged) ? {value: judged.logShift, se: judged.logShiftSe} : undefined,
    durations: verdict
  };
}
