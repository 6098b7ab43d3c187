import {logBackgroundEvidence, type BackgroundCounts} from "./backgroundEvidence.js";
import {defaults} from "./defaults.js";
import type {Crossing} from "./firstCrossing.js";
import {logEvidence, type Direction} from "./logEvidence.js";

/** What else was recorded beside a target, as known at a look. */
export interface Background {
  /**
   * Counts by a look at a week of exposure, the target's own included (with its older history, where "improved" must be
   * judged against that); undefined while too little else is recorded.
   */
  readonly at: (week: number, x1: number, direction: Direction) => BackgroundCounts | undefined;
  /** dispersion factor ≥ 1 of the background */
  readonly phi: number;
}

/** A target's baseline, its follow-up event by event in weeks of exposure, and its background. */
export interface WatchedFollowUp {
  readonly x0: number;
  readonly t0: number;
  /** ascending */
  readonly after: readonly number[];
  readonly t1: number;
  readonly background?: Background | undefined;
  /** everything an event is a share of (pages, of noise pages) by a week, on the scale of t0; the week itself by default */
  readonly exposureAt?: ((week: number) => number) | undefined;
}

/** How evidence is gathered at the weekly looks. */
export interface BackgroundLookOptions {
  threshold?: number;
  /** evidence beyond the background needed at the same look */
  backgroundThreshold?: number;
  /** dispersion factor ≥ 1, or the factor known at a week */
  phi?: number | ((week: number) => number);
  minFollowup?: number;
}

/**
 * The first weekly look at which evidence for each direction was enough: 10 for the target alone and 5.5 beyond its
 * background at the same look (METHODS2 Q5).
 *
 * A look at week w knows the events before w. The background is asked for only where the raw evidence reached 10, so a
 * set costs as many background counts as it has such looks. Looking again later gives the same week.
 */
export function backgroundCrossing(
  {x0, t0, after, t1, background, exposureAt = (week) => week}: WatchedFollowUp,
  {
    threshold = defaults.threshold,
    backgroundThreshold = defaults.backgroundThreshold,
    phi = 1,
    minFollowup = defaults.minFollowupWeeks
  }: BackgroundLookOptions = {}
): Crossing {
  const limit = Math.log(threshold);
  const limitBeyond = Math.log(backgroundThreshold);
  const raw: {improved?: number; worsened?: number} = {};
  const both: {improved?: number; worsened?: number} = {};
  let x1 = 0;
  for (let week = minFollowup; week <= t1 + 1e-9; week++) {
    while (x1 < after.length && after[x1]! < week - 1e-9) x1++;
    const exposure = exposureAt(week);
    const direction = x1 * t0 < x0 * exposure ? "improved" : "worsened";
    if (both[direction] !== undefined) continue;
    if (logEvidence(x0, t0, x1, exposure, direction) < limit) continue;
    const factor = typeof phi === "number" ? phi : phi(week);
    if (logEvidence(x0 / factor, t0, x1 / factor, exposure, direction) < limit) continue;
    raw[direction] ??= week;
    if (background) {
      const counts = background.at(week, x1, direction);
      const tempering = {phi: factor, phiBackground: background.phi};
      if (counts && logBackgroundEvidence(counts, direction, tempering) < limitBeyond) continue;
    }
    both[direction] = week;
  }
  return {
    improvedAt: both.improved,
    worsenedAt: both.worsened,
    rawImprovedAt: raw.improved,
    rawWorsenedAt: raw.worsened
  };
}
