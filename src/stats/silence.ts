import {defaults} from "./defaults.js";
import {mean} from "./mean.js";
import type {Span} from "./observedDays.js";
import {quantile7} from "./quantile7.js";

/** When one stream of records was watched, as far as the records tell. */
export interface Silence {
  /** false with fewer than 20 records: nothing can be told, and the stream counts as watched throughout */
  usable: boolean;
  /** days without a record beyond which the stream is silent; NaN if not usable */
  tolerance: number;
  /** stretches taken out of exposure: from the last record before to the first one after */
  holes: Span[];
  /** the last record, if the stream has been silent since; undefined if not */
  silentSince: number | undefined;
  /** end of what was watched */
  observedTo: number;
}

/**
 * Holes in a stream of records, and whether it has fallen silent (METHODS2 O).
 *
 * A gap is a hole if it is longer than 56 days and than five times the mean and the 95th percentile (type 7) of the
 * others; the two longest of those are left out, or two holes would hide each other. O(n log n).
 *
 * @param days of the records before asOf, ascending
 * @param coverageTo end of the export where the user stated it: then the stream is never silent, but may have holes
 */
export function silence(
  days: ArrayLike<number>,
  {asOf, coverageTo}: {readonly asOf: number; readonly coverageTo?: number | undefined},
  {
    minRecords = defaults.minSilenceRecords,
    floor = defaults.silenceFloorDays,
    factor95 = defaults.silenceFactor,
    factorMean = defaults.silenceFactor
  }: {minRecords?: number; floor?: number; factor95?: number; factorMean?: number} = {}
): Silence {
  const end = coverageTo ?? asOf;
  if (days.length < minRecords) {
    return {usable: false, tolerance: NaN, holes: [], silentSince: undefined, observedTo: end};
  }
  const gaps = new Float64Array(days.length - 1);
  for (let i = 0; i < gaps.length; i++) gaps[i] = days[i + 1]! - days[i]!;
  const sorted = gaps.slice().sort();
  const limit = (others: Float64Array): number => {
    const kept = others.subarray(0, Math.max(1, others.length - 2));
    return Math.max(floor, factor95 * quantile7(kept, 0.95), factorMean * mean(Array.from(kept)));
  };
  const holes: Span[] = [];
  gaps.forEach((gap, i) => {
    if (gap <= floor) return;
    const at = sorted.indexOf(gap);
    if (gap > limit(sorted.filter((_, k) => k !== at))) holes.push([days[i]!, days[i + 1]!]);
  });
  const last = days[days.length - 1]!;
  const tolerance = limit(sorted);
  const silent = coverageTo === undefined && end - last > tolerance;
  return {
    usable: true,
    tolerance,
    holes,
    silentSince: silent ? last : undefined,
    observedTo: silent ? last : end
  };
}
