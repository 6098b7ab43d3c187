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
import {inQuarters, watchedThroughout} from "./watchedThroughout.js";

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
  /**
   * Where some incidents are from sources that were not watched throughout: how many are left out of the comparison, and how
   * many with a known time are in it of the quarter and of those before.
   */
  readonly compared?: {readonly leftOut: number; readonly now: number; readonly before: number};
  /** of the incidents whose sources were watched throughout; undefined where too few are */
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
  period: ReviewPeriod,
  asOf: Date | null
): ResponseFacts & {
  readonly caution: {readonly n0: number; readonly n1: number; readonly chance: number | undefined};
} {
  const {chosen, before} = period;
  const own = inQuarters(rows, [chosen]);
  const now = responseDurations(own, key);
  const earlier = responseDurations(inQuarters(rows, before), key);
  const watched = watchedThroughout(rows, period, asOf);
  const [past, current] = [responseDurations(watched.before, key), responseDurations(watched.now, key)];
  const {leftOut} = watched;
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
    ...(leftOut > 0 ? {compared: {leftOut, now: current.length, before: past.length}} : {}),
    ratio: responseRatio(past, current),
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

/** Whether the quarter's times can be held against those before: where not, whether for want of incidents or of sources watched throughout. */
export function responseComparability({
  now,
  before,
  ratio,
  compared
}: ResponseFacts): "yes" | "few" | "unwatched" {
  if (ratio !== undefined) return "yes";
  const isEnough = Math.min(now.n, before?.summary.n ?? 0) >= defaults.minToSummarise;
  return isEnough && compared !== undefined ? "unwatched" : "few";
}
