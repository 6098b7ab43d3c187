/** Response rows → durations, quarter by quarter. */
import type {QuarterRows, ResponseRows} from "../../schema.js";
import {defaults} from "../../stats/defaults.js";
import {durationSummary, type DurationSummary, type OpenDuration} from "../../stats/durationSummary.js";
import {hodgesLehmann} from "../../stats/hodgesLehmann.js";
import {mean} from "../../stats/mean.js";
import {sum} from "../../stats/sum.js";
import {wilson} from "../../stats/wilson.js";

type Times = Pick<ResponseRows, "detect_s" | "acknowledge_s" | "mitigate_s" | "resolve_s">;
export type ResponseKey = keyof Times;

export interface ResponseMetric {
  readonly key: ResponseKey;
  readonly metric: string;
  /** "detect" */
  readonly verb: string;
  /** "mitigated" */
  readonly done: string;
  /** from which moment to which */
  readonly span: string;
}

/** In the order in which they happen. */
export const RESPONSE_METRICS: readonly ResponseMetric[] = [
  {
    key: "detect_s",
    metric: "time_to_detect",
    verb: "detect",
    done: "detected",
    span: "from the stated start to detection"
  },
  {
    key: "acknowledge_s",
    metric: "time_to_acknowledge",
    verb: "acknowledge",
    done: "acknowledged",
    span: "from detection (else the start) to acknowledgement"
  },
  {
    key: "mitigate_s",
    metric: "time_to_mitigate",
    verb: "mitigate",
    done: "mitigated",
    span: "from the start to mitigation"
  },
  {
    key: "resolve_s",
    metric: "time_to_resolve",
    verb: "resolve",
    done: "resolved",
    span: "from the start to resolution"
  }
];

/** The known durations and the ones that go on, in seconds; what is missing is left out. */
export function responseDurations(rows: readonly Times[], key: ResponseKey): OpenDuration[] {
  return rows.flatMap((row) => {
    const signed = row[key];
    return signed === null ? [] : [{duration: Math.abs(signed), isOpen: signed < 0 || Object.is(signed, -0)}];
  });
}

type Named = Partial<Pick<ResponseRows, "incident_id" | "title">>;

/** The same, each with its incident where the rows name it. */
const timed = (rows: readonly (Times & Named)[], key: ResponseKey): TimedIncident[] =>
  rows.flatMap((row) =>
    responseDurations([row], key).map((time) => ({
      ...time,
      ...(row.incident_id === undefined ? {} : {incident_id: row.incident_id, title: row.title ?? null})
    }))
  );

/** A time with whose it is. */
export interface TimedIncident extends OpenDuration {
  readonly incident_id?: string;
  readonly title?: string | null;
}

export interface QuarterResponse {
  readonly quarter: string;
  readonly isPartial: boolean;
  /** incidents of the quarter, whether their time is known or not */
  readonly incidents: number;
  readonly durations: readonly TimedIncident[];
  readonly summary: DurationSummary;
}

/** One row a quarter in the order given. */
export function responseByQuarter(
  rows: readonly (Times & Named & {readonly quarter: string | null})[],
  quarters: readonly QuarterRows[],
  key: ResponseKey
): QuarterResponse[] {
  return quarters.map(({quarter, is_partial}) => {
    const own = rows.filter((row) => row.quarter === quarter);
    const durations = timed(own, key);
    return {
      quarter,
      isPartial: is_partial,
      incidents: own.length,
      durations,
      summary: durationSummary(durations)
    };
  });
}

/** How many were done within a limit; open ones younger than it are undecided and left out. */
export interface WithinLimit {
  readonly within: number;
  readonly of: number;
  readonly undecided: number;
  readonly low: number;
  readonly high: number;
}

/** Wilson's interval; with nothing decided it is 0 to 1. */
export function withinLimit(durations: readonly OpenDuration[], limit: number): WithinLimit {
  const decided = durations.filter(({duration, isOpen}) => !isOpen || duration > limit);
  const within = decided.filter(({duration}) => duration <= limit).length;
  const of = decided.length;
  const {low, high} = of === 0 ? {low: 0, high: 1} : wilson(within, of);
  return {within, of, undecided: durations.length - of, low, high};
}

/** Times now over times before: Hodges–Lehmann on logs with its 95 % interval; open ones count as longer than any. */
export interface ResponseRatio {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/** Undefined with fewer than five on a side (METHODS B2). Times under a minute count as one. */
export function responseRatio(
  before: readonly OpenDuration[],
  now: readonly OpenDuration[]
): ResponseRatio | undefined {
  if (Math.min(before.length, now.length) < defaults.minToSummarise) return undefined;
  const logs = (durations: readonly OpenDuration[]): number[] =>
    durations.map(({duration, isOpen}) =>
      isOpen ? Infinity : Math.log(Math.max(duration, 60 * defaults.minMinutes))
    );
  const {shift, low, high} = hodgesLehmann(logs(before), logs(now), {conf: defaults.conf});
  return {ratio: Math.exp(shift), low: Math.exp(low), high: Math.exp(high)};
}

/** The spread of log durations that are known; undefined below two. */
export function logSpread(durations: readonly OpenDuration[]): number | undefined {
  const logs = durations
    .filter(({isOpen}) => !isOpen)
    .map(({duration}) => Math.log(Math.max(duration, 60 * defaults.minMinutes)));
  if (logs.length < 2) return undefined;
  const centre = mean(logs);
  return Math.sqrt(sum(logs.map((log) => (log - centre) ** 2)) / (logs.length - 1));
}
