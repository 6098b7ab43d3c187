import {noncentralHypergeometric} from "./noncentralHypergeometric.js";

/**
 * Fisher's exact p-values of a 2×2 table, given the count k where a row of total a meets a column of total b, out of n.
 *
 * `twoSided` sums all tables no more likely (within 1e-7), as R's `fisher.test`. A table that cannot vary gives 1.
 *
 * @param oddsRatio the odds ratio under the null
 */
export function fisherExact(
  k: number,
  {n, a, b, oddsRatio = 1}: {n: number; a: number; b: number; oddsRatio?: number}
): {pLess: number; pGreater: number; pTwoSided: number; probability: number} {
  const {low, probabilities} = noncentralHypergeometric(n, a, b, oddsRatio);
  const probability = probabilities[k - low]!;
  let less = 0;
  let greater = 0;
  let twoSided = 0;
  probabilities.forEach((p, i) => {
    if (i + low < k) less += p;
    if (i + low > k) greater += p;
    if (p <= probability * (1 + 1e-7)) twoSided += p;
  });
  const atMost = (p: number): number => Math.min(1, p);
  return {
    pLess: atMost(less + probability),
    pGreater: atMost(greater + probability),
    pTwoSided: atMost(twoSided),
    probability
  };
}
