// For reference: proven by tests and described on Methods, used by no page and no command.
import {mean} from "../mean.js";
import {pnorm} from "../pnorm.js";

/**
 * Laplace's trend test of a point process: U < 0 when events come ever later (improving), U > 0 when ever sooner.
 *
 * Normal approximation, good from 4 events on; without an event every field but m is NaN.
 *
 * @param times event times since the start of observation, any order
 * @param end end of observation; without it observation stopped at the last event, which is then left out
 */
export function laplace(
  times: readonly number[],
  {end}: {end?: number | undefined} = {}
): {m: number; u: number; pTwoSided: number; pImproving: number; pWorsening: number} {
  const sorted = [...times].sort((a, b) => a - b);
  const used = end === undefined ? sorted.slice(0, -1) : sorted;
  const total = end ?? sorted.at(-1) ?? NaN;
  const u = (mean(used) - total / 2) / (total * Math.sqrt(1 / (12 * used.length)));
  return {
    m: used.length,
    u,
    pTwoSided: 2 * pnorm(-Math.abs(u)),
    pImproving: pnorm(u),
    pWorsening: pnorm(u, "upper")
  };
}
