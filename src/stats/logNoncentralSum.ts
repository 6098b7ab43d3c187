import {lgamma} from "./lgamma.js";

/**
 * ln of Σ C(row, k)·C(size − row, column − k)·ρ^k over all k that the margins of a 2×2 table allow: the normalising sum
 * of Fisher's noncentral hypergeometric law.
 *
 * Summed outwards from the largest term and cut where terms no longer count, so the cost grows with the square root of
 * the counts and nothing overflows. Mode: Liao & Rosen 2001.
 *
 * @param size of the whole table, with its first row's and first column's total, whole numbers
 * @param logRatio ln ρ
 */
export function logNoncentralSum(
  {size, row, column}: {readonly size: number; readonly row: number; readonly column: number},
  logRatio: number
): number {
  const ratio = Math.exp(logRatio);
  const rest = size - row;
  const low = Math.max(0, column - rest);
  const high = Math.min(row, column);
  const mode = Math.min(high, Math.max(low, modeOf(size, row, column, ratio)));
  let total = 1;
  // a term over the one before it falls in k
  for (let k = mode, term = 1; k < high && term > 1e-18 * total; k++) {
    term *= (((row - k) * (column - k)) / ((k + 1) * (rest - column + k + 1))) * ratio;
    total += term;
  }
  for (let k = mode - 1, term = 1; k >= low && term > 1e-18 * total; k--) {
    term /= (((row - k) * (column - k)) / ((k + 1) * (rest - column + k + 1))) * ratio;
    total += term;
  }
  return logChoose(row, mode) + logChoose(rest, column - mode) + mode * logRatio + Math.log(total);
}

function modeOf(size: number, row: number, column: number, ratio: number): number {
  const a = ratio - 1;
  const b = row + column - size - (row + column + 2) * ratio;
  const c = (row + 1) * (column + 1) * ratio;
  return Math.floor((-2 * c) / (b - Math.sqrt(b * b - 4 * a * c)));
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

const FACTORIALS = Float64Array.from({length: 4096}, (_, n) => lgamma(n + 1));

function logFactorial(n: number): number {
  return FACTORIALS[n] ?? lgamma(n + 1);
}
