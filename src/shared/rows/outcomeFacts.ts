import {sum} from "d3-array";
import type {VerdictRows} from "../../schema.js";
import {pooledRatio} from "../../stats/pooledRatio.js";
import {isJoint} from "./changes.js";
import {countedRows, isHeadline, verdictCounts} from "./headline.js";

export interface OutcomeFacts {
  /** distinct actions, whatever their targets */
  readonly actions: number;
  readonly improved: number;
  readonly worsened: number;
  readonly unchanged: number;
  /** closed, and followed */
  readonly tooEarly: number;
  /** changes with a verdict, and those too early to tell: what the improved are a part of */
  readonly measurable: number;
  /** not closed yet: nothing can be measured */
  readonly open: number;
  readonly notMeasurable: number;
  /** of those not measurable, the ones without any target */
  readonly untargeted: number;
  /** of the improved: those that had fallen before they were closed, and those of several actions together */
  readonly fellBefore: number;
  readonly together: number;
  /** of the improved: those without a background, which may not have improved more than it */
  readonly uncompared: number;
  /** rows on inferred targets that are left out */
  readonly inferred: number;
}

/** Incidents over all measurable changes, crossed or not. */
export interface WorthFacts {
  readonly changes: number;
  /** had each moved as everything else did */
  readonly expected: number;
  readonly observed: number;
  /** limits of those that stayed away; undefined where changes are too few to pool */
  readonly limits: {readonly low: number; readonly high: number} | undefined;
  /** of impact, at what each took before; negative: more; null where no target states its impact */
  readonly minutes: number | null;
}

/** The numbers of the page's sentences, from the rows that pass the filters. */
export function outcomeFacts(
  rows: readonly VerdictRows[],
  all: readonly VerdictRows[],
  withInferred: boolean
): OutcomeFacts {
  const counted = countedRows(rows, withInferred);
  const n = verdictCounts(counted);
  const open = counted.filter(({verdict_reason}) => verdict_reason === "action_not_closed").length;
  const improved = counted.filter(({verdict}) => verdict === "improved");
  return {
    actions: new Set(all.map(({action_id}) => action_id)).size,
    improved: n.improved,
    worsened: n.worsened,
    unchanged: n.no_detectable_change,
    tooEarly: n.too_early - open,
    measurable: n.improved + n.worsened + n.no_detectable_change + n.too_early - open,
    open,
    notMeasurable: n.not_measurable,
    untargeted: counted.filter(({target_kind}) => target_kind === "").length,
    fellBefore: improved.filter(({fell_before_closing}) => fell_before_closing === true).length,
    together: improved.filter(isJoint).length,
    uncompared: improved.filter(({background_before}) => background_before === null).length,
    inferred: all.filter(({basis}) => basis === "inferred").length
  };
}

/** Incidents that stayed away or came on top, over all measurable changes; a change counts once (METHODS2 N5). */
export function worthFacts(rows: readonly VerdictRows[]): WorthFacts {
  const pooled = pooledChanges(rows);
  const expected = sum(pooled, expectedOf);
  const limits = pooledLimits(pooled);
  return {
    changes: pooled.length,
    expected,
    observed: sum(pooled, ({events_after}) => events_after),
    limits: limits && {low: expected * limits.low, high: expected * limits.high},
    minutes: pooled.some(({minutes_each}) => minutes_each !== null)
      ? sum(pooled, (row) => (expectedOf(row) - (row.events_after ?? 0)) * (row.minutes_each ?? 0))
      : null
  };
}

/** The measurable changes on incidents, each once. */
export const pooledChanges = (rows: readonly VerdictRows[]): VerdictRows[] =>
  rows.filter((row) => isHeadline(row) && row.is_pooled && row.metric === "incidents");

/** The share of what was to be expected that stayed away, as limits; undefined where changes are too few to pool. */
export function pooledLimits(
  pooled: readonly VerdictRows[]
): {readonly low: number; readonly high: number} | undefined {
  const {pooled: together} = pooledRatio(pooledInput(pooled), {
    clusters: pooled.map(({cluster, set_id}) => cluster ?? set_id ?? "")
  });
  return typeof together === "string" ? undefined : {low: 1 - together.high, high: 1 - together.low};
}

/** The events a change would have seen, had it moved as its background did, else as the time watched. */
export function expectedOf(row: VerdictRows): number {
  const {events_before, background_before, background_after} = row;
  const share =
    background_before !== null && background_after !== null
      ? (background_after + 0.5) / (background_before + 0.5)
      : (row.window_after_days ?? 0) / (row.window_before_days ?? Infinity);
  return (events_before ?? 0) * share;
}

const pooledInput = (rows: readonly VerdictRows[]): Parameters<typeof pooledRatio>[0] => ({
  x0: rows.map((row) => row.events_before ?? NaN),
  t0: rows.map((row) => (row.window_before_days ?? NaN) / 7),
  x1: rows.map((row) => row.events_after ?? NaN),
  t1: rows.map((row) => (row.window_after_days ?? NaN) / 7),
  y0: rows.map((row) => row.background_before ?? NaN),
  y1: rows.map((row) => row.background_after ?? NaN),
  phi: rows.map((row) => row.phi ?? 1)
});
