/** Phrases of actions that tell what was missing before: “add an alert” says that there was none. */
import {join} from "node:path";
import {z} from "zod";
import type {Rule} from "./conditions/matcher.js";
import {yamlOf} from "../settings/yamlFile.js";

const remedy = z.strictObject({
  condition: z.string(),
  phrases: z.array(z.string()),
  not: z.array(z.string()).default([])
});

/** One rule a condition, to be asked of the titles of actions; `not` as in the taxonomy. */
export const remedies = (): Rule[] =>
  z
    .array(remedy)
    .parse(yamlOf(join(import.meta.dirname, "taxonomy/remedies.yaml")))
    .map(({condition, phrases, not}) => ({id: condition, phrases, not}));
