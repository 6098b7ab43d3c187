/** Response rows → the facts of the page's sentences. */
import type {ResponseRows} from "../../schema.js";
import {defaults} from "../../stats/defaults.js";
import {type DurationSummary, durationSummary} from "../../stats/durationSummary.js";
import {mttrNullProb} from "../../stats/mttrNullProb.js";
import {
  logSpread,
  RESPONSE_METRICS,
  responseDurations,
  type ResponseMetric,
  type ResponseRatio,
  responseRatio
} from "./responseTimes.js";
import type {ReviewPeriod} from "./reviewPeriod.js";

type Rows = readonly ResponseRows[];

export interface ResponseFacts {
  readonly quarter: string;
  readonly isPartial: boolean;
  /** "mitigated" */
  readonly done: string;
  readonly now: DurationSummary;
  /** incidents of the quarter, their time known or not */
  readonly incidents: number;
  /** the quarters before it, together; undefined without any */
  readonly before?: {readonly quarters: number; readonly summary: DurationSummary};
  readonly ratio?: ResponseRatio | undefined;
}

/** Mitigation where at least half of the incidents state it, else resolution. */
export function headlineMetric(rows: Rows): ResponseMetric {
  const known = rows.filter(({mitigate_s}) => mitigate_s !== null).length;
  return RESPONSE_METRICS.find(({key}) => key === (2 * known >= rows.length ? "mitigate_s" : "resolve_s"))!;
}

/** The quarter against those before it, in one response time. */
export function responseFacts(
  rows: Rows,
  {key, done}: ResponseMetric,
  {chosen, before}: ReviewPeriod
): ResponseFacts & {
  readonly caution: {readonly n0: number; readonly n1: number; readonly chance: number | undefined};
} {
  const own = rows.filter(({quarter}) => quarter === chosen.quarter);
  const names = new Set(before.map(({quarter}) => quarter));
  const now = responseDurations(own, key);
  const earlier = responseDurations(
    rows.filter(({quarter}) => quarter !== null && names.has(quarter)),
    key
  );
  const last = responseDurations(
    rows.filter(({quarter}) => quarter === before.at(-1)?.quarter),
    key
  );
  const sdLog = logSpread([...earlier, ...now]);
  const [n0, n1] = [last.length, now.length];
  return {
    quarter: chosen.quarter,
    isPartial: chosen.is_partial,
    done,
    now: durationSummary(now),
    incidents: own.length,
    before: {quarters: before.length, summary: durationSummary(earlier)},
    ratio: responseRatio(earlier, now),
    caution: {
      n0,
      n1,
      chance:
        sdLog === undefined || n0 === 0 || n1 === 0
          ? undefined
          : mttrNullProb({n0, n1, sdLog, improvement: defaults.meanChange}).prob
    }
  };
}
