import {bisect} from "./bisect.js";
import {defaults} from "./defaults.js";
import {pchisq} from "./pchisq.js";
import {pnorm} from "./pnorm.js";
import {qnorm} from "./qnorm.js";
import {sum} from "./sum.js";

/** A log-linear trend of counts per period. */
export interface PoissonTrend {
  /** change of the log rate per period; ±Infinity if all events fell into the first or last one */
  slope: number;
  se: number;
  /** change of the rate per period, percent */
  percentChange: number;
  /** the same as a ratio to the period before, and its interval */
  ratio: number;
  low: number;
  high: number;
  lrtChisq: number;
  lrtP: number;
  scoreZ: number;
  scoreP: number;
  /** dispersion around the trend; above 1.5 widen the interval by its root */
  phi: number;
  /** are all periods alike? p > 0.05: "differences are within chance" */
  homogeneityChisq: number;
  homogeneityP: number;
}

/**
 * The Poisson regression of counts on the period's number, with exposure as offset.
 *
 * Needs 6 periods and 10 events to be shown; without an event, or with fewer than 2 periods, every field is NaN.
 * R `glm(family = poisson)`; the interval is Wald's.
 *
 * @param counts events per period, in order
 * @param exposure of each period, in one unit; 1 each by default
 */
export function poissonTrend(
  counts: readonly number[],
  {
    exposure = counts.map(() => 1),
    conf = defaults.conf
  }: {
    exposure?: readonly number[] | undefined;
    conf?: number;
  } = {}
): PoissonTrend {
  const periods = counts.map((_, i) => i + 1);
  const total = sum(counts);
  const observed = sum(periods.map((t, i) => t * counts[i]!)) / total;
  /** expected counts under a slope, scaled to the total, with the mean and spread of the period they put it at */
  const fit = (slope: number) => {
    const logs = periods.map((t) => slope * (t - observed));
    const most = Math.max(...logs);
    const weights = logs.map((log, i) => exposure[i]! * Math.exp(log - most));
    const mu = weights.map((w) => (w * total) / sum(weights));
    const centre = sum(mu.map((m, i) => m * periods[i]!)) / total;
    return {mu, centre, information: sum(mu.map((m, i) => m * (periods[i]! - centre) ** 2))};
  };
  const pearson = (mu: readonly number[]): number =>
    sum(counts.map((y, i) => (mu[i]! > 0 ? (y - mu[i]!) ** 2 / mu[i]! : 0)));
  const flat = fit(0);
  const watched = periods.filter((_, i) => exposure[i]! > 0);
  const slope = slopeOf(observed, watched, (s) => fit(s).centre);
  const bounded = Number.isFinite(slope);
  const {mu, information} = bounded ? fit(slope) : {mu: counts, information: 0};
  const se = Number.isNaN(slope) ? NaN : 1 / Math.sqrt(information);
  const margin = qnorm((1 + conf) / 2) * se;
  const lrtChisq = 2 * sum(counts.map((y, i) => (y === 0 ? 0 : y * Math.log(mu[i]! / flat.mu[i]!))));
  const scoreZ = ((observed - flat.centre) * total) / Math.sqrt(flat.information);
  return {
    slope,
    se,
    percentChange: 100 * Math.expm1(slope),
    ratio: Math.exp(slope),
    low: bounded ? Math.exp(slope - margin) : Number.isNaN(slope) ? NaN : 0,
    high: bounded ? Math.exp(slope + margin) : Number.isNaN(slope) ? NaN : Infinity,
    lrtChisq: Number.isNaN(slope) ? NaN : lrtChisq,
    lrtP: Number.isNaN(slope) ? NaN : pchisq(lrtChisq, 1),
    scoreZ,
    scoreP: 2 * pnorm(-Math.abs(scoreZ)),
    phi: pearson(mu) / (watched.length - 2),
    homogeneityChisq: pearson(flat.mu),
    homogeneityP: pchisq(pearson(flat.mu), watched.length - 1)
  };
}

/** The slope at which the expected mean period is the observed one; ±Infinity at the ends, NaN without any or one. */
function slopeOf(observed: number, periods: readonly number[], centre: (slope: number) => number): number {
  if (Number.isNaN(observed) || periods.length < 2) return NaN;
  if (observed <= periods[0]!) return -Infinity;
  if (observed >= periods.at(-1)!) return Infinity;
  return bisect((slope) => centre(slope) < observed, -100, 100);
}
