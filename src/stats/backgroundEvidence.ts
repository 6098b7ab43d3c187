import {defaults} from "./defaults.js";
import type {Direction} from "./logEvidence.js";
import {logNoncentralSum} from "./logNoncentralSum.js";

/** Counts of a target (x) and of its background (y), in the baseline (0) and in the follow-up (1). */
export interface BackgroundCounts {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** How evidence is tempered: dispersion factors ≥ 1 of the target and of the background. */
export interface BackgroundTempering {
  phi?: number;
  phiBackground?: number;
}

/** The evidence that a target changed more than everything else recorded beside it. */
export interface BackgroundEvidence {
  /** both factors, weighted by what each side adds to the variance of the log ratio */
  phiMix: number;
  /** the target's ratio over the background's; Infinity without events before, NaN without any */
  ratio: number;
  improved: number;
  worsened: number;
}

/**
 * The evidence that a target changed more than its background did (METHODS2 Q2); undefined with fewer than 20 records
 * of the background in the baseline.
 *
 * Given the margins the follow-up count is noncentral hypergeometric whatever the common trend, so at one look this is
 * an exact e-value of "changed like the rest"; tempering keeps its mean at most 1. Where the margins leave only one
 * count it is 1. Fisher 1935; Grünwald, de Heide & Koolen 2024.
 *
 * @param counts whole numbers
 */
export function backgroundEvidence(
  counts: BackgroundCounts,
  options: BackgroundTempering & {minBackground?: number} = {}
): BackgroundEvidence | undefined {
  const {minBackground = defaults.minBackground} = options;
  if (counts.y0 < minBackground) return undefined;
  return {
    phiMix: mixedDispersion(counts, options),
    ratio: backgroundRatio(counts),
    improved: Math.exp(logBackgroundEvidence(counts, "improved", options)),
    worsened: Math.exp(logBackgroundEvidence(counts, "worsened", options))
  };
}

/** The target's ratio over the background's; Infinity without events before, NaN without any. */
export const backgroundRatio = ({x0, x1, y0, y1}: BackgroundCounts): number =>
  x1 / (y1 + 0.5) / (x0 / (y0 + 0.5));

/** ln of that evidence in one direction, whatever the number of background records: for the weekly looks. */
export function logBackgroundEvidence(
  counts: BackgroundCounts,
  direction: Direction,
  options: BackgroundTempering = {}
): number {
  const {x0, x1, y0, y1} = counts;
  const margins = {size: x0 + x1 + y0 + y1, row: x0 + x1, column: x1 + y1};
  const phi = mixedDispersion(counts, options);
  const unchanged = logNoncentralSum(margins, 0);
  let max = -Infinity;
  let total = 0;
  for (let i = 1; i <= 19; i++) {
    const logRatio = direction === "improved" ? Math.log(i / 20) : -Math.log(i / 20);
    const log = (x1 * logRatio + unchanged - logNoncentralSum(margins, logRatio)) / phi;
    if (log <= max) total += Math.exp(log - max);
    else {
      total = total * Math.exp(max - log) + 1;
      max = log;
    }
  }
  return max + Math.log(total / 19);
}

function mixedDispersion(
  {x0, x1, y0, y1}: BackgroundCounts,
  {phi = 1, phiBackground = 1}: BackgroundTempering
): number {
  const target = 1 / (x0 + 0.5) + 1 / (x1 + 0.5);
  const background = 1 / (y0 + 0.5) + 1 / (y1 + 0.5);
  return (phi * target + phiBackground * background) / (target + background);
}
