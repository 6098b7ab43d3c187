import {defaults} from "./defaults.js";
import {mean} from "./mean.js";
import {pearsonDispersion} from "./pearsonDispersion.js";

/** How many times more than Poisson a target's weekly counts vary, by week, by block and by memory. */
export interface DispersionFactor {
  phiWeek: number;
  dfWeek: number;
  /** of blocks of four whole weeks, counted from each window's start */
  phi4Week: number;
  /** lag-1 correlation of Pearson residuals, within windows */
  lag1: number;
  /** phiWeek·(1 + r)/(1 − r), r = lag1 clipped to [0, 0.8] */
  phiAr: number;
  /** the largest of them, at least 1: the factor evidence is tempered by */
  phiUsed: number;
  /** phiWeek below which a sparse target counts as Poisson */
  sparseThreshold: number;
  /** phiUsed if phiWeek exceeds the threshold, else 1: for targets under 2 events a week */
  phiUsedSparse: number;
}

/**
 * The factor by which evidence from weekly counts must be tempered (A4).
 *
 * A window without events contributes nothing; with too few weeks to tell, a part is 0 and the factor 1. With fewer
 * than 8 baseline weeks the dispersion is unknown: give no verdict on pages.
 *
 * @param before counts per whole week of the baseline
 * @param after counts per whole week of the follow-up
 */
export function dispersionFactor(before: readonly number[], after: readonly number[]): DispersionFactor {
  const {phi: phiWeek, df: dfWeek} = pearsonDispersion([before, after]);
  const {phi: phi4Week} = pearsonDispersion([blocks(before), blocks(after)]);
  const lag1 = autocorrelation([residuals(before), residuals(after)]);
  const r = Math.min(defaults.maxLag1, Math.max(0, lag1));
  const phiAr = (phiWeek * (1 + r)) / (1 - r);
  const phiUsed = Math.max(1, phiWeek, phi4Week, phiAr);
  const sparseThreshold = 1 + 1.645 * Math.sqrt(2 / dfWeek);
  const phiUsedSparse = phiWeek > sparseThreshold ? phiUsed : 1;
  return {phiWeek, dfWeek, phi4Week, lag1, phiAr, phiUsed, sparseThreshold, phiUsedSparse};
}

function blocks(weeks: readonly number[]): number[] {
  const totals = [];
  for (let i = 3; i < weeks.length; i += 4)
    totals.push(weeks[i - 3]! + weeks[i - 2]! + weeks[i - 1]! + weeks[i]!);
  return totals;
}

function residuals(counts: readonly number[]): number[] {
  const expected = mean(counts);
  return expected > 0 ? counts.map((y) => (y - expected) / Math.sqrt(expected)) : [];
}

/** Σ r_i·r_(i+1) within windows over Σ r²; 0 without spread. */
function autocorrelation(windows: readonly (readonly number[])[]): number {
  let products = 0;
  let squares = 0;
  for (const r of windows) {
    for (let i = 0; i < r.length; i++) {
      squares += r[i]! ** 2;
      if (i > 0) products += r[i]! * r[i - 1]!;
    }
  }
  return squares > 0 ? products / squares : 0;
}
