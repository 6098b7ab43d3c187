import {existsSync, readdirSync} from "node:fs";
import {join, resolve} from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

/** Part of the project: nothing is written into it. */
export const SHIPPED_SAMPLE = join(ROOT, "data/sample");

/** What may lie in data/exports without being an export. */
const NOT_EXPORTS = new Set([
  "settings.yaml",
  "taxonomy.yaml",
  "links.csv",
  "corrections.csv",
  "README.md",
  ".gitkeep",
  "history",
  "queries"
]);

/** The data folder: given, else FOLLOWTHROUGH_DATA, else data/exports as soon as it holds an export, else data/sample. */
export function dataFolder(given?: string): string {
  const chosen = given ?? process.env["FOLLOWTHROUGH_DATA"];
  if (chosen !== undefined && chosen !== "") return resolve(chosen);
  const own = join(ROOT, "data/exports");
  const hasOwn =
    existsSync(own) && readdirSync(own).some((name) => !NOT_EXPORTS.has(name) && !name.startsWith("."));
  return hasOwn ? own : SHIPPED_SAMPLE;
}

/** True for the shipped sample, and for any folder a simulator filled (it has truth.json at its top). */
export const isSample = (data: string): boolean => existsSync(join(data, "truth.json"));
