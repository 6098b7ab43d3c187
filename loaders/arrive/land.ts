/**
 * Files → raw_<source>_<entity> as text, with file and row number, each repeated id kept once.
 * What every file became is counted on the way; nothing is skipped in silence.
 */
import type {Progress} from "../progress.js";
import {append} from "../warehouse/append.js";
import {type Database, identifier} from "../warehouse/database.js";
import {type Redactor, excerpt, redactor} from "./redact.js";
import {type Read, type RecognisedFile, isBulk, readAll} from "./readFiles.js";
import {gathering} from "./redact/gathering.js";
import type {Settings} from "../settings/settings.js";
import type {Entity, Source, Text} from "./sources/source.js";

export type {RecognisedFile} from "./readFiles.js";

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
  await createText(db, "raw_not_understood", ["file", "kind", "text", "rows"]);
  await createText(db, "raw_doubts", ["file", "record_id", "field", "value", "stated", "reason", "remedy"]);
  await createText(db, "raw_files", ["file", "source", "kind", "note", "time_zone", "time_zone_basis"]);
  await createText(db, "raw_secrets", ["file", "row", "kind"]);

  const met = gathering();
  const read = await readAll(files, settings, met, progress);
  const clean = redactor(met.known(), settings.privacy);
  const paths = publicPaths(files, clean);
  const secrets: Text[][] = [];
  const cleaned = (value: Text | undefined, file: string, row: string): Text =>
    value === null || value === undefined
      ? null
      : clean.value(value, file, (kind) => {
          secrets.push([paths.get(file)!, row, kind]);
        });
  for (const source of sources)
    for (const [name, entity] of Object.entries(source.entities))
      await append(
        db,
        landedTable(source, name),
        landedRows(read.records, source, name, entity, paths, cleaned)
      );
  await append(
    db,
    "raw_excluded",
    read.excluded.map(([file, row, source, recordKind, id, reason]) => [
      paths.get(file!)!,
      row!,
      source!,
      recordKind!,
      cleaned(id, file!, row!),
      reason!
    ])
  );
  await append(
    db,
    "landed_rejects",
    read.rejects.map(({file, source, outcome}) => [
      paths.get(file)!,
      String(outcome.row),
      source,
      outcome.recordKind,
      cleaned(outcome.rejected, file, String(outcome.row)),
      cleaned(outcome.remedy, file, String(outcome.row)),
      excerpt(cleaned(outcome.excerpt, file, String(outcome.row))!)
    ])
  );
  await append(
    db,
    "raw_files",
    read.files.map(([file, source, kind, note, ...zone]) => [
      paths.get(file!)!,
      source!,
      kind!,
      cleaned(note, file!, "1"),
      ...zone
    ])
  );
  await append(
    db,
    "raw_not_understood",
    read.notUnderstood.map(([file, {notUnderstood, text, rows}]) => [
      paths.get(file)!,
      notUnderstood,
      cleaned(text, file, "1"),
      String(rows)
    ])
  );
  await append(
    db,
    "raw_doubts",
    read.doubts.map(([file, {recordId, doubted, value, stated, reason, remedy}]) => [
      paths.get(file)!,
      cleaned(recordId, file, "1"),
      doubted,
      value,
      cleaned(stated, file, "1"),
      reason,
      cleaned(remedy, file, "1")
    ])
  );
  for (const source of sources) {
    const bulk = files
      .filter((entry) => isBulk(entry, source))
      .map(({file}) => ({...file, path: paths.get(file.path)!}));
    if (bulk.length > 0) await source.bulk!.load(db, bulk, clean, secrets);
  }
  await append(db, "raw_secrets", [...new Map(secrets.map((found) => [found.join("\n"), found])).values()]);
  await keepOnce(db, sources);
}

/** Files as they are called in the warehouse; names that become the same are numbered. */
function publicPaths(files: readonly RecognisedFile[], clean: Redactor): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const paths = new Map<string, string>();
  for (const {file} of files) {
    const path = clean.text(file.path);
    let own = path;
    for (let number = 2; taken.has(own); number++) own = `${path} (${number})`;
    taken.add(own);
    paths.set(file.path, own);
  }
  return paths;
}

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
  paths: ReadonlyMap<string, string>,
  cleaned: (value: Text | undefined, file: string, row: string) => Text
): Text[][] {
  const declared = new Set(entity.columns);
  return records
    .filter((entry) => entry.source === source && entry.record.entity === name)
    .map(({file, record}) => {
      for (const column of Object.keys(record.values))
        if (!declared.has(column)) throw new Error(`${source.name}.${name}: ${column} is not declared`);
      const row = String(record.row);
      const own = (value: Text | undefined): Text => cleaned(value, file, row);
      return [
        paths.get(file)!,
        row,
        own(record.id),
        record.updatedAt ?? null,
        record.at ?? null,
        ...entity.columns.map((column) => own(record.values[column]))
      ];
    });
}

async function createText(db: Database, table: string, columns: readonly string[]): Promise<void> {
  await db.run(
    `create table ${identifier(table)} (${columns.map((column) => `${identifier(column)} varchar`).join(", ")})`
  );
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
      from landed_counts left join (select file, count(*) as kept from ${landed} group by file) using (file)
      order by file`);
    await db.run("drop table landed_counts");
    await db.run(`alter table ${landed} rename to ${identifier(table.raw)}`);
  }
  await db.run("create table raw_rejects as select * from landed_rejects");
  await db.run("drop table landed_rejects");
}
