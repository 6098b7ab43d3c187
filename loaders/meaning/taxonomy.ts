/** The built-in conditions and triggers with their phrases, and a folder's own taxonomy.yaml laid over them. */
import {existsSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {compilePhrase} from "./conditions/phrase.js";
import {groupLabels} from "./groups.js";
import {UsageError} from "../errors.js";
import {yamlOf} from "../settings/yamlFile.js";

export interface TaxonomyEntry {
  readonly id: string;
  readonly layer: string;
  readonly label: string;
  /** empty where nobody wrote one */
  readonly description: string;
  /** a sentence that says it; empty where nobody wrote one */
  readonly example: string;
  /** the broader kind it is counted with where few are alike; its own id where nobody gave it one */
  readonly group: string;
  readonly phrases: readonly string[];
  readonly not: readonly string[];
}

export interface TriggerEntry {
  readonly trigger: string;
  readonly label: string;
  readonly description: string;
  readonly example: string;
  readonly phrases: readonly string[];
  readonly not: readonly string[];
}

export interface Taxonomy {
  readonly conditions: readonly TaxonomyEntry[];
  /** the label of each group that a condition is in */
  readonly groups: ReadonlyMap<string, string>;
  /** ids that conditions had before, each with the one that took its place */
  readonly former: ReadonlyMap<string, string>;
  readonly triggers: readonly TriggerEntry[];
}

const CONDITION_LAYERS = ["technical", "human", "process"] as const;

const phrase = z.string().refine((written) => {
  try {
    return compilePhrase(written).parts.length > 0;
  } catch {
    return false;
  }
}, "a phrase with a word in it");
const words = {
  phrases: z.array(phrase).optional(),
  not: z.array(phrase).optional(),
  replace: z.boolean().default(false)
};
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case words joined by -");
const condition = z.strictObject({
  id: slug,
  group: slug.optional(),
  was: z.array(slug).optional(),
  layer: z.enum(CONDITION_LAYERS).optional(),
  label: z.string().optional(),
  description: z.string().optional(),
  example: z.string().optional(),
  ...words
});
const trigger = z.strictObject({
  trigger: z.string().regex(/^[a-z0-9][a-z0-9_]*$/, "lower-case words joined by _"),
  label: z.string().optional(),
  description: z.string().optional(),
  example: z.string().optional(),
  ...words
});
type Written = z.infer<typeof condition> | z.infer<typeof trigger>;

/**
 * The taxonomy of a data folder. An entry of its taxonomy.yaml with a known id changes what it states; its phrases and
 * counter-phrases come on top of the built-in ones, or instead of them with `replace: true`. An id that a condition had before
 * means that condition.
 */
export function readTaxonomy(data: string): Taxonomy {
  const own = join(data, "taxonomy.yaml");
  return laidTogether([...builtIn(), ...(existsSync(own) ? parsed(own) : [])]);
}

/** The taxonomy without any data folder's additions. */
export const builtInTaxonomy = (): Taxonomy => laidTogether(builtIn());

let read: readonly Written[] | undefined;
const builtIn = (): readonly Written[] =>
  (read ??= [...CONDITION_LAYERS, "triggers"].flatMap((name) =>
    parsed(join(import.meta.dirname, "taxonomy", `${name}.yaml`))
  ));

function laidTogether(entries: readonly Written[]): Taxonomy {
  const conditions = new Map<string, TaxonomyEntry>();
  const triggers = new Map<string, TriggerEntry>();
  const former = new Map<string, string>();
  for (const entry of entries) {
    if (isTrigger(entry)) {
      const known = triggers.get(entry.trigger);
      triggers.set(entry.trigger, {
        trigger: entry.trigger,
        label: entry.label ?? known?.label ?? entry.trigger.replaceAll("_", " "),
        ...told(known, entry),
        ...joined(known, entry)
      });
    } else {
      const id = former.get(entry.id) ?? entry.id;
      for (const old of entry.was ?? []) former.set(old, id);
      conditions.set(id, laidOver(conditions.get(id), {...entry, id}));
    }
  }
  return {
    conditions: [...conditions.values()],
    groups: groupLabels([...conditions.values()]),
    triggers: [...triggers.values()],
    former
  };
}

const isTrigger = (entry: Written): entry is z.infer<typeof trigger> =>
  "trigger" in entry && !("id" in entry);

function parsed(file: string): Written[] {
  const list = z.array(z.unknown()).safeParse(yamlOf(file) ?? []);
  if (!list.success)
    throw new UsageError(
      "taxonomy.yaml: not a list: begin each condition with “- id:” and each trigger with “- trigger:”"
    );
  return list.data.map((entry, index) => {
    const named = entry as {readonly id?: unknown; readonly trigger?: unknown} | null;
    const schema = named?.trigger !== undefined && named.id === undefined ? trigger : condition;
    const result = schema.safeParse(entry);
    if (result.success) return result.data;
    const name = named?.id ?? named?.trigger;
    const where = `taxonomy.yaml: entry ${index + 1}${typeof name === "string" ? ` (${name})` : ""}`;
    throw new UsageError(
      result.error.issues
        .map((issue) => `${where}: ${explained(issue, entry, Object.keys(schema.shape))}`)
        .join("\n")
    );
  });
}

/** What is wrong with an entry, with the value and what would do. */
function explained(issue: z.core.$ZodIssue, entry: unknown, known: readonly string[]): string {
  if (issue.code === "unrecognized_keys")
    return `unknown key ${issue.keys.join(", ")} (known: ${known.join(", ")})`;
  const path = issue.path.map(String);
  const value = path.reduce<unknown>(
    (found, key) => (found as Record<string, unknown> | undefined)?.[key],
    entry
  );
  const shown = typeof value === "string" || typeof value === "number" ? ` “${value}”` : "";
  return `${path.join(".") || "the entry"}${shown}: ${issue.message}`;
}

function laidOver(known: TaxonomyEntry | undefined, entry: z.infer<typeof condition>): TaxonomyEntry {
  const layer = entry.layer ?? known?.layer;
  const label = entry.label ?? known?.label;
  if (layer === undefined || label === undefined)
    throw new UsageError(`taxonomy.yaml: ${entry.id}: a condition of your own needs a layer and a label`);
  return {
    id: entry.id,
    layer,
    label,
    ...told(known, entry),
    group: entry.group ?? known?.group ?? entry.id,
    ...joined(known, entry)
  };
}

/** What explains an entry to people. */
const told = (
  known: Pick<TaxonomyEntry, "description" | "example"> | undefined,
  entry: Written
): Pick<TaxonomyEntry, "description" | "example"> => ({
  description: entry.description ?? known?.description ?? "",
  example: entry.example ?? known?.example ?? ""
});

function joined(
  known: Pick<TaxonomyEntry, "phrases" | "not"> | undefined,
  {phrases = [], not = [], replace}: Written
): Pick<TaxonomyEntry, "phrases" | "not"> {
  if (replace || known === undefined) return {phrases, not};
  return {phrases: [...new Set([...known.phrases, ...phrases])], not: [...new Set([...known.not, ...not])]};
}
