import {fisherExact} from "./fisherExact.js";

/** How two conditions occur together. */
export interface Pair {
  /** share of incidents with both */
  support: number;
  /** share of those with a that have b, and the reverse */
  confidenceAToB: number;
  confidenceBToA: number;
  /** times more often together than if independent */
  lift: number;
  /** joint incidents expected if independent */
  expected: number;
  /** chance of at least so many joint incidents if independent */
  pGreater: number;
  pMidp: number;
  pTwoSided: number;
  oddsRatio: number;
  jaccard: number;
}

/**
 * Co-occurrence of two conditions among n incidents, with Fisher's exact test.
 *
 * Lift from fewer than 3 joint incidents is noise: do not show it. A condition without an incident gives lift NaN and
 * p = 1. Agresti 2013.
 *
 * @param n incidents
 * @param nA those with the first condition
 * @param nB those with the second
 * @param nAB those with both
 */
export function pair({n, nA, nB, nAB}: {n: number; nA: number; nB: number; nAB: number}): Pair {
  const {pGreater, pTwoSided, probability} = fisherExact(nAB, {n, a: nA, b: nB});
  return {
    support: nAB / n,
    confidenceAToB: nAB / nA,
    confidenceBToA: nAB / nB,
    lift: (nAB * n) / (nA * nB),
    expected: (nA * nB) / n,
    pGreater,
    pMidp: Math.max(0, pGreater - probability / 2),
    pTwoSided,
    oddsRatio: (nAB * (n - nA - nB + nAB)) / ((nA - nAB) * (nB - nAB)),
    jaccard: nAB / (nA + nB - nAB)
  };
}
