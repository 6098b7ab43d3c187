import {stirlingError} from "./stirlingError.js";

/** ln Γ(x) for real x > 0; Infinity at 0. Absolute error about 1e-15 for small x, relative for large. */
export function lgamma(x: number): number {
  if (x === 0) return Infinity;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + stirlingError(x);
}
