/** What was published before: history/PERIOD/verdicts.* of the data folder → raw_history_verdicts, as text. */
import {existsSync, readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {FORMULA} from "../../src/shared/csv.js";
import {defaults} from "../../src/stats/defaults.js";
import {type Database, literal} from "./database.js";

const READERS: Readonly<Record<string, (file: string) => string>> = {
  csv: (file) => `read_csv(${literal(file)}, all_varchar = true, header = true)`,
  json: (file) => `read_json(${literal(file)}, format = 'array')`,
  parquet: (file) => `read_parquet(${literal(file)})`
};
const COLUMNS = ["action_id", "target_kind", "target_id", "target_service", "metric", "verdict"] as const;
/** What a verdict was told from; a history without them is read too. */
const EVIDENCE = ["window_before_days", "events_before", "window_after_days", "events_after"] as const;

/**
 * One row a published verdict; none without a history. A history comes from `npm run export -- --out …/history/PERIOD`, whose
 * manifest.json says up to when (`data_cut`) and by which version of the rule; `same_rule` is empty where it says neither.
 */
export async function landHistory(db: Database, data: string): Promise<void> {
  const all = ["period", "data_cut", "same_rule", ...COLUMNS, ...EVIDENCE];
  await db.run(`create table raw_history_verdicts (${all.map((column) => `${column} varchar`).join(", ")})`);
  const folder = join(data, "history");
  for (const period of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const {dataCut, sameRule} = manifestOf(join(folder, period, "manifest.json"));
    for (const [ending, reader] of Object.entries(READERS)) {
      const file = join(folder, period, `verdicts.${ending}`);
      if (!existsSync(file)) continue;
      const there = await columnsOf(db, reader(file));
      if (COLUMNS.some((column) => !there.has(column))) continue; // recognise.ts says so
      const columns = COLUMNS.map(
        (column) => `coalesce(${ending === "csv" ? unguarded(column) : `${column}::varchar`}, '')`
      );
      const evidence = EVIDENCE.map((column) =>
        there.has(column) ? `coalesce(${column}::varchar, '')` : "''"
      );
      await db.run(
        `insert into raw_history_verdicts select ${[period, dataCut, sameRule].map(literal).join(", ")}, ${[...columns, ...evidence].join(", ")} from ${reader(file)}`
      );
    }
  }
}

/** As src/shared/csv.ts: the apostrophe that the export put before a text is no part of it. */
const unguarded = (column: string): string =>
  `case when starts_with(${column}, '''') and regexp_matches(${column}, ${literal(FORMULA)}) then substr(${column}, 2) else ${column} end`;

/** The names of a table's columns; none for what is no table. */
async function columnsOf(db: Database, table: string): Promise<ReadonlySet<string>> {
  try {
    return new Set((await db.rows(`describe from ${table}`)).map((row) => String(row["column_name"])));
  } catch {
    return new Set();
  }
}

const manifest = z.object({data_cut: z.string().nullish(), verdict_rule: z.number().default(1)});

/** What an export says of itself, as text; one of before rules had a version was made by the first of them. */
function manifestOf(file: string): {readonly dataCut: string; readonly sameRule: string} {
  if (!existsSync(file)) return {dataCut: "", sameRule: ""};
  try {
    const {data_cut, verdict_rule} = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
    return {dataCut: data_cut ?? "", sameRule: String(verdict_rule === defaults.ruleVersion)};
  } catch {
    return {dataCut: "", sameRule: ""};
  }
}

export {COLUMNS as HISTORY_COLUMNS};
