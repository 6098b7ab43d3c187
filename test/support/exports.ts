/** The export-shaped fixtures of a tool, and what its adapter makes of them. */
import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import type {Source} from "../../loaders/arrive/sources/source.js";
import type {Database} from "../../loaders/warehouse/database.js";
import {landed} from "./landed.js";

/** The files of test/fixtures/<tool>, by their paths in a data folder; only these, where some are named. */
export function exportsOf(tool: string, ...only: readonly string[]): Record<string, string> {
  const folder = join(import.meta.dirname, "../fixtures", tool);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => only.length === 0 || only.includes(name))
      .map((name) => [`${tool}/${name}`, readFileSync(join(folder, name), "utf8")])
  );
}

/** What becomes of every file: read = kept + duplicate + excluded + rejected, by kind of record. */
export const ACCOUNTS = `
  select
    coalesce(counts.file, others.file) as file,
    coalesce(counts.record_kind, others.record_kind) as kind,
    coalesce(kept, 0)::integer as kept,
    coalesce(landed - kept, 0)::integer as duplicate,
    coalesce(others.excluded, 0)::integer as excluded,
    coalesce(others.rejected, 0)::integer as rejected
  from raw_load_counts as counts
  full join (
    select file, record_kind, count(*) filter (where is_excluded) as excluded, count(*) filter (where not is_excluded) as rejected
    from (
      select file, record_kind, true as is_excluded from raw_excluded
      union all
      select file, record_kind, false from raw_rejects
    )
    group by all
  ) as others on others.file = counts.file and others.record_kind = counts.record_kind
  order by all`;

/** Opens what an adapter makes of files and hands it to `ask`. */
export async function asked<T>(
  source: Source,
  files: Readonly<Record<string, string>>,
  ask: (db: Database) => Promise<T>,
  settings = ""
): Promise<T> {
  const db = await landed(source, files, settings);
  try {
    return await ask(db);
  } finally {
    db.close();
  }
}
