/** What was published before: history/PERIOD/verdicts.* of the data folder → raw_history_verdicts, as text. */
import {existsSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import {FORMULA} from "../../src/shared/csv.js";
import {type Database, literal} from "./database.js";

const READERS: Readonly<Record<string, (file: string) => string>> = {
  csv: (file) => `read_csv(${literal(file)}, all_varchar = true, header = true)`,
  json: (file) => `read_json(${literal(file)}, format = 'array')`,
  parquet: (file) => `read_parquet(${literal(file)})`
};
const COLUMNS = ["action_id", "target_kind", "target_id", "target_service", "metric", "verdict"] as const;

/** One row a published verdict; none without a history. A history comes from `npm run export -- --out …/history/PERIOD`. */
export async function landHistory(db: Database, data: string): Promise<void> {
  await db.run(
    `create table raw_history_verdicts (period varchar, ${COLUMNS.map((column) => `${column} varchar`).join(", ")})`
  );
  const folder = join(data, "history");
  for (const period of statSync(folder, {throwIfNoEntry: false})?.isDirectory()
    ? readdirSync(folder).sort()
    : []) {
    for (const [ending, reader] of Object.entries(READERS)) {
      const file = join(folder, period, `verdicts.${ending}`);
      if (!existsSync(file) || !(await hasColumns(db, reader(file)))) continue; // recognise.ts says so
      const columns = COLUMNS.map(
        (column) => `coalesce(${ending === "csv" ? unguarded(column) : `${column}::varchar`}, '')`
      );
      try {
        await db.run(
          `insert into raw_history_verdicts select ${literal(period)}, ${columns.join(", ")} from ${reader(file)}`
        );
      } catch {
        // damaged beyond its first line: no verdict of it is known
      }
    }
  }
}

/** As src/shared/csv.ts: the apostrophe that the export put before a text is no part of it. */
const unguarded = (column: string): string =>
  `case when starts_with(${column}, '''') and regexp_matches(${column}, ${literal(FORMULA)}) then substr(${column}, 2) else ${column} end`;

/** False for a table without one of the columns, and for none at all. */
async function hasColumns(db: Database, table: string): Promise<boolean> {
  try {
    await db.rows(`select ${COLUMNS.join(", ")} from ${table} limit 1`);
    return true;
  } catch {
    return false;
  }
}

export {COLUMNS as HISTORY_COLUMNS};
