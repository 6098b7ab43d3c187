import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Settings} from "./settings.js";
import {textOfFile} from "./yamlFile.js";

/** What no frozen number depends on: names, texts, money, and what of a run is shown or kept. */
const APART: ReadonlySet<string> = new Set([
  "hash",
  "organisation",
  "report",
  "views",
  "costs",
  "closing",
  "public",
  "memory"
]);

/**
 * A hash of the settings that words and records are mapped by, and of the folder's own taxonomy: comments, order and
 * settings that no number depends on leave it as it was.
 */
export function mappingHash(settings: Settings, data: string): string {
  const kept = Object.entries(settings)
    .filter(([name]) => !APART.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const file = join(data, "taxonomy.yaml");
  const taxonomy = existsSync(file) ? textOfFile(file) : "";
  return createHash("sha256")
    .update(JSON.stringify([kept, taxonomy]))
    .digest("hex")
    .slice(0, 12);
}
