/** `npm run bench`: costs as ratios to plain floors, and the error rates of the verdict rule. */
import type {LoadOptions} from "../build.js";
import {benchStats} from "../bench/stats.js";
import {benchPipeline} from "../bench/pipeline.js";

export interface BenchOptions extends Pick<LoadOptions, "data" | "asOf"> {
  readonly stats?: boolean;
  readonly full?: boolean;
}

export async function bench({stats = false, full = false, ...options}: BenchOptions): Promise<void> {
  if (stats) await benchStats({full});
  else await benchPipeline(options);
}
