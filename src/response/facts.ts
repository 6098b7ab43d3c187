/** What only the Response page counts: who noticed first, what was mitigated in time, what the decision rests on. */
import {rollup} from "d3-array";
import type {QuarterRows, ResponseRows} from "../schema.js";
import {
  type QuarterResponse,
  RESPONSE_METRICS,
  responseByQuarter,
  responseDurations,
  type WithinLimit,
  withinLimit
} from "../shared/rows/responseTimes.js";

export const DETECTORS = ["alert", "human", "customer", "unknown"] as const;

export interface DetectorCount {
  readonly quarter: string;
  readonly detector: string;
  readonly n: number;
  readonly of: number;
}

/** Who noticed first, per quarter; every detector appears, also at zero. */
export function detectorCounts(
  rows: readonly {readonly quarter: string | null; readonly detected_by: string | null}[],
  quarters: readonly QuarterRows[]
): DetectorCount[] {
  return quarters.flatMap(({quarter}) => {
    const own = rows.filter((row) => row.quarter === quarter);
    const counts = rollup(
      own,
      (incidents) => incidents.length,
      ({detected_by}) => detected_by ?? "unknown"
    );
    return DETECTORS.map((detector) => ({
      quarter,
      detector,
      n: counts.get(detector) ?? 0,
      of: own.length
    }));
  });
}

export interface QuarterWithin extends QuarterResponse, WithinLimit {}

/** SEV1 and SEV2 incidents that were mitigated within `limit` seconds, a row a quarter in the order given. */
export const severeWithin = (
  rows: readonly ResponseRows[],
  quarters: readonly QuarterRows[],
  limit: number
): QuarterWithin[] =>
  responseByQuarter(
    rows.filter(({severity}) => severity !== null && severity <= 2),
    quarters,
    "mitigate_s"
  ).map((row) => ({...row, ...withinLimit(row.durations, limit)}));

export interface ResponseToDecide {
  readonly open: number;
  readonly customers: number;
  readonly detectorsKnown: number;
  /** what fewer than 80% of the incidents state, such as "mitigated" */
  readonly thin: readonly string[];
}

/** What the decision rests on, of one quarter's incidents. */
export function responseToDecide(own: readonly ResponseRows[]): ResponseToDecide {
  const known = own.filter(({detected_by}) => detected_by !== null && detected_by !== "unknown");
  return {
    open: own.filter(({resolve_s}) => resolve_s !== null && resolve_s < 0).length,
    customers: known.filter(({detected_by}) => detected_by === "customer").length,
    detectorsKnown: known.length,
    thin: RESPONSE_METRICS.filter(
      ({key}) => own.length > 0 && responseDurations(own, key).length < 0.8 * own.length
    ).map(({done}) => done)
  };
}
