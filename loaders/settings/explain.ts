/** Why settings.yaml is refused, in words: the key, the value and the remedy. */
import {distance} from "fastest-levenshtein";
import {z} from "zod";
import {schema, unwrapped} from "./schema.js";

export function explain(issue: z.core.$ZodIssue): string {
  const path = issue.path.join(".");
  if (issue.code !== "unrecognized_keys") return `${path === "" ? "the file" : path}: ${issue.message}`;
  const known = keysAt(issue.path);
  return issue.keys
    .map((key) => {
      const nearest = known.toSorted((a, b) => distance(key, a) - distance(key, b))[0];
      const hint =
        nearest !== undefined && distance(key, nearest) <= 4
          ? `did you mean ${nearest}?`
          : `known: ${known.join(", ")}`;
      return `unknown key ${[...issue.path, key].join(".")} (${hint})`;
    })
    .join("; ");
}

/** The keys that the schema has at a path: those of a strict object, or the only ones of a record. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let node: unknown = schema;
  for (const step of path) node = child(unwrapped(node), step);
  const object = unwrapped(node);
  if (object instanceof z.ZodRecord && object.keyType instanceof z.ZodEnum)
    return object.keyType.options.map(String);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function child(node: unknown, step: PropertyKey): unknown {
  if (node instanceof z.ZodObject) return (node.shape as Record<PropertyKey, unknown>)[step];
  if (node instanceof z.ZodRecord) return node.valueType;
  if (node instanceof z.ZodArray) return node.element;
  return undefined;
}
