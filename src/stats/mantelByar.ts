import {coxLogHazardRatio, type RiskSet} from "./coxLogHazardRatio.js";
import {pchisq} from "./pchisq.js";

/** A stretch of one recurrence clock, with the action open or closed throughout. */
export interface Stretch {
  /** days since the condition's last incident at which the stretch begins, exclusive */
  readonly start: number;
  /** days at which it ends, inclusive */
  readonly stop: number;
  /** whether it ended with a recurrence */
  readonly event: boolean;
  /** whether the action was closed (and washed out) during it */
  readonly closed: boolean;
}

/** Recurrence under a closed action against an open one. */
export interface MantelByar {
  observedClosed: number;
  expectedClosed: number;
  variance: number;
  chisq: number;
  p: number;
  /** (observed/expected) closed over open */
  pikeRatio: number;
  /** Cox log hazard ratio, ties by Breslow and by Efron; ±Infinity when one side has all events at risk of both */
  coxBreslow: number;
  coxBreslowSe: number;
  coxEfron: number;
  /** days lived in each state, and recurrences there, for a rate ratio (A1) */
  daysOpen: number;
  daysClosed: number;
  eventsOpen: number;
  eventsClosed: number;
}

/**
 * Does a condition recur later once its action is closed? The Mantel–Byar test: log-rank with a time-dependent group.
 *
 * Person-time must be split at closure: comparing actions closed with never closed has immortal-time bias. Without an
 * event at which both states are at risk there is nothing to test: χ² and p are NaN.
 * Mantel & Byar 1974; Simon & Makuch 1984; Suissa 2008. Equals the score test of R's `coxph` without ties.
 */
export function mantelByar(stretches: readonly Stretch[]): MantelByar {
  const times = [...new Set(stretches.filter((s) => s.event).map((s) => s.stop))].sort((a, b) => a - b);
  const sets = times.map((time): RiskSet => {
    const atRisk = stretches.filter(({start, stop}) => start < time && time <= stop);
    const events = atRisk.filter(({event, stop}) => event && stop === time);
    return {
      n0: atRisk.filter(({closed}) => !closed).length,
      n1: atRisk.filter(({closed}) => closed).length,
      d0: events.filter(({closed}) => !closed).length,
      d1: events.filter(({closed}) => closed).length
    };
  });
  const total = (value: (set: RiskSet) => number): number => sets.reduce((s, set) => s + value(set), 0);
  const observed = total(({d1}) => d1);
  const eventsOpen = total(({d0}) => d0);
  const expected = total(({n0, n1, d0, d1}) => ((d0 + d1) * n1) / (n0 + n1));
  const variance = total(({n0, n1, d0, d1}) => {
    const n = n0 + n1;
    const d = d0 + d1;
    return n > 1 ? (d * (n - d) * n0 * n1) / (n * n * (n - 1)) : 0;
  });
  const chisq = (observed - expected) ** 2 / variance;
  const {logHazardRatio: coxBreslow, se: coxBreslowSe} = coxLogHazardRatio(sets, "breslow");
  const days = (closed: boolean): number =>
    stretches.reduce((s, x) => (x.closed === closed ? s + x.stop - x.start : s), 0);
  return {
    observedClosed: observed,
    expectedClosed: expected,
    variance,
    chisq,
    p: pchisq(chisq, 1),
    pikeRatio: observed / expected / (eventsOpen / (observed + eventsOpen - expected)),
    coxBreslow,
    coxBreslowSe,
    coxEfron: coxLogHazardRatio(sets, "efron").logHazardRatio,
    daysOpen: days(false),
    daysClosed: days(true),
    eventsOpen,
    eventsClosed: observed
  };
}
