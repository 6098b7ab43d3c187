import {sum} from "./sum.js";

/** The arithmetic mean; NaN for none. Never shown of durations (B6). */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
