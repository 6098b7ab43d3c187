import type {CompanyReason} from "./result.js";
import type {Measured} from "./rateResult.js";

/** A set of which nothing can be measured, and why. */
export function emptyResult(reason: CompanyReason, sourceSilentSince?: number): Measured {
  return {
    state: "not_measurable",
    reason,
    strength: undefined,
    baselineBasis: undefined,
    baseline: undefined,
    followup: undefined,
    holes: [],
    x0: undefined,
    t0: undefined,
    x1: undefined,
    t1: undefined,
    xTriggerWindow: undefined,
    xGap: undefined,
    gapDays: undefined,
    xWashout: undefined,
    ratio: undefined,
    ratioLow: undefined,
    ratioHigh: undefined,
    pValue: undefined,
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
    crossedAtWeek: undefined,
    toldAt: undefined,
    earliestVerdict: undefined,
    expectedVerdict: undefined,
    weeksNeeded: undefined,
    powerAtHorizon: undefined,
    mdeRatio: undefined,
    sourceSilentSince,
    renamedTo: undefined,
    logShift: undefined,
    durations: undefined
  };
}
