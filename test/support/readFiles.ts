/** What every source makes of files, before anything is landed. */
import {rmSync} from "node:fs";
import {listFiles} from "../../loaders/arrive/files.js";
import {recognise} from "../../loaders/arrive/recognise.js";
import {sources} from "../../loaders/arrive/sources/index.js";
import type {LandedRecord, Outcome} from "../../loaders/arrive/sources/source.js";
import {unpack} from "../../loaders/arrive/unpack/unpack.js";
import {parseSettings} from "../../loaders/settings/settings.js";
import {folder} from "./warehouse.js";

export interface FileRead {
  readonly path: string;
  /** the source that reads it, or why nothing does */
  readonly source: string;
  readonly outcomes: readonly Outcome[];
}

/** Each file (path in the data folder → content) by its path. */
export async function filesRead(files: Readonly<Record<string, string | Uint8Array>>): Promise<FileRead[]> {
  const data = folder(files);
  const settings = parseSettings("");
  const unpacked = await unpack(listFiles(data));
  try {
    const read: FileRead[] = [];
    for (const file of unpacked.files) {
      const is = await recognise(file, sources, settings);
      const outcomes: Outcome[] = [];
      if (is.is === "export")
        for await (const outcome of is.source.read(file, settings)) outcomes.push(outcome);
      const source = is.is === "export" ? is.source.name : is.is === "unrecognised" ? is.seen : is.is;
      read.push({path: file.path, source, outcomes});
    }
    return read;
  } finally {
    unpacked.close();
    rmSync(data, {recursive: true});
  }
}

export const recordsOf = (read: readonly FileRead[], entity: string): LandedRecord[] =>
  read
    .flatMap(({outcomes}) => outcomes)
    .filter((outcome) => "values" in outcome)
    .filter((record) => record.entity === entity);

export const notesOf = (read: readonly FileRead[]): string =>
  read
    .flatMap(({outcomes}) => outcomes)
    .flatMap((outcome) => ("note" in outcome ? [outcome.note] : []))
    .join("\n");
