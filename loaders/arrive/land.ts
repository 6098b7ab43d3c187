/**
 * Files → raw_<source>_<entity> as text, with file and row number, each repeated id kept once.
 * What every file became is counted on the way; nothing is skipped in silence.
 */
import type {Progress} from "../progress.js";
import {append} from "../warehouse/append.js";
import type {Database} from "../warehouse/database.js";
import {type Redactor, excerpt, redactor} from "./redact.js";
import {type Read, type RecognisedFile, isBulk, readAll} from "./readFiles.js";
import {createText, keepOnce, landedTable, rawTables} from "./rawTables.js";
import {landParquet} from "./parquetAlerts.js";
import {gathering} from "./redact/gathering.js";
import type {Settings} from "../settings/settings.js";
import type {Entity, Source, Text} from "./sources/source.js";

export type {RecognisedFile} from "./readFiles.js";

const HEAD = ["file", "row", "record_id", "updated_at", "at"] as const;

/** Lands every recognised file; gives what texts were cleaned by. `parquet`: alerts beside the data folder. The raw tables of absent exports exist and are empty. */
export async function land(
  db: Database,
  files: readonly RecognisedFile[],
  sources: readonly Source[],
  settings: Settings,
  progress: Progress = () => undefined,
  parquet: readonly string[] = []
): Promise<Redactor> {
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
  await landParquet(db, settings, parquet, clean, secrets);
  await append(db, "raw_secrets", [...new Map(secrets.map((found) => [found.join("\n"), found])).values()]);
  await keepOnce(db, sources);
  return clean;
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
