// For reference: proven by tests and described on Methods, used by no page and no command.
import {defaults} from "../defaults.js";
import {fisherExact} from "../fisherExact.js";
import {wilson} from "../wilson.js";

/**
 * The difference after − before of two proportions with Newcombe's hybrid interval, and Fisher's exact p-value.
 *
 * Without tries on a side the difference is NaN and the interval takes that side as anywhere in (0, 1), p = 1.
 * Newcombe 1998.
 *
 * @param x0 successes of n0 before
 * @param x1 successes of n1 after
 */
export function newcombe(
  {x0, n0, x1, n1}: {x0: number; n0: number; x1: number; n1: number},
  {conf = defaults.conf}: {conf?: number} = {}
): {difference: number; low: number; high: number; pTwoSided: number} {
  const before = wilson(x0, n0, {conf});
  const after = wilson(x1, n1, {conf});
  const difference = after.p - before.p;
  const empty = Number.isNaN(difference);
  return {
    difference,
    low: empty
      ? after.low - before.high
      : difference - Math.hypot(after.p - after.low, before.high - before.p),
    high: empty
      ? after.high - before.low
      : difference + Math.hypot(after.high - after.p, before.p - before.low),
    pTwoSided: fisherExact(x1, {n: n0 + n1, a: n1, b: x0 + x1}).pTwoSided
  };
}
