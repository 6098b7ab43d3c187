import {defaults} from "./defaults.js";
import {qnorm} from "./qnorm.js";
import {survivalQuantile} from "./survivalQuantile.js";

/** A step of a survival curve: the estimate from this event time on. */
export interface SurvivalStep {
  time: number;
  /** still open just before, those censored at this very time included */
  atRisk: number;
  events: number;
  /** share still open after it, in [0, 1] */
  survival: number;
  /** Greenwood's standard error; NaN at survival 0 */
  se: number;
  /** log–log interval; NaN at survival 0 */
  low: number;
  high: number;
}

/** A survival curve; quartiles are undefined where the curve, or its interval, does not fall that far. */
export interface Survival {
  n: number;
  events: number;
  /** the last time seen, censored or not; NaN without any */
  lastTime: number;
  steps: SurvivalStep[];
  median: number | undefined;
  medianLow: number | undefined;
  medianHigh: number | undefined;
  /** times by which a quarter, and three quarters, have happened */
  q25: number | undefined;
  q75: number | undefined;
}

/**
 * The Kaplan–Meier curve: what share is still open after t? One step per distinct event time, ascending.
 *
 * Open items are censored, not dropped: they say "at least this long". All censored: no step, median undefined ("more
 * than half still open"). Where the curve is exactly ½ on a stretch the median is its midpoint, as in R.
 * Kaplan & Meier 1958; Greenwood 1926; R `survfit(conf.type = "log-log")`.
 *
 * @param times n durations ≥ 0, in any one unit
 * @param happened n flags: false where the duration is only a lower bound
 */
export function kaplanMeier(
  times: readonly number[],
  happened: readonly boolean[],
  {conf = defaults.conf}: {conf?: number} = {}
): Survival {
  const order = times.map((_, i) => i).sort((a, b) => times[a]! - times[b]!);
  const z = qnorm((1 + conf) / 2);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    const time = times[order[from]!]!;
    let events = 0;
    for (; to < order.length && times[order[to]!] === time; to++) if (happened[order[to]!]) events++;
    if (events === 0) continue;
    const atRisk = order.length - from;
    survival *= 1 - events / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    steps.push({time, atRisk, events, survival, ...uncertainty(survival, greenwood, z)});
  }
  const lastTime = order.length > 0 ? times[order.at(-1)!]! : NaN;
  const at = (p: number, curve: "survival" | "low" | "high" = "survival"): number | undefined =>
    survivalQuantile(
      steps.map((step) => ({time: step.time, survival: step[curve]})),
      lastTime,
      p
    );
  return {
    n: order.length,
    events: steps.reduce((s, step) => s + step.events, 0),
    lastTime,
    steps,
    median: at(0.5),
    medianLow: at(0.5, "low"),
    medianHigh: at(0.5, "high"),
    q25: at(0.25),
    q75: at(0.75)
  };
}

function uncertainty(
  survival: number,
  greenwood: number,
  z: number
): {se: number; low: number; high: number} {
  if (survival === 0) return {se: NaN, low: NaN, high: NaN};
  const log = Math.log(survival);
  const margin = (z * Math.sqrt(greenwood)) / log;
  return {
    se: survival * Math.sqrt(greenwood),
    low: Math.exp(log * Math.exp(-margin)),
    high: Math.exp(log * Math.exp(margin))
  };
}
