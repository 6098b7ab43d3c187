/** A ratio of counts or times as a reader would say it. */
import {decimal, percent} from "../../format.js";

export interface SizeWords {
  readonly less?: string;
  readonly more?: string;
  readonly as?: string;
}

/** "52% fewer", "15% more", "2.6 times as many", "as many"; "no limit" of an open end. */
export function sizeWords(
  ratio: number,
  {less = "fewer", more = "more", as = "as many"}: SizeWords = {}
): string {
  if (ratio === Infinity) return "no limit";
  if (Math.abs(1 - ratio) < 0.005) return as;
  if (ratio < 1) return `${percent(1 - ratio)} ${less}`;
  return ratio < 2 ? `${percent(ratio - 1)} ${more}` : `${decimal(ratio)} times ${as}`;
}

/** The words of times, which get shorter and longer. */
export const LENGTH: SizeWords = {less: "shorter", more: "longer", as: "as long"};

/** "fell by 64%", "rose by 12%", "stayed as it was", "rose from nothing". */
export function movedWords(ratio: number): string {
  if (ratio === Infinity) return "rose from nothing";
  const share = Math.abs(1 - ratio);
  if (share < 0.005) return "stayed as it was";
  return ratio < 1 ? `fell by ${percent(share)}` : `rose by ${percent(share)}`;
}
