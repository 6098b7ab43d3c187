/**
 * ln Γ(n+1) minus Stirling's formula for it, (n+½)·ln n − n + ½·ln 2π, for real n > 0; Infinity at 0.
 *
 * Loader (2000), Fast and Accurate Computation of Binomial Probabilities. Below 15 the recurrence
 * δ(n) = δ(n+1) + (n+½)·ln(1+1/n) − 1 leads up to the series.
 */
export function stirlingError(n: number): number {
  if (n === 0) return Infinity;
  let sum = 0;
  let m = n;
  for (; m < 15; m++) sum += (m + 0.5) * Math.log1p(1 / m) - 1;
  const s = 1 / (m * m);
  return sum + (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s / 1188)))) / m;
}
