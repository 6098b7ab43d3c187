/** The quarter under review in numbers, against the complete quarters before it. */
import {sum} from "d3-array";
import {FEW} from "../../format.js";
import type {QuarterRows} from "../../schema.js";
import {pearsonDispersion} from "../../stats/pearsonDispersion.js";
import {rateRatioExact} from "../../stats/rateRatioExact.js";
import {weeklyCounts} from "../../stats/weeklyCounts.js";
import {isOpen} from "./actionStatus.js";
import {type ReviewPeriod, weeksCovered} from "./reviewPeriod.js";
import {retroStages, type StageAction, type StageIncident} from "./retroStages.js";
import {inQuarters, type WatchedIncident, watchedThroughout} from "./watchedThroughout.js";

const DAY_MS = 86_400_000;

export interface ReviewFacts {
  readonly quarter: string;
  readonly isPartial: boolean;
  /** of a span that is no fiscal quarter: its length */
  readonly days?: number;
  readonly incidents: number;
  readonly withRetro: number;
  /** reports are the only source, so that every incident has one */
  readonly isRetroGiven?: boolean;
  readonly actions: number;
  readonly actionsClosed: number;
  /** actions whose status is stated: only they are closed or not */
  readonly actionsKnown: number;
  /** the quarters before, complete and up to four; undefined without any */
  readonly before?: {readonly quarters: number; readonly incidents: number};
  /**
   * Where some incidents are from sources that were not watched throughout: how many are left out of the comparison, and how
   * many of the quarter and of those before are in it.
   */
  readonly compared?: {readonly leftOut: number; readonly now: number; readonly before: number};
  /** rate after ÷ before per week, with its 95% interval: the exact one, widened where weeks vary beyond chance */
  readonly ratio?: {readonly value: number; readonly low: number; readonly high: number};
}

export interface ReviewIncident extends StageIncident, WatchedIncident {
  readonly quarter: string | null;
  readonly occurred_at: Date | null;
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
  const current = inQuarters(incidents, [chosen]);
  const earlier = inQuarters(incidents, before);
  const stages = retroStages(current, actions, []);
  const facts: ReviewFacts = {
    quarter: chosen.quarter,
    isPartial: chosen.is_partial,
    ...(period.days === undefined ? {} : {days: period.days}),
    incidents: current.length,
    withRetro: stages.retros_held.n,
    ...(stages.retros_held.isGiven === true ? {isRetroGiven: true} : {}),
    actions: stages.actions_filed.n,
    actionsClosed: stages.closed.n,
    actionsKnown: stages.closed.of
  };
  if (before.length === 0) return facts;
  const weeks = (quarters: readonly QuarterRows[]) => sum(quarters, (quarter) => weeksCovered(quarter, asOf));
  const {now, before: past, held, leftOut} = watchedThroughout(incidents, period, asOf);
  const exposure = {x0: past.length, t0: weeks(held), x1: now.length, t1: weeks([chosen])};
  const {ratio, low, high} = rateRatioExact(exposure);
  const {phi} = pearsonDispersion(
    [...held, chosen].map((quarter) =>
      weeklyCountsOf(inQuarters([...past, ...now], [quarter]), quarter, asOf)
    )
  );
  const widened = (limit: number) =>
    ratio > 0 ? ratio * (limit / ratio) ** Math.sqrt(Math.max(1, phi)) : limit;
  return {
    ...facts,
    before: {quarters: before.length, incidents: earlier.length},
    ...(leftOut > 0 ? {compared: {leftOut, now: now.length, before: past.length}} : {}),
    ratio: {value: ratio, low: widened(low), high: widened(high)}
  };
}

/** Whether the quarter can be held against those before it: where not, whether for want of incidents or of sources watched throughout. */
export function comparability({
  incidents,
  before,
  ratio,
  compared
}: ReviewFacts): "yes" | "few" | "unwatched" {
  const isEnough = (now: number, past: number): boolean => Math.min(now, past) >= FEW;
  if (before === undefined || !isEnough(incidents, before.incidents)) return "few";
  if (compared !== undefined && !isEnough(compared.now, compared.before)) return "unwatched";
  return ratio !== undefined && Number.isFinite(ratio.value) ? "yes" : "few";
}

function weeklyCountsOf(
  incidents: readonly ReviewIncident[],
  quarter: QuarterRows,
  asOf: Date | null
): number[] {
  const days = incidents.flatMap(({occurred_at}) =>
    occurred_at === null ? [] : (occurred_at.getTime() - quarter.from_at.getTime()) / DAY_MS
  );
  return weeklyCounts(days, [0, 7 * weeksCovered(quarter, asOf)]).filter((n) => n !== undefined);
}

/** Actions whose incident lies before the quarter and that are neither done nor dropped, oldest first. */
export function openFromBefore<
  Action extends {readonly status: string | null; readonly occurred_at: Date | null}
>(actions: readonly Action[], chosen: QuarterRows | undefined): Action[] {
  if (chosen === undefined) return [];
  return actions
    .filter(
      ({status, occurred_at}) => isOpen({status}) && occurred_at !== null && occurred_at < chosen.from_at
    )
    .toSorted((a, b) => a.occurred_at!.getTime() - b.occurred_at!.getTime());
}
