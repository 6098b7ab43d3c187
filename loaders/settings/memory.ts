import {UsageError} from "../errors.js";

export const MEMORY = /^\d+(?:\.\d+)?\s?[MG]B$/i;

/** How much the database may hold before it spills to disk: given, else FOLLOWTHROUGH_MEMORY, else the settings', else 1 GB. */
export function memoryLimit(given: string | undefined, setting: string | undefined): string {
  const chosen = given ?? process.env["FOLLOWTHROUGH_MEMORY"] ?? "";
  if (chosen === "") return setting ?? "1GB";
  if (!MEMORY.test(chosen))
    throw new UsageError(`--memory: “${chosen}” is no size; write it as 2GB or 800MB.`);
  return chosen;
}
