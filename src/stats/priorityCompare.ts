import {pnorm} from "./pnorm.js";

/** A score with the standard deviation of its log. */
export interface Score {
  readonly score: number;
  readonly sdLog: number;
}

/** The chance that a's true score is above b's, both log-normal. Neighbours below 0.8 are to be drawn as tied. */
export function priorityCompare(a: Score, b: Score): number {
  const distance = Math.log(a.score / b.score);
  return distance === 0 ? 0.5 : pnorm(distance / Math.hypot(a.sdLog, b.sdLog));
}
