import type {BeforeAfter} from "./beforeAfter.js";
import {logEvidence} from "./logEvidence.js";
import {requireNonNegative} from "./requireNonNegative.js";

/** Evidence in both directions: 1 says nothing, 10 is enough for a verdict, below 1 fits "no change" better. */
export interface EValue {
  lnImproved: number;
  lnWorsened: number;
  /** e^lnImproved; Infinity beyond 1e308 */
  improved: number;
  worsened: number;
}

/**
 * The evidence that a rate fell, and that it rose: a mixture sequential likelihood ratio, averaged over ρ = 0.05 … 0.95.
 *
 * Free of the unknown baseline rate; expectation 1 at any fixed date if nothing changed, so P(e ≥ 1/α) ≤ α there. On a
 * weekly grid from week 4 to twice the baseline it ever reaches 10 in at most 5.1 % of unchanged actions (METHODS E1).
 * No events, or no exposure in a window: 1. Robbins 1970; Pérez-Ortiz et al. 2024; Ramdas et al. 2023.
 *
 * @param phi dispersion factor ≥ 1 by which both counts are divided (A4)
 * @throws RangeError if a count or an exposure is negative
 */
export function eValue({x0, t0, x1, t1}: BeforeAfter, {phi = 1}: {phi?: number} = {}): EValue {
  requireNonNegative({x0, t0, x1, t1});
  const lnImproved = logEvidence(x0 / phi, t0, x1 / phi, t1, "improved");
  const lnWorsened = logEvidence(x0 / phi, t0, x1 / phi, t1, "worsened");
  return {lnImproved, lnWorsened, improved: Math.exp(lnImproved), worsened: Math.exp(lnWorsened)};
}
