import {comparisonAdjustedE} from "./comparisonAdjustedE.js";
import {defaults} from "./defaults.js";
import {logEvidence} from "./logEvidence.js";

/** A target's baseline and its follow-up, event by event. */
export interface FollowUp {
  /** events in the baseline */
  readonly x0: number;
  /** watched weeks of the baseline */
  readonly t0: number;
  /** weeks from the start of follow-up to each event, ascending */
  readonly after: readonly number[];
  /** weeks of follow-up so far */
  readonly t1: number;
  /** events of a comparison group in the same windows, `after` in weeks likewise; no comparison with fewer than 5 before */
  readonly comparison?: {readonly before: number; readonly after: readonly number[]} | undefined;
}

/** How evidence is gathered at the weekly looks. */
export interface LookOptions {
  threshold?: number;
  /** dispersion factor ≥ 1, or the factor known at a week */
  phi?: number | ((week: number) => number);
  /** first look, weeks */
  minFollowup?: number;
  /** watched weeks of follow-up by a week, where some was not watched */
  exposureAt?: (week: number) => number;
}

/** First weeks at which evidence reached the threshold; undefined for never. */
export interface Crossing {
  improvedAt: number | undefined;
  worsenedAt: number | undefined;
  /** the same for the target alone, whatever its comparison group did */
  rawImprovedAt: number | undefined;
  rawWorsenedAt: number | undefined;
}

/**
 * The first weekly look (minFollowup, minFollowup + 1, …) at which evidence for each direction reached the threshold.
 *
 * A look at week w knows the events before w. With a comparison group, raw and adjusted evidence must reach it at the
 * same look; while the group has too few events after (3), a look cannot cross. Deterministic: looking again later gives
 * the same week.
 */
export function firstCrossing(
  {x0, t0, after, t1, comparison}: FollowUp,
  {
    threshold = defaults.threshold,
    minFollowup = defaults.minFollowupWeeks,
    phi = 1,
    exposureAt = (week) => week
  }: LookOptions = {}
): Crossing {
  const group = comparison && comparison.before >= defaults.minComparisonBefore ? comparison : undefined;
  const limit = Math.log(threshold);
  const raw: {improved?: number; worsened?: number} = {};
  const both: {improved?: number; worsened?: number} = {};
  let x1 = 0;
  let y1 = 0;
  for (let week = minFollowup; week <= t1; week++) {
    while (x1 < after.length && after[x1]! < week) x1++;
    while (group && y1 < group.after.length && group.after[y1]! < week) y1++;
    const exposure = exposureAt(week);
    const direction = x1 * t0 < x0 * exposure ? "improved" : "worsened";
    if (both[direction] !== undefined) continue;
    const bound = supremum(x0, t0, x1, exposure);
    if (bound < limit) continue;
    const factor = typeof phi === "number" ? phi : phi(week);
    if (bound / factor < limit) continue;
    if (logEvidence(x0 / factor, t0, x1 / factor, exposure, direction) < limit) continue;
    raw[direction] ??= week;
    if (group) {
      const adjusted = comparisonAdjustedE({x0, x1, y0: group.before, y1}, {phi: factor});
      const logAdjusted = direction === "improved" ? adjusted?.lnImproved : adjusted?.lnWorsened;
      if (logAdjusted === undefined || logAdjusted < limit) continue;
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

/** ln of the likelihood ratio of the best-fitting ratio: a bound on the evidence, in the direction of the data only. */
function supremum(x0: number, t0: number, x1: number, t1: number): number {
  const scale = (t0 + t1) / (x0 + x1);
  const part = (x: number, t: number): number => (x === 0 ? 0 : x * Math.log((x * scale) / t));
  return part(x0, t0) + part(x1, t1);
}
