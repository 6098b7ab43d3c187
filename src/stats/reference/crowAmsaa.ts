// For reference: proven by tests and described on Methods, used by no page and no command.
import {defaults} from "../defaults.js";
import {pchisq} from "../pchisq.js";
import {qgamma} from "../qgamma.js";
import {sum} from "../sum.js";

/** A power-law process: expected events λ·t^β. */
export interface CrowAmsaa {
  n: number;
  /** below 1 improving */
  beta: number;
  lambda: number;
  betaUnbiased: number;
  betaLow: number;
  betaHigh: number;
  chisq: number;
  df: number;
  pImproving: number;
  pWorsening: number;
  pTwoSided: number;
  /** events per unit of time at the end */
  currentRate: number;
}

/**
 * The Crow–AMSAA (power-law) growth model of one system's events.
 *
 * With fewer than 5 events show no β; without any, every field but n is NaN. Clustering alone also rejects "constant":
 * check `overdispersion` first. Crow 1974; MIL-HDBK-189C; Rigdon & Basu 2000.
 *
 * @param times event times > 0 since the start of observation, any order
 * @param end end of observation; without it observation stopped at the last event
 * @throws RangeError if an event is at time 0 or after the end
 */
export function crowAmsaa(
  times: readonly number[],
  {end, conf = defaults.posteriorConf}: {end?: number | undefined; conf?: number} = {}
): CrowAmsaa {
  const n = times.length;
  const last = times.reduce((a, b) => Math.max(a, b), -Infinity);
  const total = end ?? last;
  const bad = times.find((t) => !(t > 0 && t <= total));
  if (bad !== undefined) throw new RangeError(`event times must lie in (0, ${total}], got ${bad}`);
  const logs = sum(times.map((t) => Math.log(total / t)));
  const fixed = end === undefined;
  const degrees = fixed ? n - 1 : n;
  const beta = n > 0 ? n / logs : NaN;
  const quantile = (p: number): number => (degrees > 0 ? qgamma(p, degrees) / logs : NaN);
  const chisq = n > 0 ? 2 * logs : NaN;
  const pImproving = pchisq(chisq, 2 * degrees);
  const pWorsening = pchisq(chisq, 2 * degrees, "lower");
  return {
    n,
    beta,
    lambda: n / total ** beta,
    betaUnbiased: n > 0 ? (fixed ? n - 2 : n - 1) / logs : NaN,
    betaLow: quantile((1 - conf) / 2),
    betaHigh: quantile((1 + conf) / 2),
    chisq,
    df: 2 * degrees,
    pImproving,
    pWorsening,
    pTwoSided: Math.min(1, 2 * Math.min(pImproving, pWorsening)),
    currentRate: (beta * n) / total
  };
}
