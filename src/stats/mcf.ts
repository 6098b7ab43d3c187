import {defaults} from "./defaults.js";
import {qnorm} from "./qnorm.js";

/** A unit (a service, a condition) watched from 0 to its own end. */
export interface Unit {
  /** times of its events, any order; those after the end were not observed and do not count */
  readonly events: readonly number[];
  readonly end: number;
}

/** A step of a mean cumulative function. */
export interface McfStep {
  time: number;
  /** units still watched, those ending at this very time included */
  atRisk: number;
  /** mean number of events per unit so far */
  mean: number;
  /** robust variance, for events that cluster within units */
  variance: number;
  /** variance if all events were independent */
  variancePoisson: number;
  low: number;
  high: number;
}

/**
 * The mean cumulative number of events per unit: straight = constant rate, bending down = improving.
 *
 * One step per distinct event time, ascending; none without events. With fewer than 4 units draw no band.
 * Lawless & Nadeau 1995; Nelson 2003; interval M·exp(±z·sd/M).
 */
export function mcf(units: readonly Unit[], {conf = defaults.conf}: {conf?: number} = {}): McfStep[] {
  const z = qnorm((1 + conf) / 2);
  const counts = units.map(({events, end}) => {
    const at = new Map<number, number>();
    for (const time of events) if (time <= end) at.set(time, (at.get(time) ?? 0) + 1);
    return at;
  });
  const times = [...new Set(counts.flatMap((at) => [...at.keys()]))].sort((a, b) => a - b);
  const deviations = units.map(() => 0);
  let mean = 0;
  let variancePoisson = 0;
  return times.map((time) => {
    const atRisk = units.filter(({end}) => end >= time).length;
    const events = counts.reduce((s, at) => s + (at.get(time) ?? 0), 0);
    mean += events / atRisk;
    variancePoisson += events / atRisk ** 2;
    units.forEach(({end}, u) => {
      if (end >= time) deviations[u]! += ((counts[u]!.get(time) ?? 0) - events / atRisk) / atRisk;
    });
    const variance = deviations.reduce((s, d) => s + d * d, 0);
    const spread = Math.exp((z * Math.sqrt(variance)) / mean);
    return {time, atRisk, mean, variance, variancePoisson, low: mean / spread, high: mean * spread};
  });
}
