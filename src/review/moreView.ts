/** What the Review folds away: incidents by quarter, how far retros got, the quarter's conditions, open actions. */
import type {RetroStage} from "../domain.js";
import type {ActionRows} from "../schema.js";
import {intoSpans} from "../shared/rows/customPeriod.js";
import {type Filter, filterRows} from "../shared/rows/filterRows.js";
import {type Head, headOf} from "../shared/rows/head.js";
import {type QuarterCount, quarterCounts} from "../shared/rows/quarterCounts.js";
import {retroStages} from "../shared/rows/retroStages.js";
import {openFromBefore, type ReviewFacts} from "../shared/rows/reviewFacts.js";
import type {ReviewPeriod} from "../shared/rows/reviewPeriod.js";
import type {Reached} from "../shared/rows/stages.js";
import {type TopCondition, topConditions} from "../shared/rows/topConditions.js";
import {garwood} from "../stats/garwood.js";
import type {Known} from "./choice.js";

const OPEN = 10;

export interface MoreView {
  readonly facts: ReviewFacts;
  readonly period: ReviewPeriod;
  readonly counts: readonly QuarterCount[];
  readonly stages: Readonly<Record<RetroStage, Reached>>;
  readonly conditions: readonly TopCondition[];
  /** actions of earlier incidents that are neither done nor dropped */
  readonly open: Head<ActionRows>;
}

export type MoreRows = Awaited<ReturnType<typeof moreRows>>;

export async function moreRows(load: typeof import("../rows.js")) {
  const [actions, conditions] = await Promise.all([load.actionRows(), load.conditionIncidents()]);
  return {actions, conditions};
}

export function moreView(rows: MoreRows, chosen: Known, filter: Filter): MoreView {
  const {facts, period, spans, incidents, paths, verdicts} = chosen;
  const own = filterRows(rows.conditions, filter, {anyPeriod: true});
  return {
    facts,
    period,
    counts: quarterCounts(incidents, spans, (n) => garwood(n)),
    stages: retroStages(
      incidents.filter(({quarter}) => quarter === facts.quarter),
      paths,
      verdicts
    ),
    conditions: topConditions(period.days === undefined ? own : intoSpans(own, period), period),
    open: headOf(openActions(rows, period, filter), OPEN)
  };
}

/** All of them, oldest first. */
export const openActions = (
  {actions}: Pick<MoreRows, "actions">,
  {chosen}: ReviewPeriod,
  filter: Filter
): ActionRows[] => openFromBefore(filterRows(actions, filter, {anyPeriod: true}), chosen);
