import {controlSignals, type ControlSignals} from "./controlSignals.js";
import {mean} from "./mean.js";
import {median} from "./median.js";
import {qnorm} from "./qnorm.js";

/** An individuals and moving range chart. */
export interface Xmr {
  centre: number;
  /** mean absolute difference of neighbours */
  meanRange: number;
  sigma: number;
  lower: number;
  upper: number;
  /** the lower limit for counts: never below 0 */
  lowerFloored: number;
  rangeUpper: number;
  /** the same with the textbook's rounded constants 2.66 and 3.267 */
  rounded: {lower: number; upper: number; rangeUpper: number};
  medianRange: number;
  /** sigma from the median range, for data with outliers */
  sigmaFromMedian: number;
  /** positions, from 0, of points whose difference from the one before is beyond rangeUpper */
  rangeSignals: number[];
  signals: ControlSignals;
}

/** Expected range of two standard normal values, and the constants that follow from it. */
const d2 = 2 / Math.sqrt(Math.PI);
const rangeFactor = 1 + (3 * Math.sqrt(2 - d2 ** 2)) / d2;

/**
 * The XmR chart of a series: centre, limits at 3σ from the mean moving range, and rule signals.
 *
 * By default act on rule 1 and a run of 8 only, and then only look: in a year of a stable process one in five shows
 * such a signal. With fewer than 2 points the limits are NaN; with fewer than 8 draw no limits.
 * Wheeler & Chambers 1992; Nelson 1984; Western Electric 1956.
 */
export function xmr(values: readonly number[]): Xmr {
  const ranges = values.slice(1).map((x, i) => Math.abs(x - values[i]!));
  const centre = mean(values);
  const meanRange = mean(ranges);
  const medianRange = median(ranges);
  const sigma = meanRange / d2;
  const rangeUpper = rangeFactor * meanRange;
  return {
    centre,
    meanRange,
    sigma,
    lower: centre - 3 * sigma,
    upper: centre + 3 * sigma,
    lowerFloored: Math.max(0, centre - 3 * sigma),
    rangeUpper,
    rounded: {
      lower: centre - 2.66 * meanRange,
      upper: centre + 2.66 * meanRange,
      rangeUpper: 3.267 * meanRange
    },
    medianRange,
    sigmaFromMedian: medianRange / (Math.SQRT2 * qnorm(0.75)),
    rangeSignals: ranges.flatMap((range, i) => (range > rangeUpper ? [i + 1] : [])),
    signals: controlSignals(values, centre, sigma)
  };
}
