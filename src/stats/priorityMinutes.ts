import {defaults} from "./defaults.js";
import {qnorm} from "./qnorm.js";
import {sum} from "./sum.js";

/** What working on a condition is worth. */
export interface Priority {
  /** minutes lost per quarter */
  lostMinutes: number;
  /** standard deviation of the log of lostMinutes: both count and size are random */
  sdLogLost: number;
  /** how many incidents of equal size would carry the same uncertainty */
  effectiveIncidents: number;
  /** minutes saved per quarter for each day of effort */
  score: number;
  sdLog: number;
  low: number;
  high: number;
  /** quarters until the effort is paid back in attention time, not money */
  paybackQuarters: number;
}

/**
 * The priority of a condition from data: lost minutes per quarter × expected reduction ÷ effort in days (METHODS K).
 *
 * Lost minutes are a compound-Poisson total, so one incident gives an interval of ×/÷ 5: show it. Without an incident
 * the score is 0 and its uncertainty NaN.
 *
 * @param minutes impact of each incident, minutes
 * @param quarters length of the period
 * @param reduction share expected to be prevented, with its log-sd (0.3 and 0.7 without history of such actions)
 * @param effortDays with its log-sd (0.5 if a guess)
 */
export function priorityMinutes(
  {
    minutes,
    quarters,
    reduction,
    effortDays,
    sdLogReduction = 0,
    sdLogEffort = 0
  }: {
    readonly minutes: readonly number[];
    readonly quarters: number;
    readonly reduction: number;
    readonly effortDays: number;
    readonly sdLogReduction?: number;
    readonly sdLogEffort?: number;
  },
  {conf = defaults.posteriorConf}: {conf?: number} = {}
): Priority {
  const total = sum(minutes);
  const squares = sum(minutes.map((m) => m * m));
  const lostMinutes = total / quarters;
  const sdLogLost = Math.sqrt(squares) / total;
  const score = (lostMinutes * reduction) / effortDays;
  const sdLog = Math.hypot(sdLogLost, sdLogReduction, sdLogEffort);
  const spread = Math.exp(qnorm((1 + conf) / 2) * sdLog);
  return {
    lostMinutes,
    sdLogLost,
    effectiveIncidents: total === 0 ? 0 : total ** 2 / squares,
    score,
    sdLog,
    low: score / spread,
    high: score * spread,
    paybackQuarters: (effortDays * defaults.minutesPerDay) / (lostMinutes * reduction)
  };
}
