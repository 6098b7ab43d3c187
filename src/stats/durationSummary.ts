import {defaults} from "./defaults.js";
import {kaplanMeier} from "./kaplanMeier.js";
import {medianCi} from "./medianCi.js";
import {quantileCi} from "./quantileCi.js";
import {survivalQuantile} from "./survivalQuantile.js";

/** A duration, or how long one that goes on has taken so far. */
export interface OpenDuration {
  readonly duration: number;
  readonly isOpen: boolean;
}

/** Undefined where the data do not reach: more than half (a tenth) still open, or too few for the confidence. */
export interface DurationSummary {
  /** all of them, the open ones too */
  n: number;
  open: number;
  median: number | undefined;
  medianLow: number | undefined;
  medianHigh: number | undefined;
  p90: number | undefined;
  p90Low: number | undefined;
  p90High: number | undefined;
}

/**
 * The median and the 90th percentile of durations, each with its interval (METHODS B4, B5).
 *
 * With nothing open the intervals run between order statistics. Open ones are censored, never dropped or ended "now":
 * then the quantiles are those of the Kaplan–Meier curve, their limits where its log–log limits cross.
 *
 * @param durations in any one unit, any order
 */
export function durationSummary(
  durations: readonly OpenDuration[],
  {conf = defaults.conf}: {conf?: number} = {}
): DurationSummary {
  const n = durations.length;
  const open = durations.filter(({isOpen}) => isOpen).length;
  const times = durations.map(({duration}) => duration);
  if (n === 0)
    return {
      n,
      open,
      median: undefined,
      medianLow: undefined,
      medianHigh: undefined,
      p90: undefined,
      p90Low: undefined,
      p90High: undefined
    };
  if (open === 0) {
    const half = medianCi(times, {conf});
    const tenth = quantileCi(times, 0.9, {conf});
    return {
      n,
      open,
      median: half.median,
      medianLow: half.low,
      medianHigh: half.high,
      p90: tenth.value,
      p90Low: tenth.low,
      p90High: tenth.high
    };
  }
  const curve = kaplanMeier(
    times,
    durations.map(({isOpen}) => !isOpen),
    {conf}
  );
  const p90 = (height: "survival" | "low" | "high"): number | undefined =>
    survivalQuantile(
      curve.steps.map((step) => ({time: step.time, survival: step[height]})),
      curve.lastTime,
      0.9
    );
  return {
    n,
    open,
    median: curve.median,
    medianLow: curve.medianLow,
    medianHigh: curve.medianHigh,
    p90: p90("survival"),
    p90Low: p90("low"),
    p90High: p90("high")
  };
}
