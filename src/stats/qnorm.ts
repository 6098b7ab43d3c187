import {pnorm} from "./pnorm.js";

/**
 * The z with P(Z ≤ z) = p of a standard normal variable; ±Infinity at p = 0 and 1.
 *
 * Abramowitz & Stegun 26.2.23 as a start, then Halley's steps (cubic) on the exact distribution.
 */
export function qnorm(p: number): number {
  if (p > 0.5) return -qnorm(1 - p);
  if (p === 0.5) return 0;
  if (p <= 0) return p === 0 ? -Infinity : NaN;
  const t = Math.sqrt(-2 * Math.log(p));
  const numerator = 2.515517 + t * (0.802853 + t * 0.010328);
  let z = numerator / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let i = 0; i < 3; i++) {
    const step = (pnorm(z) - p) * Math.sqrt(2 * Math.PI) * Math.exp((z * z) / 2);
    z -= step / (1 + (z * step) / 2);
  }
  return z;
}
