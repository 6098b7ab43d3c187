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
  const [done, wontDo] = [incidences(steps, "done", z), incidences(steps, "wont_do", z)];
  let survival = 1;
  const survived = [1, ...steps.map(({n, counts}) => (survival *= 1 - counts.done / n))];
  const asked = at?.map((time) => [time, steps.findLastIndex((step) => step.time <= time) + 1] as const);
  return (asked ?? steps.map(({time}, i) => [time, i + 1] as const)).map(([time, past]) => ({
    time,
    open: steps[past - 1]?.after ?? 1,
    done: done[past]!,
    wontDo: wontDo[past]!,
    naiveDone: 1 - survived[past]!
  }));
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

/**
 * After each number of steps Σ S(t⁻)·d/n, and Aalen's Σ S(t⁻)²·(1−(d−1)/(n−1))·d/n²·(1{own} + (F(t_i)−F(t))/S(t_i))² over
 * both outcomes: with F(t) multiplied out, three running sums. O(steps).
 */
function incidences(steps: readonly Step[], own: "done" | "wont_do", z: number): Incidence[] {
  let value = 0;
  let [square, mixed, slope] = [0, 0, 0];
  const after = steps.map(({n, before, after: open, counts}) => {
    value += (before * counts[own]) / n;
    for (const outcome of ["done", "wont_do"] as const) {
      const d = counts[outcome];
      if (d === 0) continue;
      const tied = d > 1 ? 1 - (d - 1) / (n - 1) : 1;
      const weight = before ** 2 * tied * (d / n ** 2);
      const inverse = open > 0 ? 1 / open : 0;
      const level = (outcome === own ? 1 : 0) + value * inverse;
      square += weight * level ** 2;
      mixed += weight * level * inverse;
      slope += weight * inverse ** 2;
    }
    return incidence(value, Math.max(0, square - 2 * value * mixed + value ** 2 * slope), z);
  });
  return [incidence(0, 0, z), ...after];
}

function incidence(value: number, variance: number, z: number): Incidence {
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
