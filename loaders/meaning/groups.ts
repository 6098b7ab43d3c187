/** Groups of conditions: the broader kinds that are counted where few incidents share a condition. */
import {join} from "node:path";
import {z} from "zod";
import {yamlOf} from "../settings/yamlFile.js";
import type {TaxonomyEntry} from "./taxonomy.js";

/** The label of each group that conditions are in: a built-in one, else that of the condition it is named after, else its id's words. */
export function groupLabels(
  conditions: readonly Pick<TaxonomyEntry, "id" | "label" | "group">[]
): Map<string, string> {
  const builtIn = z
    .record(z.string(), z.string())
    .parse(yamlOf(join(import.meta.dirname, "taxonomy/groups.yaml")));
  const own = new Map(conditions.map(({id, label}) => [id, label]));
  return new Map(
    conditions.map(({group}) => [group, builtIn[group] ?? own.get(group) ?? group.replaceAll("-", " ")])
  );
}
