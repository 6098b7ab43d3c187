import {pbeta} from "./pbeta.js";

/** The two-sided p-value P(|T| ≥ |t|) of Student's t with df > 0 degrees of freedom; NaN where t is. */
export function pt(t: number, df: number): number {
  if (Number.isNaN(t)) return NaN;
  if (Math.abs(t) === Infinity) return 0;
  const square = t * t;
  return pbeta(df / (df + square), df / 2, 0.5, "lower", square / (df + square));
}
