import {mean} from "./mean.js";
import {sum} from "./sum.js";

/** A chart of rates with limits that widen where exposure is small. */
export interface UChart {
  /** events per unit of exposure, over all periods */
  centre: number;
  points: {
    /** events per unit of exposure; NaN without exposure */
    u: number;
    lower: number;
    upper: number;
    /** standard deviations from the centre */
    z: number;
    /** Laney's limits: widened by how much z really varies */
    laneyLower: number;
    laneyUpper: number;
  }[];
  /** spread of z from its moving range; near 1 for Poisson counts */
  sigmaZ: number;
  /** positions, from 0, outside each pair of limits */
  outside: number[];
  outsideLaney: number[];
}

/**
 * The u chart, and Laney's u′, of events per unit of exposure (events per week, noise per page).
 *
 * Use u′ whenever φ exceeds 1.5. Periods without exposure have no point and are passed over; without any event the
 * limits are 0, z and Laney's limits NaN. Laney 2002.
 */
export function uChart(counts: readonly number[], exposures: readonly number[]): UChart {
  const centre = sum(counts) / sum(exposures);
  const rows = counts.map((count, i) => {
    const u = count / exposures[i]!;
    const sd = Math.sqrt(centre / exposures[i]!);
    return {u, sd, z: exposures[i]! > 0 ? (u - centre) / sd : NaN};
  });
  const seen = rows.map(({z}) => z).filter((z) => !Number.isNaN(z));
  const sigmaZ = (mean(seen.slice(1).map((z, i) => Math.abs(z - seen[i]!))) * Math.sqrt(Math.PI)) / 2;
  const points = rows.map(({u, sd, z}) => ({
    u,
    lower: Math.max(0, centre - 3 * sd),
    upper: centre + 3 * sd,
    z,
    laneyLower: Math.max(0, centre - 3 * sigmaZ * sd),
    laneyUpper: centre + 3 * sigmaZ * sd
  }));
  const where = (test: (point: UChart["points"][number]) => boolean): number[] =>
    points.flatMap((point, i) => (test(point) ? [i] : []));
  return {
    centre,
    points,
    sigmaZ,
    outside: where(({u, lower, upper}) => u < lower || u > upper),
    outsideLaney: where(({u, laneyLower, laneyUpper}) => u < laneyLower || u > laneyUpper)
  };
}
