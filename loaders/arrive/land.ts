/**
 * Files → raw_<source>_<entity> as text, with file and row number, each repeated id kept once.
 * What every file became is counted on the way; nothing is skipped in silence.
 */
import {type Database, identifier} from "../warehouse/database.js";
import type {ExportFile} from "./files.js";
import type {Recognition} from "./recognise.js";
import {excerpt, redactor} from "./redact.js";
import type {Settings} from "../settings/settings.js";
import type {Entity, LandedRecord, Outcome, RejectedRecord, Source, Text} from "./sources/source.js";

export interface RecognisedFile {
  readonly file: ExportFile;
  readonly recognition: Recognition;
}

export type Progress = (done: number, of: number, file: string) => void;

const HEAD = ["file", "row", "record_id", "updated_at", "at"] as const;

/** Lands every recognised file. The raw tables of absent exports exist and are empty. */
export async function land(
  db: Database,
  files: readonly RecognisedFile[],
  sources: readonly Source[],
  settings: Settings,
  progress: Progress = () => undefined
): Promise<void> {
  for (const {landed, entity} of rawTables(sources))
    await createText(db, landed, [...HEAD, ...entity.columns]);
  await createText(db, "raw_excluded", ["file", "row", "source", "record_kind", "record_id", "reason"]);
  await createText(db, "landed_rejects", [
    "file",
    "row",
    "source",
    "record_kind",
    "reason",
    "remedy",
    "excerpt"
  ]);
  await createText(db, "raw_files", ["file", "source", "kind", "note", "time_zone", "time_zone_basis"]);

  const read = await readAll(files, settings, progress);
  const clean = redactor(read.people);
  const text = (value: Text | undefined): Text =>
    value === null || value === undefined ? null : clean(value);
  for (const source of sources)
    for (const [name, entity] of Object.entries(source.entities))
      await append(db, landedTable(source, name), landedRows(read.records, source, name, entity, text));
  await append(db, "raw_excluded", read.excluded);
  await append(
    db,
    "landed_rejects",
    read.rejects.map(({file, source, outcome}) => [
      file,
      String(outcome.row),
      source,
      outcome.recordKind,
      clean(outcome.rejected),
      outcome.remedy,
      excerpt(clean(outcome.excerpt))
    ])
  );
  await append(db, "raw_files", read.files);
  for (const source of sources) {
    const bulk = files.filter((entry) => isBulk(entry, source)).map((entry) => entry.file);
    if (bulk.length > 0) await source.bulk!.load(db, bulk);
  }
  await keepOnce(db, sources);
}

interface Read {
  readonly records: {readonly file: string; readonly source: Source; readonly record: LandedRecord}[];
  readonly excluded: Text[][];
  readonly rejects: {readonly file: string; readonly source: string; readonly outcome: RejectedRecord}[];
  readonly files: Text[][];
  readonly people: Set<string>;
}

