import {bisect} from "./bisect.js";

/** Numbers at risk and events in two groups at one event time. */
export interface RiskSet {
  readonly n0: number;
  readonly n1: number;
  readonly d0: number;
  readonly d1: number;
}

/**
 * Cox's log hazard ratio of group 1 against group 0, and its standard error, from the risk sets at each event time.
 *
 * ±Infinity (se Infinity) if all events with both groups at risk fell in one of them; NaN if there was no such event.
 */
export function coxLogHazardRatio(
  sets: readonly RiskSet[],
  ties: "breslow" | "efron"
): {logHazardRatio: number; se: number} {
  const informative = sets.filter(({n0, n1}) => n0 > 0 && n1 > 0);
  const events0 = informative.reduce((s, {d0}) => s + d0, 0);
  const events1 = informative.reduce((s, {d1}) => s + d1, 0);
  if (events0 === 0 || events1 === 0) {
    return events0 === events1
      ? {logHazardRatio: NaN, se: NaN}
      : {logHazardRatio: events1 === 0 ? -Infinity : Infinity, se: Infinity};
  }
  /** Σ over events of the chance p that the next one is in group 1 (score), or of p·(1 − p) (information) */
  const overEvents = (beta: number, of: (p: number) => number): number => {
    let total = 0;
    for (const {n0, n1, d0, d1} of informative) {
      const d = d0 + d1;
      for (let k = 0; k < d; k++) {
        const gone = ties === "efron" ? k / d : 0;
        const weight1 = (n1 - gone * d1) * Math.exp(beta);
        total += of(weight1 / (weight1 + n0 - gone * d0));
      }
    }
    return total;
  };
  const logHazardRatio = bisect((beta) => overEvents(beta, (p) => p) < events1, -60, 60);
  return {logHazardRatio, se: 1 / Math.sqrt(overEvents(logHazardRatio, (p) => p * (1 - p)))};
}
