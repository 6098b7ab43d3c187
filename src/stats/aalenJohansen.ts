import {defaults} from "./defaults.js";
import {qnorm} from "./qnorm.js";

/** How an item stands: still open, done, or closed without being done. */
export type Outcome = "open" | "done" | "wont_do";

/** A cumulative incidence with its variance and complementary log–log interval. */
export interface Incidence {
  value: number;
  variance: number;
  low: number;
  high: number;
}

/** What has become of all items by a time. */
export interface OutcomeShares {
  time: number;
  /** share still open */
  open: number;
  done: Incidence;
  wontDo: Incidence;
  /** 1 − Kaplan–Meier with "won't do" censored: overstates what gets done; to show by how much */
  naiveDone: number;
}

interface Step {
  time: number;
  n: number;
  before: number;
  after: number;
  counts: Record<"done" | "wont_do", number>;
}

/**
 * Shares done and given up by each asked time, "won't do" being a competing outcome (Aalen–Johansen).
 *
 * Aalen's variance, as R's `cmprsk::cuminc`. Before the first outcome both are 0 (0, 0); no items: all 0.
 * Aalen & Johansen 1978; Putter, Fiocco & Geskus 2007.
 *
 * @param times n durations ≥ 0
 * @param outcomes n outcomes; "open" means censored at that time. A re-opened item's clock continues.
 * @param at times to report, any order; by default each time with an outcome, ascending
 */
export function aalenJohansen(
  times: readonly number[],
  outcomes: readonly Outcome[],
  {at, conf = defaults.conf}: {at?: readonly number[] | undefined; conf?: number} = {}
): OutcomeShares[] {
  const steps = outcomeSteps(times, outcomes);
  const z = qnorm((1 + conf) / 2);
  return (at ?? steps.map((step) => step.time)).map((time) => {
    const past = steps.filter((step) => step.time <= time);
    return {
      time,
      open: past.at(-1)?.after ?? 1,
      done: incidence(past, "done", z),
      wontDo: incidence(past, "wont_do", z),
      naiveDone: 1 - past.reduce((survival, {n, counts}) => survival * (1 - counts.done / n), 1)
    };
  });
}

/** Distinct times with an outcome, ascending, with the number at risk and the share open before and after. */
function outcomeSteps(times: readonly number[], outcomes: readonly Outcome[]): Step[] {
  const order = times.map((_, i) => i).sort((a, b) => times[a]! - times[b]!);
  const steps: Step[] = [];
  let open = 1;
  for (let from = 0, to = 0; from < order.length; from = to) {
    const time = times[order[from]!]!;
    const counts = {open: 0, done: 0, wont_do: 0};
    for (; to < order.length && times[order[to]!] === time; to++) counts[outcomes[order[to]!]!]++;
    const n = order.length - from;
    const after = open * (1 - (counts.done + counts.wont_do) / n);
    if (counts.done + counts.wont_do > 0) steps.push({time, n, before: open, after, counts});
    open = after;
  }
  return steps;
}

/** Σ S(t⁻)·d/n, and Aalen's Σ S(t⁻)²·(1−(d−1)/(n−1))·d/n²·(1{own} + (F(t_i)−F(t))/S(t_i))² over both outcomes. */
function incidence(past: readonly Step[], own: "done" | "wont_do", z: number): Incidence {
  const cumulative: number[] = [];
  let value = 0;
  for (const {before, counts, n} of past) cumulative.push((value += (before * counts[own]) / n));
  let variance = 0;
  past.forEach(({n, before, after, counts}, i) => {
    const later = after > 0 ? (cumulative[i]! - value) / after : 0;
    for (const outcome of ["done", "wont_do"] as const) {
      const d = counts[outcome];
      if (d === 0) continue;
      const tied = d > 1 ? 1 - (d - 1) / (n - 1) : 1;
      variance += before ** 2 * tied * (d / n ** 2) * ((outcome === own ? 1 : 0) + later) ** 2;
    }
  });
  if (value <= 0 || value >= 1) return {value, variance, low: value, high: value};
  const log = Math.log1p(-value);
  const margin = (z * Math.sqrt(variance)) / ((1 - value) * log);
  return {
    value,
    variance,
    low: -Math.expm1(log * Math.exp(margin)),
    high: -Math.expm1(log * Math.exp(-margin))
  };
}
