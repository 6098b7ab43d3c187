/** What was published before: history/PERIOD of the data folder → raw_history_*, as text. */
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {FORMULA} from "../../src/shared/csv.js";
import {defaults} from "../../src/stats/defaults.js";
import {frozenPeriods} from "./frozen.js";
import {warn} from "../terminal.js";
import {type Database, identifier, literal} from "./database.js";

const READERS: Readonly<Record<string, (file: string) => string>> = {
  csv: (file) => `read_csv(${literal(file)}, all_varchar = true, header = true)`,
  json: (file) => `read_json(${literal(file)}, format = 'array')`,
  parquet: (file) => `read_parquet(${literal(file)})`
};

interface Published {
  readonly required: readonly string[];
  /** a history without them is read too */
  readonly optional?: readonly string[];
}

const TABLES: Readonly<Record<string, Published>> = {
  verdicts: {
    required: ["action_id", "target_kind", "target_id", "target_service", "metric", "verdict"],
    optional: ["window_before_days", "events_before", "window_after_days", "events_after"]
  },
  actions: {required: ["action_id", "status", "due_at"]},
  incidents: {required: ["incident_id", "occurred_at"]},
  seen_again: {required: ["action_id", "condition_id", "target_service", "incidents_since"]},
  silences: {required: ["source", "record_kind", "from_at", "kind"]},
  answers: {required: ["answer_id"]},
  quarter_numbers: {required: ["quarter", "number", "value"]}
};
export const HISTORY_COLUMNS = TABLES["verdicts"]!.required;

/**
 * Tables of frozen quarters (`npm run snapshot`, formerly `npm run export`), and what each was made with. None without a
 * history; the quarter that is being frozen is left out, so that it comes out alike however often it is frozen.
 */
export async function landHistory(db: Database, data: string, freezing?: string): Promise<void> {
  const periods = frozenPeriods(data).filter(([period]) => period !== freezing);
  for (const [name, {required, optional = []}] of Object.entries(TABLES)) {
    const table = `raw_history_${name}`;
    await createTextTable(db, table, ["period", ...required, ...optional]);
    for (const [period, folder] of periods)
      for (const [ending, reader] of Object.entries(READERS)) {
        const file = join(folder, `${name}.${ending}`);
        const there = existsSync(file) ? await columnsOf(db, reader(file)) : new Set();
        if (required.some((column) => !there.has(column))) continue; // recognise.ts says so
        const values = [...required, ...optional].map((column) =>
          there.has(column)
            ? `coalesce(${ending === "csv" ? unguarded(column) : `${column}::varchar`}, '')`
            : "''"
        );
        try {
          await db.run(
            `insert into ${table} select ${literal(period)}, ${values.join(", ")} from ${reader(file)}`
          );
        } catch {
          warn(
            `history/${period}/${name}.${ending} is damaged and left out: restore it, or freeze it again.`
          );
        }
      }
  }
  await createTextTable(db, "raw_history_manifests", ["period", ...MANIFEST]);
  for (const [period, folder] of periods) {
    const made = manifestOf(join(folder, "manifest.json"));
    if (made)
      await db.run(
        `insert into raw_history_manifests values (${[period, ...made].map((_, i) => `$${i + 1}`).join(", ")})`,
        [period, ...made]
      );
  }
}

const createTextTable = (db: Database, name: string, columns: readonly string[]): Promise<void> =>
  db.run(`create table ${name} (${columns.map((column) => `${identifier(column)} varchar`).join(", ")})`);

const MANIFEST = [
  "version",
  "data_cut",
  "same_rule",
  "settings_hash",
  "mapping_hash",
  "corrections_hash",
  "labels_hash",
  "answers_hash"
] as const;

const manifest = z.object({
  version: z.string().nullish(),
  data_cut: z.string().nullish(),
  verdict_rule: z.number().default(1),
  settings_hash: z.string().nullish(),
  mapping_hash: z.string().nullish(),
  corrections_hash: z.string().nullish(),
  labels_hash: z.string().nullish(),
  answers_hash: z.string().nullish()
});

/** What an export says of itself, in the order of MANIFEST; one of before rules had a version was made by the first of them. */
function manifestOf(file: string): (string | null)[] | undefined {
  try {
    const said = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
    const made = {...said, same_rule: String(said.verdict_rule === defaults.ruleVersion)};
    return MANIFEST.map((name) => made[name] ?? null);
  } catch {
    return undefined;
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
