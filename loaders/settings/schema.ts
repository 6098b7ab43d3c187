/** What settings.yaml may say: every key with its type, default, description and example (docs/settings.md is made from it). */
import {z} from "zod";
import {alerts} from "./schema/alerts.js";
import {costs} from "./schema/costs.js";
import {judging} from "./schema/judging.js";
import {names} from "./schema/names.js";
import {organisation} from "./schema/organisation.js";
import {reading} from "./schema/reading.js";
import {trackers} from "./schema/trackers.js";
import {views} from "./schema/views.js";

export const schema = z.strictObject({
  ...organisation,
  ...names,
  ...trackers,
  ...reading,
  ...alerts,
  ...judging,
  ...costs,
  ...views
});

/** What a schema is below its defaults and options. */
export function unwrapped(node: unknown): unknown {
  let current = node;
  while (
    current instanceof z.ZodDefault ||
    current instanceof z.ZodPrefault ||
    current instanceof z.ZodOptional
  )
    current = current.unwrap();
  return current;
}
