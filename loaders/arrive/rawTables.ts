/** The tables that files land in: one an entity of a source, all text. */
import {type Database, identifier} from "../warehouse/database.js";
import type {Entity, Source} from "./sources/source.js";

const tableOf = (source: Source, entity: string): string => `${source.tables ?? source.name}_${entity}`;
export const landedTable = (source: Source, entity: string): string => `landed_${tableOf(source, entity)}`;

interface RawTable {
  readonly landed: string;
  readonly raw: string;
  /** the source's name, where a table has no column for it */
  readonly source: string;
  readonly entity: Entity;
}

/** Every table that is landed in, once: some sources share theirs. */
export function rawTables(sources: readonly Source[]): Iterable<RawTable> {
  const tables = sources.flatMap((source) =>
    Object.entries(source.entities).map(([name, entity]): [string, RawTable] => [
      landedTable(source, name),
      {landed: landedTable(source, name), raw: `raw_${tableOf(source, name)}`, source: source.name, entity}
    ])
  );
  return new Map(tables).values();
}

/** An empty table of texts. */
export async function createText(db: Database, table: string, columns: readonly string[]): Promise<void> {
  await db.run(
    `create table ${identifier(table)} (${columns.map((column) => `${identifier(column)} varchar`).join(", ")})`
  );
}

/** Of a repeated id the newest updated_at stays, then the first path; the others are counted as duplicates. */
export async function keepOnce(db: Database, sources: readonly Source[]): Promise<void> {
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
