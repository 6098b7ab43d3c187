/** What was published before: history/PERIOD of the data folder → raw_history_*, as text. */
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {FORMULA} from "../../src/shared/csv.js";
import {type Database, identifier, literal} from "./database.js";

const READERS: Readonly<Record<string, (file: string) => string>> = {
  csv: (file) => `read_csv(${literal(file)}, all_varchar = true, header = true)`,
  json: (file) => `read_json(${literal(file)}, format = 'array')`,
  parquet: (file) => `read_parquet(${literal(file)})`
};

const TABLES: Readonly<Record<string, readonly string[]>> = {
  verdicts: ["action_id", "target_kind", "target_id", "target_service", "metric", "verdict"],
  actions: ["action_id", "status", "due_at"],
  seen_again: ["action_id", "condition_id", "target_service", "incidents_since"],
  silences: ["source", "record_kind", "from_at", "kind"],
  quarter_numbers: ["quarter", "number", "value"]
};
export const HISTORY_COLUMNS = TABLES["verdicts"]!;

const DESCRIBED = ["version", "data_cut", "settings_hash", "corrections_hash", "labels_hash"] as const;

/** Tables of frozen quarters (`npm run snapshot`, formerly `npm run export`), and what each was made with. None without a history. */
export async function landHistory(db: Database, data: string): Promise<void> {
  const folder = join(data, "history");
  const periods = existsSync(folder) ? readdirSync(folder).sort() : [];
  for (const [name, columns] of Object.entries(TABLES)) {
    const table = identifier(`raw_history_${name}`);
    await db.run(`create table ${table} (period varchar, ${columns.map((c) => `${c} varchar`).join(", ")})`);
    for (const period of periods)
      for (const [ending, reader] of Object.entries(READERS)) {
        const file = join(folder, period, `${name}.${ending}`);
        if (!existsSync(file) || !(await hasColumns(db, reader(file), columns))) continue; // recognise.ts says so
        const values = columns.map(
          (column) => `coalesce(${ending === "csv" ? unguarded(column) : `${column}::varchar`}, '')`
        );
        await db.run(
          `insert into ${table} select ${literal(period)}, ${values.join(", ")} from ${reader(file)}`
        );
      }
  }
  await db.run(
    `create table raw_history_manifests (period varchar, ${DESCRIBED.map((c) => `${c} varchar`).join(", ")})`
  );
  for (const period of periods) {
    const made = manifestIn(join(folder, period, "manifest.json"));
    if (made)
      await db.run(
        `insert into raw_history_manifests values (${[period, ...made].map((_, i) => `$${i + 1}`).join(", ")})`,
        [period, ...made]
      );
  }
}

function manifestIn(file: string): (string | null)[] | undefined {
  try {
    const manifest = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, unknown>>;
    return DESCRIBED.map((name) => (typeof manifest[name] === "string" ? manifest[name] : null));
  } catch {
    return undefined;
  }
}

/** As src/shared/csv.ts: the apostrophe that the export put before a text is no part of it. */
const unguarded = (column: string): string =>
  `case when starts_with(${column}, '''') and regexp_matches(${column}, ${literal(FORMULA)}) then substr(${column}, 2) else ${column} end`;

/** False for a table without one of the columns, and for none at all. */
async function hasColumns(db: Database, table: string, columns: readonly string[]): Promise<boolean> {
  try {
    await db.rows(`select ${columns.join(", ")} from ${table} limit 1`);
    return true;
  } catch {
    return false;
  }
}
