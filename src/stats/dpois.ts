import {deviance} from "./deviance.js";
import {stirlingError} from "./stirlingError.js";

/**
 * The Poisson density e^−m·m^x/Γ(x+1) at real x ≥ 0 for mean m ≥ 0, by Loader's saddle point.
 *
 * With mean 0 all mass is at 0.
 */
export function dpois(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x);
}
