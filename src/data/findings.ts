/** The Data page in sentences. */
import {type Decision, decisions} from "../shared/findings/decision.js";
import {count, counted, list} from "../format.js";
import type {FileNotes, Silences} from "../schema.js";
import type {DataFacts, Repairs, TrustLimits} from "./facts.js";

/** The claim: whether what was read can be trusted, and what limits it; `dataFinding` has the parts. */
export function dataClaim(facts: DataFacts, limits: TrustLimits): string {
  const {totals, unrecognised} = facts;
  if (totals.rows_read === 0 || !totals.addsUp) return dataFinding(facts);
  const lost = [
    totals.rows_rejected > 0 &&
      `${count(totals.rows_rejected)} of ${counted(totals.rows_read, "record")} could not be read`,
    unrecognised > 0 && `${counted(unrecognised, "file was", "files were")} not recognised`,
    limits.notUnderstood > 0 &&
      `${counted(limits.notUnderstood, "file was", "files were")} not wholly understood`
  ].filter((part) => part !== false);
  if (lost.length > 0) return `Not wholly: ${list(lost)}`;
  const doubtful = [
    limits.doubts > 0 && counted(limits.doubts, "contradiction"),
    limits.unwatched > 0 && counted(limits.unwatched, "unwatched stretch", "unwatched stretches")
  ].filter((part) => part !== false);
  return doubtful.length === 0
    ? "Yes: every record is accounted for, and none contradicts another"
    : `Every record is accounted for; ${list(doubtful)}`;
}

/** What verdicts lack most: actions without a target that anybody named. */
export const targetsFinding = (untargeted: number, actions: number): string =>
  untargeted === 0
    ? "Every action has a target that somebody named"
    : `What verdicts need most: ${count(untargeted)} of ${counted(actions, "action")} name no target`;

/** Whether every record read is accounted for, and what was left behind. */
export function dataFinding({totals, files, unrecognised}: DataFacts): string {
  if (files === 0 && unrecognised === 0) return "No export files were found, so every page is empty.";
  if (totals.rows_read === 0)
    return `No record could be read: ${counted(unrecognised, "file was", "files were")} not recognised.`;
  if (!totals.addsUp)
    return "The load report does not add up: read differs from loaded, duplicate, excluded and rejected together.";
  const {rows_read, rows_loaded, rows_duplicate, rows_excluded, rows_rejected} = totals;
  const parts = [
    `${count(rows_loaded)} loaded`,
    rows_duplicate > 0 && `${counted(rows_duplicate, "repeat", "repeats")} of these`,
    rows_excluded > 0 && `${count(rows_excluded)} left out on purpose`,
    `${rows_rejected === 0 ? "none" : count(rows_rejected)} rejected`
  ].filter((part) => part !== false);
  const unread =
    unrecognised > 0 ? ` ${counted(unrecognised, "file was", "files were")} not recognised.` : "";
  return `${counted(rows_read, "record")} read from ${counted(files, "file")}: ${list(parts)}.${unread}`;
}

/** Whether every file was read; documentation, which is left alone, is no fault. */
export function filesFinding(notes: readonly Pick<FileNotes, "kind" | "note">[]): string {
  const faults = notes.filter(({kind, note}) => kind !== "documentation" || note !== null).length;
  const left = notes.length - faults;
  if (faults > 0) return `${counted(faults, "file")} not read, or read with a warning`;
  return left === 0
    ? "Every file was read"
    : `Every file was read but ${counted(left, "piece")} of documentation`;
}

/** What to repair first, most records first. */
export function dataDecision(facts: Repairs): readonly Decision[] {
  const repairs = [
    [facts.rejected, "rejected record", "rejected records"],
    [facts.unrecognised, "unrecognised file", "unrecognised files"],
    [facts.unmapped, "value without a meaning", "values without a meaning"],
    [facts.doubts, "doubted value", "doubted values"],
    [facts.notUnderstood, "file that was not wholly understood", "files that were not wholly understood"],
    [facts.unmatched, "factor without a condition", "factors without a condition"],
    [facts.faults, "impossible order of times", "impossible orders of times"],
    [facts.assumed, "file with an assumed time zone", "files with an assumed time zone"]
  ] as const;
  return decisions(
    repairs.map(([n, one, many]) => n > 0 && {text: `Repair ${counted(n, one, many)}.`}),
    "Nothing to repair. Decide whether the fields that are rarely known are worth recording."
  );
}

/** Sources that went silent, then the holes of others. */
export function silenceTitle(rows: readonly Pick<Silences, "source" | "kind" | "from_at">[]): string {
  const silent = new Set(rows.filter(({kind}) => kind === "silent").map(({source}) => source));
  const holes = rows.filter(({kind}) => kind === "hole").length;
  if (rows.length === 0) return "No source fell silent";
  const parts = [
    silent.size > 0 && `${counted(silent.size, "source has", "sources have")} fallen silent`,
    holes > 0 && counted(holes, "hole")
  ].filter((part) => part !== false);
  return `${parts.join(", ")}: not counted as watched`;
}
