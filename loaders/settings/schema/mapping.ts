/** How a file of any tool is read by our column names (`sources:`). */
import {z} from "zod";
import {text, zone} from "./values.js";

/** A column or dotted path, or it with words for its values, or one value for all. */
const fieldMapping = z
  .union([
    z.string(),
    z.strictObject({
      from: z.string().optional(),
      values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      constant: z.union([z.string(), z.number(), z.boolean()]).optional()
    })
  ])
  .meta({type: "a column or dotted path; or `from`, `values` (what a value means) and `constant`"});

export const fileMapping = z.strictObject({
  table: z
    .enum(["incidents", "conditions", "retros", "actions", "alerts", "timeline", "deploys"])
    .describe("which table its records are rows of"),
  records: text.optional().describe("the dotted path to the list of records in a JSON file"),
  time_zone: zone.optional().describe("the zone of times that name none"),
  fields: z.record(text, fieldMapping).describe("where each column of the table is found")
});

export type FieldMapping = z.infer<typeof fieldMapping>;
export type FileMapping = z.infer<typeof fileMapping>;
