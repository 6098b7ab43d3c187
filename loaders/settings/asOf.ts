import {UsageError} from "../errors.js";
import {instant} from "../arrive/time.js";

/** The given day (or FOLLOWTHROUGH_AS_OF) as midnight UTC, null to take it from the data. */
export function asOfDay(given?: string): string | null {
  const chosen = given ?? process.env["FOLLOWTHROUGH_AS_OF"];
  if (chosen === undefined || chosen === "") return null;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(chosen) ? instant(chosen) : undefined;
  if (at === undefined) throw new UsageError(`--as-of: “${chosen}” is no day; write it as 2026-01-31.`);
  return at;
}
