import {defaults} from "./defaults.js";
import {xmr} from "./xmr.js";

/** A stretch of a series with its own limits. */
export interface Segment {
  /** positions [from, to), from 0 */
  from: number;
  to: number;
  centre: number;
  meanRange: number;
  lower: number;
  upper: number;
  /** fewer than 16 points: limits may still move */
  provisional: boolean;
}

/**
 * The XmR chart of a series cut where its level moved.
 *
 * A segment's centre is that of its first 16 points; when 8 later points in a row lie on one side of it, a new segment
 * starts at the first of them. Points on the centre break the run. Limits are then taken from the whole segment. An
 * empty series has no segment.
 */
export function segmentedXmr(
  values: readonly number[],
  {
    baseline = defaults.controlBaseline,
    run = defaults.controlRun,
    minSegment = defaults.controlRun
  }: {baseline?: number; run?: number; minSegment?: number} = {}
): Segment[] {
  const segments: Segment[] = [];
  for (let from = 0, to = 0; from < values.length; from = to) {
    const {centre} = xmr(values.slice(from, from + baseline));
    to = nextShift(values, from + Math.max(baseline, minSegment), centre, run);
    const chart = xmr(values.slice(from, to));
    const {centre: level, meanRange, lower, upper} = chart;
    segments.push({from, to, centre: level, meanRange, lower, upper, provisional: to - from < baseline});
  }
  return segments;
}

/** Where the first run on one side of the centre starts, at or after `from`; the end of the series if nowhere. */
function nextShift(values: readonly number[], from: number, centre: number, run: number): number {
  let start = from;
  for (let i = from; i < values.length; i++) {
    const side = Math.sign(values[i]! - centre);
    if (side === 0) start = i + 1;
    else if (side !== Math.sign(values[start]! - centre)) start = i;
    if (i + 1 - start >= run) return start;
  }
  return values.length;
}
