// For reference: proven by tests and described on Methods, used by no page and no command.
import {defaults} from "../defaults.js";
import {garwood} from "../garwood.js";
import {mean} from "../mean.js";
import {pearsonDispersion} from "../pearsonDispersion.js";
import {qt} from "../qt.js";
import {sum} from "../sum.js";
import {wilson} from "../wilson.js";

/** The load of a shift. */
export interface ShiftLoad {
  shifts: number;
  /** pages a shift */
  mean: number;
  phi: number;
  lowPoisson: number;
  highPoisson: number;
  /** widened by the dispersion between shifts: the one to show */
  low: number;
  high: number;
  /** share of shifts over the limit, with Wilson's interval */
  shareOver: number;
  shareLow: number;
  shareHigh: number;
  /** the least number of pages that nine shifts in ten do not exceed */
  p90: number;
}

/**
 * Pages per shift: mean with a quasi-Poisson interval, and the share of shifts over the limit.
 *
 * With fewer than 10 shifts list them instead. Without a page, or with one shift, the interval is the Poisson one; no
 * shift: NaN. Google SRE book ch. 11 (at most 2 incidents in a 12-hour shift).
 */
export function pagesPerShift(
  pages: readonly number[],
  {limit = defaults.shiftLimit, conf = defaults.conf}: {limit?: number; conf?: number} = {}
): ShiftLoad {
  const shifts = pages.length;
  const total = sum(pages);
  const average = mean(pages);
  const {phi, df} = pearsonDispersion([pages]);
  const poisson = garwood(total, shifts, {conf});
  const spread = df > 0 ? Math.exp(qt(1 - conf, df) * Math.sqrt(Math.max(1, phi) / total)) : NaN;
  const over = wilson(pages.filter((n) => n > limit).length, shifts, {conf});
  const sorted = Float64Array.from(pages).sort();
  return {
    shifts,
    mean: average,
    phi,
    lowPoisson: poisson.low,
    highPoisson: poisson.high,
    low: df > 0 ? average / spread : poisson.low,
    high: df > 0 ? average * spread : poisson.high,
    shareOver: over.p,
    shareLow: over.low,
    shareHigh: over.high,
    p90: sorted[Math.ceil(0.9 * shifts - 1e-9) - 1] ?? NaN
  };
}
