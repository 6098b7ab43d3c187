import {confSequence} from "../confSequence.js";
import {defaults} from "../defaults.js";
import {eRulePower} from "../eRulePower.js";
import {projectedLook} from "../projectedLook.js";
import {rateRatioTest} from "../rateRatioTest.js";
import {sustainedWeeksNeeded} from "../sustainedWeeksNeeded.js";
import type {Exposure} from "./exposure.js";
import type {JudgedSet} from "./judgeSet.js";
import type {SetResult} from "./result.js";
import {dayAtWeek, watchedDays, type Watch} from "./watch.js";
import type {SetWindows} from "./windows.js";

/** What a set's windows and evidence say, beside who it is. */
export type Measured = Omit<
  SetResult,
  "id" | "actions" | "first" | "last" | "kind" | "counted" | "pooled" | "cluster" | "others" | "kappa"
>;

/**
 * The numbers of a set judged by its rate: interval, p-value, power and dates in exposure weeks.
 *
 * Dates to come are given while evidence may still build, and not where the source is silent for good.
 */
export function rateResult(judged: JudgedSet, {silentSince}: Exposure, rising: boolean): Measured {
  const {windows, x0, x1, followUp, background, verdict, phi, exposure, exposurePerWeek} = judged;
  const {t0, t1} = followUp;
  const counts = {x0, t0, x1, t1: exposure};
  const shared = {threshold: defaults.threshold, phi};
  const {ratio, low, high} = confSequence(counts, shared);
  const {evidence, crossedAt, strength} = verdict;
  const building =
    verdict.state === "too_early" &&
    (verdict.reason === "followup_too_short" || verdict.reason === "evidence_still_building");
  const waiting = building && !rising && !windows.cut && silentSince === undefined;
  const project = (ratePerWeek: number): number | undefined => {
    if (!waiting) return undefined;
    const ahead = {ratePerWeek, weeksSoFar: t1, exposurePerWeek, maxRatio: defaults.maxRatio};
    const week = projectedLook(counts, {...shared, ...ahead});
    return week === undefined ? undefined : dayAtWeek(week, goingOn(windows.followup));
  };
  const powered = t0 > 0 && !rising;
  const sustained = powered ? sustainedWeeksNeeded({x0, t0}, {phi}) : undefined;
  const mde = powered && exposure > 0 ? eRulePower(counts, shared).mdeRatio : NaN;
  return {
    state: verdict.state,
    reason: verdict.reason,
    strength,
    ...windowFields(windows),
    x0,
    t0,
    x1,
    t1: exposure,
    xTriggerWindow: judged.xTrigger,
    xGap: judged.xGap,
    gapDays: judged.gapDays,
    xWashout: judged.xWashout,
    ratio,
    ratioLow: low,
    ratioHigh: high,
    pValue: rateRatioTest(counts).pTwoSided,
    eImproved: evidence?.eImproved,
    eWorsened: evidence?.eWorsened,
    phi,
    adjustedRatio: evidence?.adjusted?.ratio,
    adjustedE: evidence?.adjusted?.improved,
    adjustedEWorsened: evidence?.adjusted?.worsened,
    backgroundBefore: background?.y0,
    backgroundAfter: background?.y1,
    backgroundTier: background?.tier,
    fellBeforeClosing: verdict.reason === "fell_before_closing",
    crossedAtWeek: crossedAt,
    toldAt: crossedAt === undefined ? undefined : dayAtWeek(crossedAt, windows.followup),
    earliestVerdict: project(0),
    expectedVerdict: t1 > 0 ? project(x1 / t1) : undefined,
    weeksNeeded: building ? sustained?.weeks : undefined,
    powerAtHorizon: sustained?.powerAtHorizon,
    mdeRatio: Number.isNaN(mde) ? undefined : mde,
    sourceSilentSince: silentSince,
    renamedTo: undefined,
    logShift: undefined,
    durations: undefined
  };
}

/** The windows as they are shown: their ends, and the days watched in them. */
export function windowFields({
  baseline,
  followup,
  basis
}: SetWindows): Pick<SetResult, "baseline" | "followup" | "baselineBasis" | "holes"> {
  const shown = (watch: Watch): SetResult["baseline"] =>
    watch.spans.length === 0
      ? undefined
      : {from: watch.spans[0]![0], to: watch.spans.at(-1)![1], days: watchedDays(watch)};
  const [from, to] = [baseline.spans[0]?.[0] ?? Infinity, followup.spans.at(-1)?.[1] ?? -Infinity];
  const holes = baseline.holes.filter((hole) => hole[0] < to && hole[1] > from);
  return {baseline: shown(baseline), followup: shown(followup), baselineBasis: basis, holes};
}

/** A follow-up that goes on without an end. */
function goingOn({spans, holes}: Watch): Watch {
  return {spans: [[spans[0]![0], Infinity]], holes};
}
