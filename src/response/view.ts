/** What the Response page shows of a choice, as plain numbers: worked out in the browser under a filter, else when the site is built. */
import type {QuarterRows, ResponseRows, Site} from "../schema.js";
import {around} from "../shared/rows/around.js";
import {type Filter, filterRows} from "../shared/rows/filterRows.js";
import {type QuarterResponse, responseByQuarter} from "../shared/rows/responseTimes.js";
import {type ReviewPeriod, reviewPeriod} from "../shared/rows/reviewPeriod.js";
import {thinnedTimes} from "../shared/rows/thinnedTimes.js";
import {watchedThroughout} from "../shared/rows/watchedThroughout.js";
import {
  type Detected,
  detectedByQuarter,
  type ResponseToDecide,
  responseToDecide,
  type StepChange,
  stepChanges
} from "./facts.js";

/** Quarters that a strip has room for. */
const DRAWN = 13;

export interface StepView {
  readonly step: StepChange;
  /** of all quarters; the times of those that are drawn, as many as are drawn */
  readonly course: readonly QuarterResponse[];
}

/** Who noticed first. */
export interface DetectorView {
  /** of all quarters */
  readonly all: readonly Detected[];
  /** of the incidents whose sources were watched throughout */
  readonly now: Detected;
  readonly before: readonly Detected[];
}

export interface PeriodView {
  readonly period: ReviewPeriod;
  readonly steps: readonly StepView[];
  readonly detector: DetectorView;
  readonly decide: ResponseToDecide;
}

export type ResponsePageRows = Awaited<ReturnType<typeof responseRows>>;

export async function responseRows(load: typeof import("../rows.js")) {
  const [quarters, all, definitions] = await Promise.all([
    load.quarterRows(),
    load.responseRows(),
    load.responseDefinitions()
  ]);
  return {quarters, all, definitions};
}

/** Undefined without a quarter. */
export function responseView(
  {quarters, all}: Pick<ResponsePageRows, "quarters" | "all">,
  filter: Filter,
  {as_of_at}: Site
): PeriodView | undefined {
  const period = reviewPeriod(quarters, filter.period);
  if (period === undefined) return undefined;
  const rows = filterRows(all, filter, {anyPeriod: true});
  const own = rows.filter((row) => row.quarter === period.chosen.quarter);
  const {customers, ...decide} = responseToDecide(own);
  return {
    period,
    steps: stepChanges(rows, period, as_of_at).map((step) => ({
      step,
      course: courseOf(step, rows, quarters)
    })),
    detector: detectorView(rows, quarters, {period, asOf: as_of_at}),
    decide: {...decide, customers: customers.map(({incident_id, title}) => ({incident_id, title}))}
  };
}

function courseOf(
  {metric, quarter}: StepChange,
  rows: readonly ResponseRows[],
  quarters: readonly QuarterRows[]
): readonly QuarterResponse[] {
  const all = responseByQuarter(rows, quarters, metric.key);
  const drawn = new Set(around(all, quarter, DRAWN));
  return all.map((row) => ({...row, durations: drawn.has(row) ? thinnedTimes(row.durations) : []}));
}

function detectorView(
  rows: readonly ResponseRows[],
  quarters: readonly QuarterRows[],
  {period, asOf}: {readonly period: ReviewPeriod; readonly asOf: Date | null}
): DetectorView {
  const watched = watchedThroughout(rows, period, asOf);
  return {
    all: detectedByQuarter(rows, quarters),
    now: detectedByQuarter(watched.now, [period.chosen])[0]!,
    before: detectedByQuarter(watched.before, watched.held)
  };
}
