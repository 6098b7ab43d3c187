/** The quarter under review in numbers, against the complete quarters before it. */
import type {ReviewFacts} from "../findings/reviewFinding.js";
import type {QuarterRows} from "../../schema.js";
import {rateRatioExact} from "../../stats/rateRatioExact.js";
import {type ReviewPeriod, weeksCovered} from "./reviewPeriod.js";
import {retroStages, stageOf, type StageAction, type StageIncident} from "./retroStages.js";

export interface ReviewIncident extends StageIncident {
  readonly quarter: string | null;
}

/** Undefined without a quarter. Incidents and actions are already filtered, but for the period. */
export function reviewFacts(
  incidents: readonly ReviewIncident[],
  actions: readonly StageAction[],
  period: ReviewPeriod | undefined,
  asOf: Date | null
): ReviewFacts | undefined {
  if (period === undefined) return undefined;
  const {chosen, before} = period;
  const inQuarters = (quarters: readonly QuarterRows[]) => {
    const names = new Set(quarters.map(({quarter}) => quarter));
    return incidents.filter(({quarter}) => quarter !== null && names.has(quarter));
  };
  const current = inQuarters([chosen]);
  const earlier = inQuarters(before);
  const stages = retroStages(current, actions, []);
  const facts: ReviewFacts = {
    quarter: chosen.quarter,
    isPartial: chosen.is_partial,
    ...(period.days === undefined ? {} : {days: period.days}),
    incidents: current.length,
    withRetro: stageOf(stages, "retros_held").n,
    actions: stageOf(stages, "actions_filed").n,
    actionsClosed: stageOf(stages, "closed").n
  };
  if (before.length === 0) return facts;
  const weeks = (quarters: readonly QuarterRows[]) =>
    quarters.reduce((sum, quarter) => sum + weeksCovered(quarter, asOf), 0);
  const exposure = {x0: earlier.length, t0: weeks(before), x1: current.length, t1: weeks([chosen])};
  const {ratio, low, high} = rateRatioExact(exposure);
  return {
    ...facts,
    before: {quarters: before.length, incidents: earlier.length},
    ratio: {value: ratio, low, high}
  };
}

/** Actions whose incident lies before the quarter and that are neither done nor dropped, oldest first. */
export function openFromBefore<
  Action extends {readonly status: string | null; readonly occurred_at: Date | null}
>(actions: readonly Action[], chosen: QuarterRows | undefined): Action[] {
  if (chosen === undefined) return [];
  return actions
    .filter(
      ({status, occurred_at}) =>
        (status === "open" || status === "in_progress") &&
        occurred_at !== null &&
        occurred_at < chosen.from_at
    )
    .toSorted((a, b) => a.occurred_at!.getTime() - b.occurred_at!.getTime());
}
