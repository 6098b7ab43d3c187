/** Which way a rate is said to have changed. */
export type Direction = "improved" | "worsened";

/** Rate multipliers averaged over: 0.05, 0.10, … 0.95, with equal weight; their inverses for "worsened". */
const ratios = Array.from({length: 19}, (_, i) => (i + 1) / 20);
const logRatios = ratios.map(Math.log);

/**
 * ln of the evidence number (METHODS E1): the likelihood ratio of "the rate was multiplied by ρ" against "no change",
 * given x0 + x1, averaged over the ρ of one direction.
 *
 * Counts may be fractions (tempered by φ). Without exposure in either window, or without events, it is 0 (e = 1).
 */
export function logEvidence(x0: number, t0: number, x1: number, t1: number, direction: Direction): number {
  const n = x0 + x1;
  if (n === 0 || t1 === 0 || t0 === 0) return 0;
  let max = -Infinity;
  let total = 0;
  for (let i = 0; i < 19; i++) {
    const rho = ratios[i]!;
    const log =
      direction === "improved"
        ? x1 * logRatios[i]! + n * Math.log((t0 + t1) / (t0 + rho * t1))
        : n * Math.log((t0 + t1) / (t0 + t1 / rho)) - x1 * logRatios[i]!;
    if (log <= max) total += Math.exp(log - max);
    else {
      total = total * Math.exp(max - log) + 1;
      max = log;
    }
  }
  return max + Math.log(total / 19);
}
