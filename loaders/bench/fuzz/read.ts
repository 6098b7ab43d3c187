/** One folder of exports through everything that reads text, without a database, and what must hold of the outcome. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {listFiles} from "../../arrive/files.js";
import {type Read, type RecognisedFile, readAll} from "../../arrive/readFiles.js";
import {recognise} from "../../arrive/recognise.js";
import {redactor} from "../../arrive/redact.js";
import {gathering} from "../../arrive/redact/gathering.js";
import {sources} from "../../arrive/sources/index.js";
import {type Settings, parseSettings} from "../../settings/settings.js";

const SETTINGS: Settings = parseSettings("");

export interface ReadFolder extends Read {
  /** what was read, masked as landing masks it */
  readonly texts: readonly string[];
  readonly recognised: readonly RecognisedFile[];
}

/** Reads and masks a folder of these files (path → content). */
export async function readFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<ReadFolder> {
  const data = mkdtempSync(join(tmpdir(), "followthrough-fuzz-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(data, path)), {recursive: true});
      writeFileSync(join(data, path), content);
    }
    const recognised: RecognisedFile[] = [];
    for (const file of listFiles(data))
      recognised.push({file, recognition: await recognise(file, sources, SETTINGS)});
    const met = gathering();
    const read = await readAll(recognised, SETTINGS, met, () => undefined);
    const clean = redactor(met.known(), SETTINGS.privacy);
    const texts = read.records.flatMap(({file, record}) =>
      [record.id, ...Object.values(record.values)].flatMap((value) =>
        typeof value === "string" ? [clean.value(value, file)] : []
      )
    );
    return {...read, texts, recognised};
  } finally {
    rmSync(data, {recursive: true, force: true});
  }
}

/** The first promise that is broken by what was read, if any. */
export function brokenPromise({records, rejects, files, recognised, texts}: ReadFolder): string | undefined {
  if (files.length !== recognised.length) return "a file is accounted for more or less than once";
  for (const {source, record} of records) {
    const columns = source.entities[record.entity]?.columns;
    if (columns === undefined) return `${source.name}: ${record.entity} is not declared`;
    const undeclared = Object.keys(record.values).find((column) => !columns.includes(column));
    if (undeclared !== undefined) return `${source.name}.${record.entity}: ${undeclared} is not declared`;
    const other = Object.entries(record.values).find(
      ([, value]) => value !== null && typeof value !== "string"
    );
    if (other !== undefined)
      return `${source.name}.${record.entity}.${other[0]} is ${typeof other[1]}, no text`;
    if (!Number.isInteger(record.row) || record.row < 1) return `${source.name}: row ${record.row}`;
    if (typeof record.id !== "string") return `${source.name}: an id that is no text`;
    for (const at of [record.at, record.updatedAt])
      if (at !== undefined && at !== null && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at))
        return `${source.name}: the time ${at}`;
  }
  for (const {source, outcome} of rejects) {
    if (outcome.rejected === "" || outcome.remedy === "")
      return `${source}: a reject without reason or remedy`;
    if (!Number.isInteger(outcome.row) || outcome.row < 1) return `${source}: a reject of row ${outcome.row}`;
  }
  return texts.some((text) => !text.isWellFormed()) ? "a text that is no well-formed Unicode" : undefined;
}
