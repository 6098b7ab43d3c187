/** The Data page in sentences. */
import {counted, list, share} from "../format.js";
import type {LoadTotals} from "../tables/loadTotals.js";

/** Whether every record read is accounted for, and what was left behind. */
export function dataFinding(totals: LoadTotals, files: number, unrecognised: number): string {
  if (files === 0 && unrecognised === 0) return "No export files were found, so every page is empty.";
  if (totals.rows_read === 0)
    return `No record could be read: ${counted(unrecognised, "file was", "files were")} not recognised.`;
  if (!totals.addsUp)
    return "The load report does not add up: read differs from loaded, duplicate, excluded and rejected together.";
  const lost: string[] = [];
  if (totals.rows_rejected > 0) lost.push(`${counted(totals.rows_rejected, "record")} could not be used`);
  if (unrecognised > 0) lost.push(`${counted(unrecognised, "file was", "files were")} not recognised`);
  const rest = lost.length === 0 ? "nothing was rejected" : lost.join(" and ");
  return `${share(totals.rows_loaded, totals.rows_read)} of the records read from ${counted(files, "file")} are on these pages; ${rest}.`;
}

/** What to repair first, most records first. */
export function dataDecision(facts: {
  rejected: number;
  unrecognised: number;
  faults: number;
  unmapped: number;
  assumed: number;
}): string {
  const repairs = [
    [facts.rejected, "rejected record", "rejected records"],
    [facts.unrecognised, "unrecognised file", "unrecognised files"],
    [facts.unmapped, "value without a meaning", "values without a meaning"],
    [facts.faults, "impossible order of times", "impossible orders of times"],
    [facts.assumed, "file with an assumed time zone", "files with an assumed time zone"]
  ] as const;
  const open = repairs.filter(([n]) => n > 0).map(([n, one, many]) => counted(n, one, many));
  if (open.length === 0)
    return "Nothing to repair. Decide whether the fields that are rarely known are worth recording.";
  return `Decide who repairs what before the next review: ${list(open)}.`;
}
