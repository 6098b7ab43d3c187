// For reference: proven by tests and described on Methods, used by no page and no command.
import {defaults} from "../defaults.js";

/** How to show a summary of so many values. */
export type SampleSizeRule = "no_data" | "values_only" | "interval_first" | "normal";

/** How a summary of n values may be shown: nothing, the raw values (n < 5), the interval first (n < 10), or normally. */
export function sampleSizeRule(n: number): SampleSizeRule {
  if (n === 0) return "no_data";
  if (n < defaults.minToSummarise) return "values_only";
  return n < defaults.minForPoint ? "interval_first" : "normal";
}
