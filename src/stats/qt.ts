import {qbetaOdds} from "./qbetaOdds.js";

/** The t > 0 beyond which, on either side, Student's t with df > 0 degrees of freedom lies with probability p. */
export function qt(p: number, df: number): number {
  return Math.sqrt(df / qbetaOdds(p, df / 2, 0.5));
}
