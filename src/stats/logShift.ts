import {defaults} from "./defaults.js";
import {mean} from "./mean.js";
import {pt} from "./pt.js";
import {qt} from "./qt.js";
import {sum} from "./sum.js";

/**
 * The ratio after/before of geometric means of durations, with Welch's t interval on the log scale.
 *
 * Durations below `floor` count as `floor`, and `floored` says how many did. Assumes rough log-normality and 5 a side;
 * with fewer than 2 on a side, or no spread at all, the interval is NaN. R `t.test(log(after), log(before))`.
 *
 * @param before durations, minutes
 * @param after durations, minutes
 * @param floor shortest duration used, in the unit of the durations
 */
export function logShift(
  before: readonly number[],
  after: readonly number[],
  {conf = defaults.conf, floor = defaults.minMinutes}: {conf?: number; floor?: number} = {}
): {
  geoMeanBefore: number;
  geoMeanAfter: number;
  ratio: number;
  low: number;
  high: number;
  t: number;
  df: number;
  pTwoSided: number;
  floored: number;
} {
  const a = moments(before, floor);
  const b = moments(after, floor);
  const shift = b.mean - a.mean;
  const variance = a.variance + b.variance;
  const df = variance ** 2 / (a.variance ** 2 / (before.length - 1) + b.variance ** 2 / (after.length - 1));
  const margin = variance > 0 ? qt(1 - conf, df) * Math.sqrt(variance) : NaN;
  const t = shift / Math.sqrt(variance);
  return {
    geoMeanBefore: Math.exp(a.mean),
    geoMeanAfter: Math.exp(b.mean),
    ratio: Math.exp(shift),
    low: Math.exp(shift - margin),
    high: Math.exp(shift + margin),
    t,
    df,
    pTwoSided: pt(t, df),
    floored: [...before, ...after].filter((d) => d < floor).length
  };
}

/** Mean of the logs, and the variance of that mean. */
function moments(durations: readonly number[], floor: number): {mean: number; variance: number} {
  const logs = durations.map((d) => Math.log(Math.max(d, floor)));
  const centre = mean(logs);
  const squares = sum(logs.map((l) => (l - centre) ** 2));
  return {mean: centre, variance: squares / (logs.length - 1) / logs.length};
}
