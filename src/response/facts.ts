/** What only the Response page counts: how each step compares, who noticed first, what was mitigated in time, what the decision rests on. */
import {rollup} from "d3-array";
import type {QuarterRows, ResponseRows} from "../schema.js";
import {responseFacts, type ResponseFacts} from "../shared/rows/responseFacts.js";
import {
  type QuarterResponse,
  RESPONSE_METRICS,
  responseByQuarter,
  responseDurations,
  type ResponseMetric,
  type WithinLimit,
  withinLimit
} from "../shared/rows/responseTimes.js";
import type {ReviewPeriod} from "../shared/rows/reviewPeriod.js";

/** One step of the response in the chosen quarter, against the quarters before it. */
export interface StepChange extends ResponseFacts {
  readonly metric: ResponseMetric;
  /** null where too few incidents of sources watched throughout say it */
  readonly moved: "faster" | "slower" | "unclear" | null;
}

/** Every step in the order in which they happen; a direction only where the interval of the ratio leaves out 1. */
export const stepChanges = (
  rows: readonly ResponseRows[],
  period: ReviewPeriod,
  asOf: Date | null
): StepChange[] =>
  RESPONSE_METRICS.map((metric) => {
    const facts = responseFacts(rows, metric, period, asOf);
    return {...facts, metric, moved: movedOf(facts)};
  });

function movedOf({ratio}: ResponseFacts): StepChange["moved"] {
  if (ratio === undefined) return null;
  if (ratio.high < 1) return "faster";
  return ratio.low > 1 ? "slower" : "unclear";
}

export const DETECTORS = ["customer", "human", "alert"] as const;
export type Detector = (typeof DETECTORS)[number];

/** Who noticed a quarter's incidents first. */
export interface Detected {
  readonly quarter: string;
  readonly isPartial: boolean;
  readonly n: Readonly<Record<Detector, number>>;
  /** incidents that say who */
  readonly known: number;
  /** incidents, whether they say it or not */
  readonly incidents: number;
}

/** A row a quarter in the order given. */
export function detectedByQuarter(
  rows: readonly {readonly quarter: string | null; readonly detected_by: string | null}[],
  quarters: readonly QuarterRows[]
): Detected[] {
  return quarters.map(({quarter, is_partial}) => {
    const own = rows.filter((row) => row.quarter === quarter);
    const counts = rollup(
      own,
      (incidents) => incidents.length,
      ({detected_by}) => detected_by
    );
    const n = (who: Detector): number => counts.get(who) ?? 0;
    const [customer, human, alert] = [n("customer"), n("human"), n("alert")];
    return {
      quarter,
      isPartial: is_partial,
      n: {customer, human, alert},
      known: customer + human + alert,
      incidents: own.length
    };
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
  /** incidents that a customer saw first */
  readonly customers: readonly Pick<ResponseRows, "incident_id" | "title">[];
  readonly detectorsKnown: number;
  /** what fewer than 80% of the incidents state, such as "mitigated" */
  readonly thin: readonly string[];
}

/** What the decision rests on, of one quarter's incidents. */
export function responseToDecide(own: readonly ResponseRows[]): ResponseToDecide {
  const known = own.filter(({detected_by}) => detected_by !== null && detected_by !== "unknown");
  return {
    open: own.filter(({resolve_s}) => resolve_s !== null && resolve_s < 0).length,
    customers: known.filter(({detected_by}) => detected_by === "customer"),
    detectorsKnown: known.length,
    thin: RESPONSE_METRICS.filter(
      ({key}) => own.length > 0 && responseDurations(own, key).length < 0.8 * own.length
    ).map(({done}) => done)
  };
}
