/** `npm run bench`: costs as ratios to plain floors, and the error rates of the verdict rule. */
import type {LoadOptions} from "../warehouse/build.js";
import {benchStats} from "../bench/stats.js";
import {benchNulls} from "../bench/nulls.js";
import {benchPrivacy} from "../bench/privacy.js";
import {benchFaults} from "../bench/faults.js";
import {benchFuzz} from "../bench/fuzz.js";
import {benchGrowth} from "../bench/growth.js";
import {benchPlacebo} from "../bench/placebo.js";
import {benchPipeline} from "../bench/pipeline.js";
import {benchWarehouse} from "../bench/warehouse.js";
import {benchScale} from "../bench/scale.js";

export interface BenchOptions extends Pick<LoadOptions, "data" | "asOf"> {
  readonly stats?: boolean;
  readonly full?: boolean;
  readonly placebo?: boolean;
  readonly privacy?: boolean;
  readonly nulls?: boolean;
  /** how many exports, or true for the usual number */
  readonly fuzz?: number | true;
  /** how many kills, or true for the usual number */
  readonly faults?: number | true;
  readonly growth?: boolean;
  /** the largest number of incidents, or true for the usual one */
  readonly scale?: number | true;
  /** how many alerts, or true for the usual number */
  readonly warehouse?: number | true;
}

export async function bench({
  stats = false,
  full = false,
  placebo = false,
  privacy = false,
  nulls = false,
  fuzz,
  faults,
  growth = false,
  scale,
  warehouse,
  data,
  asOf
}: BenchOptions): Promise<void> {
  if (warehouse !== undefined) await benchWarehouse(warehouse === true ? {} : {alerts: warehouse});
  else if (scale !== undefined) await benchScale(scale === true ? {} : {incidents: scale});
  else if (growth) await benchGrowth();
  else if (fuzz !== undefined) await benchFuzz(fuzz === true ? undefined : fuzz);
  else if (faults !== undefined) await benchFaults(faults === true ? undefined : faults);
  else if (nulls) await benchNulls(full ? 50 : 12);
  else if (privacy) await benchPrivacy({full});
  else if (placebo) await benchPlacebo(full ? 100 : 20);
  else if (stats) await benchStats({full});
  else await benchPipeline({data, asOf});
}
