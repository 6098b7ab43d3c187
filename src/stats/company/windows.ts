import {defaults} from "../defaults.js";
import type {Thresholds} from "./types.js";
import type {Span} from "../observedDays.js";
import type {Exposure} from "./exposure.js";
import type {ChangeSet} from "./sets.js";
import {dayAtWeek, watchedDays, type Watch} from "./watch.js";

/** What a baseline is measured on: the time before the trigger, or the time the actions were open. */
export type BaselineBasis = "before_trigger" | "open_period";

/** The windows of a set, days. */
export interface SetWindows {
  readonly baseline: Watch;
  /** watched weeks of the baseline */
  readonly t0: number;
  readonly basis: BaselineBasis;
  /** whether the baseline is long enough */
  readonly enough: boolean;
  /** end of the time before the first trigger's own cluster */
  readonly baselineEnd: number;
  /** earliest day a baseline may use */
  readonly earliest: number;
  readonly trigger: Watch;
  readonly gap: Watch;
  readonly washout: Watch;
  readonly followup: Watch;
  /** watched weeks of the follow-up */
  readonly t1: number;
  /** a later closing on the same records ended the follow-up */
  readonly cut: boolean;
}

/** What bounds a set's windows beside its own days. */
export interface WindowBounds {
  readonly exposure: Exposure;
  /** last closing and wash-out of an earlier set that touches this one; −∞ without one */
  readonly low: number;
  /** first closing of the next set that touches this one; ∞ without one */
  readonly next: number;
  /** end of what may be known; asOf by default */
  readonly until?: number;
  /** longest follow-up, as a multiple of the baseline; 2 by default */
  readonly maxRatio?: number;
  readonly thresholds?: Pick<Thresholds, "baselineDays" | "pagesBaselineDays" | "washoutDays"> | undefined;
}

/**
 * The windows of a set (METHODS2 N3): a baseline before the first trigger or, where that is too short, the last year
 * (half year for pages) the actions were open without their triggers' clusters; a follow-up up to the next closing that
 * touches it, at most twice the baseline. A window without length is empty.
 */
export function setWindows(
  {members, first, last}: Pick<ChangeSet, "members" | "first" | "last">,
  {exposure, low, next, until = Infinity, maxRatio = defaults.maxRatio, thresholds = defaults}: WindowBounds
): SetWindows {
  const pages = exposure.kind === "page";
  const length = pages ? thresholds.pagesBaselineDays : thresholds.baselineDays;
  const minWeeks = pages ? defaults.minPagesBaselineWeeks : defaults.minBaselineWeeks;
  const {holes} = exposure;
  const earliest = Math.max(exposure.from, low);
  const start = (item: (typeof members)[number]): number => Math.min(item.action.trigger, item.closed);
  const firstTrigger = Math.min(...members.map(start));
  const baselineEnd = Math.min(...members.map((item) => start(item) - item.exclusionDays));
  const weeks = (watch: Watch): number => watchedDays(watch) / 7;
  const end = Math.min(exposure.to, until);
  const within = (from: number, to: number): Watch => {
    const stop = Math.min(to, end);
    return {spans: [[from, Math.max(from, stop)]], holes};
  };

  const standard = within(Math.max(earliest, Math.min(baselineEnd, baselineEnd - length)), baselineEnd);
  const clusters = members.map((item): Span => [start(item) - item.exclusionDays, start(item) + clusterEnd]);
  const open = {spans: lastDays(without([earliest, Math.min(first, end)], clusters), length), holes};
  const long = (watch: Watch): boolean => weeks(watch) >= minWeeks - 1e-9;
  const fallback = !long(standard) && long(open);
  const baseline = fallback ? open : standard;
  const t0 = weeks(baseline);

  const from = last + thresholds.washoutDays;
  const watched = within(from, Math.min(end, next));
  const stop = maxRatio === Infinity ? Infinity : dayAtWeek(maxRatio * t0, watched);
  const followup = within(from, Math.min(stop, end, next));
  return {
    baseline,
    t0,
    basis: fallback ? "open_period" : "before_trigger",
    enough: fallback || long(standard),
    baselineEnd,
    earliest,
    trigger: within(Math.max(baselineEnd, Math.min(earliest, firstTrigger)), firstTrigger),
    gap: within(firstTrigger, first),
    washout: within(last, from),
    followup,
    t1: weeks(followup),
    cut: next < end && stop >= next - 1e-9
  };
}

/** A trigger's cluster ends with the trigger itself: a tenth of a second after it. */
const clusterEnd = 1e-6;

/** The span without the cuts. */
function without([from, to]: Span, cuts: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let at = from;
  for (const cut of [...cuts].sort((a, b) => a[0] - b[0])) {
    if (cut[1] <= at || cut[0] >= to) continue;
    if (cut[0] > at) spans.push([at, cut[0]]);
    at = cut[1];
  }
  return at < to ? [...spans, [at, to]] : spans;
}

/** The last days of the spans, in calendar time. */
function lastDays(spans: readonly Span[], days: number): Span[] {
  let left = days;
  const kept: Span[] = [];
  for (const [from, to] of [...spans].reverse()) {
    if (left <= 0) break;
    kept.unshift([Math.max(from, to - left), to]);
    left -= to - from;
  }
  return kept;
}
