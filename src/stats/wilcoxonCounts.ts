/**
 * The distribution of the Mann–Whitney count W of two untied samples of m and n: P(W = w) for w = 0 … mn.
 *
 * The coefficients of the Gaussian binomial, factor by factor: Harding (1984), Applied Statistics 33.
 */
export function wilcoxonCounts(m: number, n: number): number[] {
  const counts = new Array<number>(m * n + 1).fill(0);
  counts[0] = 1;
  for (let i = 1; i <= Math.min(m, n); i++) {
    const factor = Math.max(m, n) + i;
    for (let w = counts.length - 1; w >= factor; w--) counts[w]! -= counts[w - factor]!;
    for (let w = i; w < counts.length; w++) counts[w]! += counts[w - i]!;
  }
  const total = counts.reduce((s, c) => s + c, 0);
  return counts.map((c) => c / total);
}
