/** Alerts of partitioned Parquet outside of the data folder, landed by SQL as rows of our own column names. */
import {existsSync, readdirSync} from "node:fs";
import {join, resolve} from "node:path";
import {UsageError} from "../errors.js";
import type {Settings} from "../settings/settings.js";
import {append} from "../warehouse/append.js";
import {type Database, identifier, literal} from "../warehouse/database.js";
import type {Redactor} from "./redact.js";
import type {Text} from "./sources/source.js";

const LANDED = "landed_plain_alerts";
const TEXTS = ["rule", "service", "team", "severity", "dedup_key", "incident_id"] as const;
const TIMES = ["fired_at", "acknowledged_at", "resolved_at"] as const;
const TRUTHS = ["paged", "actionable"] as const;

/** The Parquet files of the settings' `alerts.path`, which may be relative to the data folder; none without it. Throws a UsageError where it holds none. */
export function parquetFiles({alerts}: Pick<Settings, "alerts">, data: string): readonly string[] {
  if (alerts.engine !== "duckdb" || alerts.path === undefined) return [];
  const folder = resolve(data, alerts.path);
  const files = existsSync(folder)
    ? readdirSync(folder, {recursive: true, encoding: "utf8"})
        .filter((name) => name.endsWith(".parquet"))
        .sort()
        .map((name) => join(folder, name))
    : [];
  if (files.length === 0)
    throw new UsageError(`settings.yaml: alerts.path: no .parquet file in ${folder}; correct the path`);
  return files;
}

/** Adds the rows of some files to what was landed; a row without an id or a time is rejected. Names of folders such as month=2026-01 are columns too. */
export async function landParquet(
  db: Database,
  {alerts}: Pick<Settings, "alerts">,
  files: readonly string[],
  clean: Redactor,
  secrets: Text[][]
): Promise<void> {
  if (files.length === 0) return;
  const read = `read_parquet([${files.map(literal).join(", ")}], hive_partitioning = true, union_by_name = true)`;
  const types = new Map(
    (await db.rows(`describe from ${read}`)).map((row) => [
      String(row["column_name"]),
      String(row["column_type"])
    ])
  );
  const mapped = (field: keyof typeof alerts.columns): string | undefined => {
    const column = alerts.columns[field] ?? (types.has(field) ? field : undefined);
    if (column !== undefined && !types.has(column))
      throw new UsageError(
        `settings.yaml: alerts.columns.${field}: the files have no column “${column}” (they have: ${[...types.keys()].join(", ")})`
      );
    return column && identifier(column);
  };
  const id = mapped("alert_id");
  const fired = mapped("fired_at");
  if (id === undefined || fired === undefined)
    throw new UsageError("settings.yaml: alerts.columns: name the columns that hold alert_id and fired_at");
  const time = (column: string | undefined): string =>
    column === undefined
      ? "null"
      : `strftime(try_cast(${column} as timestamptz)::timestamp, '%Y-%m-%dT%H:%M:%S.%gZ')`;
  const truth = (column: string | undefined): string =>
    column === undefined ? "null" : `try_cast(${column} as boolean)::varchar`;
  const text = (column: string | undefined): string =>
    column === undefined ? "null" : `nullif(trim(${column}::varchar), '')`;
  const source = `coalesce(lower(${text(mapped("source"))}), ${literal(alerts.source)})`;
  const own: Record<string, string> = {
    file: `'parquet/' || ${literal(alerts.source)}`,
    row: "(row_number() over ())::varchar",
    record_id: `${source} || ':' || ${text(id)}`,
    at: time(fired),
    source,
    native_id: text(id),
    mentions: "'[]'",
    ...Object.fromEntries(TEXTS.map((field) => [field, text(mapped(field))])),
    ...Object.fromEntries(TIMES.map((field) => [field, time(mapped(field))])),
    ...Object.fromEntries(TRUTHS.map((field) => [field, truth(mapped(field))]))
  };
  await db.run(`insert into ${LANDED} by name
    select ${Object.entries(own)
      .map(([name, value]) => `${value} as ${identifier(name)}`)
      .join(", ")} from ${read}`);
  await reject(db, alerts.source);
  await append(db, "raw_files", [
    [`parquet/${alerts.source}`, alerts.source, "alerts", `${files.length} Parquet files`, "UTC", "offset"]
  ]);
  await cleanNames(db, `parquet/${alerts.source}`, clean, secrets);
}

async function reject(db: Database, source: string): Promise<void> {
  const isBroken = `file = ${literal(`parquet/${source}`)} and (native_id is null or fired_at is null)`;
  await db.run(`insert into landed_rejects
    select file, row, ${literal(source)}, 'alert', 'no alert_id or no time of firing',
      'Correct the row, or map another column under alerts.columns.', coalesce(native_id, '')
    from ${LANDED} where ${isBroken}`);
  await db.run(`delete from ${LANDED} where ${isBroken}`);
}

/** Each different text once, however many alerts have it. */
async function cleanNames(db: Database, file: string, clean: Redactor, secrets: Text[][]): Promise<void> {
  for (const column of TEXTS) {
    const found = await db.rows(
      `select distinct '>' || ${column} as text from ${LANDED} where file = $1 and ${column} is not null`,
      [file]
    );
    const changed = found.flatMap(({text}) => {
      const before = String(text).slice(1); // a mark at the beginning is lost on the way out
      const after = clean.text(before, undefined, (kind) => void secrets.push([file, "1", kind]));
      return after === before ? [] : [[before, after]];
    });
    if (changed.length === 0) continue;
    await db.run("create or replace temp table cleaned_texts (before varchar, after varchar)");
    await append(db, "cleaned_texts", changed);
    await db.run(
      `update ${LANDED} set ${column} = after from cleaned_texts where ${column} = before and file = ${literal(file)}`
    );
    await db.run("drop table cleaned_texts");
  }
}
