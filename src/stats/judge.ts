import type {WindowOptions} from "./actionWindows.js";
import {confSequence} from "./confSequence.js";
import {defaults} from "./defaults.js";
import {earlyFall} from "./earlyFall.js";
import {eRulePower} from "./eRulePower.js";
import {eValue} from "./eValue.js";
import {observe, type Action, type PhiOption} from "./observe.js";
import {projectedLook} from "./projectedLook.js";
import {rateRatioTest} from "./rateRatioTest.js";
import {verdict, type Verdict, type VerdictOptions} from "./verdict.js";
import {weeksNeeded} from "./weeksNeeded.js";
import type {WindowCounts} from "./windowCounts.js";

/** How to judge; every default is in `defaults.ts`. */
export interface JudgeOptions
  extends WindowOptions, Omit<VerdictOptions, "phi" | "closed" | "exposureAt" | "exposurePerWeek"> {
  phi?: PhiOption;
}

/** Everything known of an action's effect on one target. */
export interface Judgement extends Pick<Verdict, "state" | "reason"> {
  /** week of follow-up at which the evidence crossed, where the verdict rests on that */
  crossedAt: number | undefined;
  /** weeks at which evidence for each direction first crossed, whatever came of it */
  improvedAt: number | undefined;
  worsenedAt: number | undefined;
  /** counts and days of every window; of an open action the gap runs to asOf and there is no follow-up */
  windows: WindowCounts;
  strength: "strong" | "holding" | undefined;
  /** when the evidence crossed, and days from closing to then */
  verdictDay: number | undefined;
  daysToOutcome: number | undefined;
  /** rate after over before, with its confidence sequence (E4); NaN (0, Infinity) without follow-up */
  ratio: number;
  low: number;
  high: number;
  /** central two-sided exact p-value (A1), for one look only */
  pTwoSided: number;
  eImproved: number;
  eWorsened: number;
  /** against the comparison group, in the direction of the ratio */
  eAdjusted: number | undefined;
  phi: number;
  /** the rate had already fallen before the action closed; false for shares */
  alreadyFallen: boolean;
  /** only a fall to this ratio or below would have shown by now, and by the horizon; NaN: none would */
  mdeRatio: number;
  mdeRatioAtHorizon: number;
  /** while too early: first day of "improved" if it stays quiet, and if events go on as since closing */
  earliestDay: number | undefined;
  expectedDay: number | undefined;
  /** while too early: weeks of follow-up for 80 % power of one planned look against the target effect */
  weeksNeeded: number | undefined;
}

/**
 * Judges an action by one target: windows, weekly looks, verdict, interval, power and dates (METHODS A0–A6, E1–E6).
 *
 * Deterministic: the same events, days and options give the same judgement. For durations see `judgeDurations`, for a
 * review date named in advance `plannedLook`.
 */
export function judge(action: Action, options: JudgeOptions = {}): Judgement {
  const {
    threshold = defaults.threshold,
    maxRatio = defaults.maxRatio,
    targetRatio = defaults.targetRatio
  } = options;
  const seen = observe(action, options);
  const {closed, closure, windows, counts, followUp, exposureAt, exposurePerWeek, phi: phiAt} = seen;
  const {x0, t0, x1, t1} = counts;
  const weeks = followUp.t1;
  const phi = phiAt(weeks);
  const shared = {threshold, phi};
  const {state, reason, crossedAt, evidence} = verdict(followUp, {
    ...options,
    closed,
    phi: phiAt,
    exposureAt,
    exposurePerWeek
  });

  const {ratio, low, high} = confSequence(counts, shared);
  const {improved, worsened} = eValue(counts, {phi});
  const mde = (exposure: number): number => eRulePower({x0, t0, t1: exposure}, shared).mdeRatio;
  const dayOf = (week: number | undefined): number | undefined =>
    week === undefined ? undefined : windows.followupStart + 7 * week;
  const verdictDay = dayOf(crossedAt);
  const waiting = state === "too_early" && reason !== "fell_with_comparison_group" && !options.rising;
  const project = (ratePerWeek: number): number | undefined => {
    const options = {...shared, maxRatio, ratePerWeek, weeksSoFar: weeks, exposurePerWeek};
    return waiting && closed ? dayOf(projectedLook(counts, options)) : undefined;
  };
  return {
    state,
    reason,
    crossedAt,
    improvedAt: evidence?.improvedAt,
    worsenedAt: evidence?.worsenedAt,
    windows,
    strength: reason === "strong" || reason === "holding" ? reason : undefined,
    verdictDay,
    daysToOutcome: verdictDay === undefined ? undefined : verdictDay - closure,
    ratio,
    low,
    high,
    pTwoSided: rateRatioTest(counts).pTwoSided,
    eImproved: improved,
    eWorsened: worsened,
    eAdjusted: evidence?.eAdjusted,
    phi,
    alreadyFallen: !action.exposure && earlyFall(windows),
    mdeRatio: options.rising ? NaN : mde(t1),
    mdeRatioAtHorizon: options.rising ? NaN : mde(maxRatio * t0),
    earliestDay: project(0),
    expectedDay: weeks > 0 ? project(x1 / weeks) : undefined,
    weeksNeeded: waiting ? weeksNeeded({x0: x0 / phi, t0}, {ratio: targetRatio}).exact : undefined
  };
}
