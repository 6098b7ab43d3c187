import type {WatchedFollowUp} from "../backgroundCrossing.js";
import {backgroundVerdict, type BackgroundVerdict} from "../backgroundVerdict.js";
import {defaults} from "../defaults.js";
import {dispersionFactor} from "../dispersionFactor.js";
import {setBackground, type SetBackground} from "./background.js";
import {once} from "./once.js";
import type {PoolCounter} from "./poolCounter.js";
import type {SetRecords} from "./setRecords.js";
import type {ChangeSet} from "./sets.js";
import {countBefore} from "./sortedDays.js";
import {countIn, dayAtWeek, daysIn, weeklyIn, weekOf} from "./watch.js";
import type {SetWindows} from "./windows.js";

/** What a set is judged by. */
export interface SetInput {
  readonly set: ChangeSet;
  readonly records: SetRecords;
  readonly windows: SetWindows;
  readonly kappa: number;
  readonly counterFrom: (from: number, by: number) => PoolCounter;
  /** days of everything its events are a share of, ascending; time itself by default */
  readonly exposureDays?: Float64Array | undefined;
  /** true takes counts for Poisson */
  readonly isPoisson?: boolean | undefined;
}

/** A set's evidence and verdict, before its identity is checked. */
export interface JudgedSet {
  readonly windows: SetWindows;
  readonly x0: number;
  readonly x1: number;
  readonly xTrigger: number;
  readonly xGap: number;
  readonly xWashout: number;
  readonly gapDays: number;
  readonly followUp: WatchedFollowUp;
  readonly background: SetBackground | undefined;
  readonly verdict: BackgroundVerdict;
  /** factor at the last look */
  readonly phi: number;
  readonly phiAt: (week: number) => number;
  /** exposure of the follow-up on the scale of t0, and what a further week adds */
  readonly exposure: number;
  readonly exposurePerWeek: number;
}

/**
 * Judges one set by its records, windows and background (METHODS2 Q5): the evidence where it is asked for.
 *
 * Dispersion is the larger of its own and the pooled one. Evidence is gathered in weeks of exposure, and the background
 * is counted only at looks that need it.
 */
export function judgeSet({
  set,
  records,
  windows,
  kappa,
  counterFrom,
  exposureDays,
  isPoisson = false
}: SetInput): JudgedSet {
  const {events} = records;
  const {baseline, followup, t0: weeks, t1} = windows;
  const x0 = countIn(events, baseline);
  const after = daysIn(events, followup).map((day) => weekOf(day, followup));
  const share = exposureDays && shareOf(exposureDays, windows);
  const t0 = share?.before === 0 ? 0 : weeks;
  const pooled = 1 + (t0 > 0 ? (kappa * defaults.blockWeeks * x0) / t0 : 0);
  const own = ownDispersion(events, windows, x0);
  const phiAt = (week: number): number => (isPoisson ? 1 : Math.max(own(week), pooled));
  const [[triggered, closed]] = windows.gap.spans as [readonly [number, number]];
  const gapDays = closed - triggered;
  const xGap = countIn(events, windows.gap);
  const background = once(() => setBackground({events, windows, x0, kappa, counterFrom}));
  const followUp = {
    x0,
    t0,
    after,
    t1,
    get background() {
      return background();
    },
    exposureAt: share?.exposureAt
  };
  const exposure = share?.exposureAt(t1) ?? t1;
  const exposurePerWeek = share && t1 > 0 ? exposure / t1 : 1;
  const kind = set.members[0]!.target.recordKind;
  const verdict = once(() =>
    backgroundVerdict(followUp, {
      phi: phiAt,
      minBaselineWeeks: kind === "page" ? defaults.minPagesBaselineWeeks : defaults.minBaselineWeeks,
      followupCut: windows.cut,
      gap: windows.basis === "before_trigger" && !share ? {events: xGap, days: gapDays} : undefined,
      exposurePerWeek,
      rising: set.members.every(({link}) => link.direction === "up")
    })
  );
  return {
    windows,
    x0,
    x1: countIn(events, followup),
    xTrigger: countIn(events, windows.trigger),
    xGap,
    xWashout: countIn(events, windows.washout),
    gapDays,
    followUp,
    get background() {
      return background();
    },
    get verdict() {
      return verdict();
    },
    get phi() {
      return phiAt(t1);
    },
    phiAt,
    exposure,
    exposurePerWeek
  };
}

/**
 * The dispersion factor known at a week of exposure, from the whole weeks up to then (METHODS A4): the sparse one while
 * both windows together have under 2 events a week.
 */
function ownDispersion(
  events: Float64Array,
  {baseline, followup, t0}: SetWindows,
  x0: number
): (week: number) => number {
  const before = weeklyIn(events, baseline);
  const after = weeklyIn(events, followup);
  const afterDays = daysIn(events, followup).map((day) => weekOf(day, followup));
  const known = new Map<number, number>();
  return (week) => {
    let phi = known.get(week);
    if (phi === undefined) {
      const factor = dispersionFactor(before, after.slice(0, Math.floor(week + 1e-9)));
      const rate = (x0 + countBefore(afterDays, week)) / (t0 + week);
      phi = rate < defaults.sparseRatePerWeek ? factor.phiUsedSparse : factor.phiUsed;
      known.set(week, phi);
    }
    return phi;
  };
}

/** Exposure where events are a share of others, scaled so that the baseline keeps its weeks. */
function shareOf(
  days: Float64Array,
  {baseline, followup, t0}: SetWindows
): {before: number; exposureAt: (week: number) => number} {
  const before = countIn(days, baseline);
  const [start] = followup.spans[0]!;
  return {
    before,
    exposureAt: (week) => {
      const upTo = {spans: [[start, dayAtWeek(week, followup)] as const], holes: followup.holes};
      return before > 0 ? (countIn(days, upTo) * t0) / before : 0;
    }
  };
}
