import {join, resolve} from "node:path";

/** Beside the project's other working files, and like them no part of it. */
const OWN = join(resolve(import.meta.dirname, "../.."), ".followthrough");

/** Where loads keep what they need not do again: FOLLOWTHROUGH_CACHE, else the project's own folder; undefined for nowhere. */
export function cacheFolder(isWanted: boolean): string | undefined {
  const chosen = process.env["FOLLOWTHROUGH_CACHE"];
  if (!isWanted || chosen === "") return undefined;
  return chosen === undefined ? OWN : resolve(chosen);
}
