/** Every recognised file → its outcomes in memory, while its people are met. */
import type {Progress} from "../progress.js";
import type {Settings} from "../settings/settings.js";
import type {ExportFile} from "./files.js";
import {type Recognition, withoutContent} from "./recognise.js";
import {readingSettings} from "./readingSettings.js";
import {type Gathered, type Gathering, gathering} from "./redact/gathering.js";
import type {
  DoubtedValue,
  LandedRecord,
  NotUnderstood,
  Outcome,
  RejectedRecord,
  Source,
  Text
} from "./sources/source.js";

export interface RecognisedFile {
  readonly file: ExportFile;
  readonly recognition: Recognition;
  /** what an earlier load read of the same file */
  readonly reading?: Reading | undefined;
  /** keeps what is read for a later load */
  readonly keep?: ((reading: Reading) => void) | undefined;
}

/** All that reading a file gives. */
export interface Reading {
  readonly outcomes: readonly Outcome[];
  readonly met: Gathered;
  /** the encoding that was assumed */
  readonly assumed: string | undefined;
}

const LARGEST_UNKNOWN = 50_000_000;

export interface Read {
  readonly records: {readonly file: string; readonly source: Source; readonly record: LandedRecord}[];
  readonly excluded: Text[][];
  readonly rejects: {readonly file: string; readonly source: string; readonly outcome: RejectedRecord}[];
  readonly files: Text[][];
  readonly notUnderstood: (readonly [file: string, seen: NotUnderstood])[];
  readonly doubts: (readonly [file: string, doubt: DoubtedValue])[];
}

export async function readAll(
  files: readonly RecognisedFile[],
  settings: Settings,
  met: Gathering,
  progress: Progress
): Promise<Read> {
  const read: Read = {records: [], excluded: [], rejects: [], files: [], notUnderstood: [], doubts: []};
  const reads = readingSettings(settings);
  for (const [index, entry] of files.entries()) {
    progress(index, files.length, entry.file.path);
    const reading = entry.reading ?? (await readFile(entry, reads));
    if (entry.reading === undefined) entry.keep?.(reading);
    met.add(reading.met);
    take(read, entry, reading);
  }
  progress(files.length, files.length, "");
  return read;
}

async function readFile({file, recognition}: RecognisedFile, settings: Settings): Promise<Reading> {
  const own = gathering();
  const read: Outcome[] = [];
  if (recognition.is === "unrecognised") await listenOnly(file, own);
  else if (recognition.is === "export" && !isBulk({file, recognition}, recognition.source)) {
    const {source} = recognition;
    const heard = source.bulk === undefined ? own.listen(file) : file; // alerts are no place for people
    for await (const outcome of outcomes(source, heard, settings)) {
      if ("people" in outcome) for (const person of outcome.people ?? []) own.meet(person, file.path);
      read.push(outcome);
    }
  }
  return {outcomes: read, met: own.met(), assumed: file.assumed()};
}

/** Sorts what was read of a file by what it is. */
function take(read: Read, {file, recognition}: RecognisedFile, {outcomes, assumed}: Reading): void {
  if (recognition.is !== "export") {
    const note = recognition.is === "unrecognised" ? recognition.seen : null;
    read.files.push([file.path, null, recognition.is, note, null, null]);
    return;
  }
  const {source, kind, warning} = recognition;
  const origin = source.originOf?.(file) ?? source.name;
  let zone: readonly [string, string] | undefined;
  const notes = warning === undefined ? [] : [warning];
  for (const outcome of outcomes) {
    if ("notUnderstood" in outcome) read.notUnderstood.push([file.path, outcome]);
    else if ("doubted" in outcome) read.doubts.push([file.path, outcome]);
    else if ("note" in outcome) notes.push(outcome.note);
    else if ("timeZone" in outcome) zone = [outcome.timeZone, outcome.timeZoneBasis];
    else if ("rejected" in outcome) read.rejects.push({file: file.path, source: origin, outcome});
    else if ("excluded" in outcome)
      read.excluded.push([
        file.path,
        String(outcome.row),
        origin,
        outcome.recordKind,
        outcome.id,
        outcome.excluded
      ]);
    else read.records.push({file: file.path, source, record: outcome});
  }
  if (assumed !== undefined)
    notes.push(
      `its letters are no UTF-8 and were read as ${assumed}, assumed: if some look wrong, save it as UTF-8.`
    );
  read.files.push([
    file.path,
    origin,
    kind,
    notes.join(" ") || null,
    zone?.[0] ?? "UTC",
    zone?.[1] ?? "offset"
  ]);
}

/** A file of no known kind may still say who is a person: a list of users, another tool's records. */
async function listenOnly(file: ExportFile, met: Gathering): Promise<void> {
  if (file.unread !== undefined || file.bytes > LARGEST_UNKNOWN || !/^(?:json|ndjson|csv)$/.test(file.format))
    return;
  try {
    const heard = met.listen(file);
    if (file.format === "csv") heard.csv();
    else for (let items = heard.items(); !(await items.next()).done;);
  } catch {
    // what is wrong with it, recognition says
  }
}

/** A file that turns out unreadable half-way rejects as a whole, with the reason. */
async function* outcomes(source: Source, file: ExportFile, settings: Settings): AsyncGenerator<Outcome> {
  try {
    yield* source.read(file, settings);
    for (const {row, text} of file.broken())
      yield {
        recordKind: "row",
        row,
        rejected: "a quote mark is not escaped, so that the row's cells can't be told apart",
        remedy: 'Double the quote mark ("") and put the cell into quotes, or take it out.',
        excerpt: text
      };
  } catch (error) {
    yield {
      recordKind: "file",
      row: 1,
      rejected: `can't be read: ${withoutContent((error as Error).message)}`,
      remedy: "Export the file again, or remove it.",
      excerpt: file.path
    };
  }
}

export const isBulk = ({file, recognition}: RecognisedFile, source: Source): boolean =>
  recognition.is === "export" && recognition.source === source && source.bulk?.accepts(file) === true;
