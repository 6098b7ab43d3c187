/** `npm run sample`: a simulated organisation with known truth. */
import type {SampleSize} from "../cli.js";
import {writeSample} from "../sample/sample.js";

export async function sample({out, seed, incidents, alerts, quarters}: SampleSize): Promise<void> {
  await writeSample({
    out,
    seed,
    ...(incidents === undefined ? {} : {incidents}),
    ...(alerts === undefined ? {} : {alerts}),
    ...(quarters === undefined ? {} : {quarters})
  });
  console.log(`A simulated organisation (seed ${seed}) in ${out}; what is true of it is in truth.json.`);
}
