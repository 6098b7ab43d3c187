/** `npm run sample`: a simulated organisation with known truth. */
import {writeSample} from "../sample/sample.js";
import {say} from "../terminal.js";

export interface SampleSize {
  out: string;
  seed: number;
  incidents?: number;
  alerts?: number;
  quarters?: number;
}

export async function sample({out, seed, incidents, alerts, quarters}: SampleSize): Promise<void> {
  await writeSample({
    out,
    seed,
    ...(incidents === undefined ? {} : {incidents}),
    ...(alerts === undefined ? {} : {alerts}),
    ...(quarters === undefined ? {} : {quarters})
  });
  say(`A simulated organisation (seed ${seed}) in ${out}; what is true of it is in truth.json.`);
}
