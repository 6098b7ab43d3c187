import type {Background} from "../backgroundCrossing.js";
import type {BackgroundCounts} from "../backgroundEvidence.js";
import {defaults} from "../defaults.js";
import {dispersionFactor} from "../dispersionFactor.js";
import {highBaseline} from "../highBaseline.js";
import type {Span} from "../observedDays.js";
import {once} from "./once.js";
import type {PoolCounter} from "./poolCounter.js";
import {countIn, dayAtWeek, watchedDays, type Watch} from "./watch.js";
import type {SetWindows} from "./windows.js";

/** A set's background at the end of its follow-up. */
export interface SetBackground extends Background {
  readonly y0: number;
  readonly y1: number;
  /** 1: what nobody acted on; 2: everything else, where that is too little */
  readonly tier: 1 | 2;
}

/** What a set's background is built from. */
export interface BackgroundInput {
  /** days of the set's own events, ascending */
  readonly events: Float64Array;
  readonly windows: SetWindows;
  readonly x0: number;
  readonly kappa: number;
  /** a counter that leaves out what was acted on since `from`, asked of days from `by` on */
  readonly counterFrom: (from: number, by: number) => PoolCounter;
}

/**
 * The background of a set (METHODS2 Q1, Q4): the records beside it on whose targets no action closed since its baseline
 * began, look by look; all others where fewer than 20 of those are in the baseline; undefined where they are too few too.
 *
 * A look's group depends on closings before it only, so what was told stays told.
 */
export function setBackground({
  events,
  windows,
  x0,
  kappa,
  counterFrom
}: BackgroundInput): SetBackground | undefined {
  const {baseline, followup, t0} = windows;
  const [start, end] = followup.spans[0]!;
  const from = baseline.spans[0]?.[0];
  if (from === undefined || t0 === 0) return undefined;
  const counter = counterFrom(from, start);
  const plain = tiers(counter, baseline, followup);
  const last = plain(end);
  if (!last) return undefined;

  const older = olderHistory(windows, events);
  const [oldFrom] = older.spans[0]!;
  const longEnough = watchedDays(older) / 7 >= defaults.minHistoryWeeks;
  const history = longEnough && windows.basis === "before_trigger" ? counterFrom(oldFrom, start) : undefined;
  const xOld = countIn(events, older) - (events[0] === oldFrom ? 1 : 0);
  const joined: Watch = {spans: [...older.spans, ...baseline.spans], holes: baseline.holes};
  const withHistory = once(() =>
    history && baselineIsHigh({history, older, windows, xOld, x0, kappa, until: start})
      ? tiers(history, joined, followup)
      : undefined
  );
  const phi = once(() => dispersion(counter, baseline, start, last.tier));

  return {
    ...last,
    get phi() {
      return phi();
    },
    at: (week, x1, direction): BackgroundCounts | undefined => {
      const day = Math.min(end, dayAtWeek(week, followup));
      const long = direction === "improved" ? withHistory() : undefined;
      if (long) {
        const counts = long(day);
        return counts && {x0: x0 + xOld, x1, y0: counts.y0, y1: counts.y1};
      }
      const counts = plain(day);
      return counts && {x0, x1, y0: counts.y0, y1: counts.y1};
    }
  };
}

type Tiered = {readonly y0: number; readonly y1: number; readonly tier: 1 | 2} | undefined;

/** Counts by a day, of the first tier that has enough in the baseline; each day is counted once. */
function tiers(counter: PoolCounter, baseline: Watch, followup: Watch): (day: number) => Tiered {
  const known = new Map<number, {counts: Tiered}>();
  const [keptBefore, keptAfter] = [counter.keptIn(baseline), counter.keptUpTo(followup)];
  const compute = (day: number): Tiered => {
    const [start] = followup.spans[0]!;
    const after: Watch = {spans: [[start, Math.max(start, day)]], holes: followup.holes};
    const untouched = keptBefore(day);
    if (untouched >= defaults.minBackground) return {y0: untouched, y1: keptAfter(day), tier: 1};
    const all = counter.countAll(baseline);
    return all >= defaults.minBackground ? {y0: all, y1: counter.countAll(after), tier: 2} : undefined;
  };
  return (day) => {
    let found = known.get(day);
    if (!found) known.set(day, (found = {counts: compute(day)}));
    return found.counts;
  };
}

function olderHistory({baseline, earliest}: SetWindows, events: Float64Array): Watch {
  const to = baseline.spans[0]![0];
  const from = Math.min(to, Math.max(earliest, events[0] ?? to, to - defaults.historyDays));
  return {spans: [[from, to] satisfies Span], holes: baseline.holes};
}

function baselineIsHigh({
  history,
  older,
  windows,
  xOld,
  x0,
  kappa,
  until
}: {
  history: PoolCounter;
  older: Watch;
  windows: SetWindows;
  xOld: number;
  x0: number;
  kappa: number;
  until: number;
}): boolean {
  const untouched = history.keptIn(older)(until);
  const enough = untouched >= defaults.minBackground;
  const yOld = enough ? untouched : history.countAll(older);
  const y0 = enough ? history.keptIn(windows.baseline)(until) : history.countAll(windows.baseline);
  const oldWeeks = watchedDays(older) / 7;
  const phi = 1 + (kappa * defaults.blockWeeks * x0) / windows.t0;
  return highBaseline({xOld, x0, yOld, y0, oldWeeks}, {phi}).useHistory;
}

function dispersion(counter: PoolCounter, baseline: Watch, until: number, tier: 1 | 2): number {
  const weeks = counter.weekly(baseline, tier === 1 ? until : -Infinity);
  return dispersionFactor(weeks, []).phiUsedSparse;
}
