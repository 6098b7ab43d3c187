import {pooledRatio} from "../pooledRatio.js";
import type {EventsAvoided, SetResult} from "./result.js";
import type {RecordKind} from "./types.js";

/**
 * Events that did not happen: over all pooled sets of a kind what their backgrounds let expect, less what came
 * (METHODS2 N5). The interval is the pooled ratio's; without it where sets are too few.
 */
export function eventsAvoided(sets: readonly SetResult[], kind: RecordKind): EventsAvoided {
  const pooled = sets.filter((set) => set.pooled && set.kind === kind);
  const expectedOf = ({x0, t0, t1, backgroundBefore: y0, backgroundAfter: y1}: SetResult): number =>
    x0! * (y0 !== undefined && y1 !== undefined ? (y1 + 0.5) / (y0 + 0.5) : t1! / t0!);
  const expected = pooled.reduce((total, set) => total + expectedOf(set), 0);
  const observed = pooled.reduce((total, {x1}) => total + x1!, 0);
  const {pooled: together} = pooledRatio(pooledInput(pooled), {clusters: pooled.map(({cluster}) => cluster)});
  const limits =
    typeof together === "string"
      ? {low: undefined, high: undefined}
      : {low: expected * (1 - together.high), high: expected * (1 - together.low)};
  return {kind, sets: pooled.length, expected, observed, avoided: expected - observed, ...limits};
}

/** Sets as the pooled methods take them. */
export function pooledInput(sets: readonly SetResult[]): Parameters<typeof pooledRatio>[0] {
  return {
    x0: sets.map(({x0}) => x0 ?? NaN),
    t0: sets.map(({t0}) => t0 ?? NaN),
    x1: sets.map(({x1}) => x1 ?? NaN),
    t1: sets.map(({t1}) => t1 ?? NaN),
    y0: sets.map(({backgroundBefore}) => backgroundBefore ?? NaN),
    y1: sets.map(({backgroundAfter}) => backgroundAfter ?? NaN),
    phi: sets.map(({phi}) => phi ?? 1)
  };
}
