/** What the Methods page shows of these data: one verdict. */
import type {Site} from "../schema.js";
import {type Example, workedExample} from "./example.js";

export interface MethodsFirst {
  readonly here: Site;
  readonly example: Example | undefined;
}

/** Worked out where the site is built. */
export async function methodsFirst(load: typeof import("../rows.js")): Promise<MethodsFirst> {
  const here = await load.site();
  const asOf = here.as_of_at ?? new Date(0);
  return {
    here,
    example: workedExample(await load.verdictRows(), await load.targetEventRows(), {
      asOf,
      zone: here.time_zone
    })
  };
}
