import {defaults} from "../defaults.js";
import type {Exposure} from "./exposure.js";
import type {PoolCounter} from "./poolCounter.js";
import {countIn, watchedDays, type Watch} from "./watch.js";

/** Counts of a set and of all records beside it, block by block. */
export interface BlockCounts {
  readonly x: number[];
  readonly y: number[];
}

/**
 * Counts in blocks of 13 weeks running back from a baseline's end, at most 12, those not wholly watched left out
 * (METHODS2 Q3). O(blocks · log records).
 *
 * @param events days of the set's events, ascending
 */
export function blockCounts(
  events: Float64Array,
  {baselineEnd, exposure, counter}: {baselineEnd: number; exposure: Exposure; counter: PoolCounter}
): BlockCounts {
  const days = 7 * defaults.blockWeeks;
  const x: number[] = [];
  const y: number[] = [];
  for (let block = 1; block <= defaults.maxBlocks; block++) {
    const from = Math.max(exposure.from, baselineEnd - block * days);
    const to = Math.min(exposure.to, baselineEnd - (block - 1) * days);
    if (to <= exposure.from) break;
    const watch: Watch = {spans: [[from, Math.max(from, to)]], holes: exposure.holes};
    if (watchedDays(watch) < days - 0.1) continue;
    x.push(countIn(events, watch));
    y.push(counter.countAll(watch));
  }
  return {x, y};
}