async function readAll(
  files: readonly RecognisedFile[],
  settings: Settings,
  progress: Progress
): Promise<Read> {
  const read: Read = {records: [], excluded: [], rejects: [], files: [], people: new Set()};
  for (const [index, {file, recognition}] of files.entries()) {
    progress(index, files.length, file.path);
    if (recognition.is !== "export") {
      const note = recognition.is === "unrecognised" ? recognition.seen : null;
      read.files.push([file.path, null, recognition.is, note, null, null]);
      continue;
    }
    const {source, kind, warning} = recognition;
    const origin = source.originOf?.(file) ?? source.name;
    let zone: readonly [string, string] | undefined;
    const notes = warning === undefined ? [] : [warning];
    if (!isBulk({file, recognition}, source)) {
      for await (const outcome of outcomes(source, file, settings)) {
        if ("people" in outcome) for (const person of outcome.people ?? []) read.people.add(person);
        if ("note" in outcome) notes.push(outcome.note);
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
    }
    read.files.push([
      file.path,
      origin,
      kind,
      notes.join(" ") || null,
      zone?.[0] ?? "UTC",
      zone?.[1] ?? "offset"
    ]);
  }
  progress(files.length, files.length, "");
  return read;
}

/** A file that turns out unreadable half-way rejects as a whole, with the reason. */
async function* outcomes(source: Source, file: ExportFile, settings: Settings): AsyncGenerator<Outcome> {
  try {
    yield* source.read(file, settings);
  } catch (error) {
    yield {
      recordKind: "file",
      row: 1,
      rejected: `can't be read: ${(error as Error).message}`,
      remedy: "Export the file again, or remove it.",
      excerpt: file.path
    };
  }
}

const isBulk = ({file, recognition}: RecognisedFile, source: Source): boolean =>
  recognition.is === "export" && recognition.source === source && source.bulk?.accepts(file) === true;

const tableOf = (source: Source, entity: string): string => `${source.tables ?? source.name}_${entity}`;
const landedTable = (source: Source, entity: string): string => `landed_${tableOf(source, entity)}`;

interface RawTable {
  readonly landed: string;
  readonly raw: string;
  /** the source's name, where a table has no column for it */
  readonly source: string;
  readonly entity: Entity;
}

/** Every table that is landed in, once: some sources share theirs. */
function rawTables(sources: readonly Source[]): Iterable<RawTable> {
  const tables = sources.flatMap((source) =>
    Object.entries(source.entities).map(([name, entity]): [string, RawTable] => [
      landedTable(source, name),
      {landed: landedTable(source, name), raw: `raw_${tableOf(source, name)}`, source: source.name, entity}
    ])
  );
  return new Map(tables).values();
}

function landedRows(
  records: Read["records"],
  source: Source,
  name: string,
  entity: Entity,
  text: (value: Text | undefined) => Text
): Text[][] {
  return records
    .filter((entry) => entry.source === source && entry.record.entity === name)
    .map(({file, record}) => {
      for (const column of Object.keys(record.values))
        if (!entity.columns.includes(column))
          throw new Error(`${source.name}.${name}: ${column} is not declared`);
      const head = [file, String(record.row), record.id, record.updatedAt ?? null, record.at ?? null];
      return [...head, ...entity.columns.map((column) => text(record.values[column]))];
    });
}

async function createText(db: Database, table: string, columns: readonly string[]): Promise<void> {
  await db.run(
    `create table ${identifier(table)} (${columns.map((column) => `${identifier(column)} varchar`).join(", ")})`
  );
}

/** Adds rows of text to a table, values in the table's order. */
export async function append(db: Database, table: string, rows: readonly (readonly Text[])[]): Promise<void> {
  if (rows.length === 0) return;
  const appender = await db.connection.createAppender(table);
  for (const row of rows) {
    for (const value of row) {
      if (value === null) appender.appendNull();
      else appender.appendVarchar(value);
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** Of a repeated id the newest updated_at stays, then the first path; the others are counted as duplicates. */
async function keepOnce(db: Database, sources: readonly Source[]): Promise<void> {
  await db.run(`create table raw_load_counts (file varchar, source varchar, record_kind varchar, landed bigint,
    kept bigint, first_at varchar, last_at varchar)`);
  for (const table of rawTables(sources)) {
    const {recordKind, columns} = table.entity;
    const origin = columns.includes("source") ? "source" : `'${table.source}'`;
    const landed = identifier(table.landed);
    await db.run(`create temp table landed_counts as select file, any_value(${origin}) as source, count(*) as landed,
      min("at") as first_at, max("at") as last_at from ${landed} group by file`);
    await db.run(`delete from ${landed} where rowid in (
      select rowid from ${landed} where record_id in (select record_id from ${landed} group by record_id having count(*) > 1)
      qualify row_number() over (partition by record_id order by updated_at desc nulls last, file, row::bigint, rowid) > 1)`);
    await db.run(`insert into raw_load_counts
      select file, source, '${recordKind}', landed, coalesce(kept, 0), first_at, last_at
      from landed_counts left join (select file, count(*) as kept from ${landed} group by file) using (file)`);
    await db.run("drop table landed_counts");
    await db.run(`alter table ${landed} rename to ${identifier(table.raw)}`);
  }
  await db.run("create table raw_rejects as select * from landed_rejects");
  await db.run("drop table landed_rejects");
}
