// For reference: proven by tests and described on Methods, used by no page and no command.
import {pchisq} from "../pchisq.js";
import {solveLinear} from "./solveLinear.js";

/** A comparison of survival curves. */
export interface Logrank {
  /** names in order */
  groups: string[];
  observed: number[];
  expected: number[];
  chisq: number;
  /** groups that were ever at risk at an event time, less one */
  df: number;
  p: number;
  /** variance of observed − expected in the first group */
  varianceFirst: number;
}

/**
 * The log-rank test: do groups close at the same pace?
 *
 * Observed against expected events with the hypergeometric variance. Without an event, or with one group, χ² and p are
 * NaN. With fewer than 5 events in a group show curves without p. R `survdiff`.
 *
 * @param times n durations ≥ 0
 * @param happened n flags: false where censored
 * @param group n names
 */
export function logrank(
  times: readonly number[],
  happened: readonly boolean[],
  group: readonly string[]
): Logrank {
  const groups = [...new Set(group)].sort();
  const member = group.map((name) => groups.indexOf(name));
  const order = times.map((_, i) => i).sort((a, b) => times[a]! - times[b]!);
  const observed = groups.map(() => 0);
  const expected = groups.map(() => 0);
  const covariance = groups.map(() => groups.map(() => 0));
  const atRisk = groups.map((_, g) => member.filter((m) => m === g).length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    const time = times[order[from]!]!;
    const n = order.length - from;
    const leaving = groups.map(() => 0);
    let d = 0;
    for (; to < order.length && times[order[to]!] === time; to++) {
      const g = member[order[to]!]!;
      leaving[g]!++;
      if (!happened[order[to]!]) continue;
      observed[g]!++;
      d++;
    }
    const spread = n > 1 ? (d * (n - d)) / (n - 1) : 0;
    atRisk.forEach((size, g) => {
      const share = size / n;
      expected[g]! += d * share;
      atRisk.forEach((other, h) => (covariance[g]![h]! += spread * share * ((g === h ? 1 : 0) - other / n)));
    });
    leaving.forEach((count, g) => (atRisk[g]! -= count));
  }
  const used = groups.flatMap((_, g) => (expected[g]! > 0 ? [g] : [])).slice(1);
  const excess = used.map((g) => observed[g]! - expected[g]!);
  const solution = solveLinear(
    used.map((g) => used.map((h) => covariance[g]![h]!)),
    excess
  );
  const chisq = used.length > 0 ? excess.reduce((s, e, i) => s + e * solution[i]!, 0) : NaN;
  return {
    groups,
    observed,
    expected,
    chisq,
    df: used.length,
    p: pchisq(chisq, used.length),
    varianceFirst: covariance[0]?.[0] ?? NaN
  };
}
