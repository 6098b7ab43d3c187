/** Post-mortem reports → rows: what staging, the rejects and the excluded say about given files. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Database} from "../../loaders/warehouse/database.js";
import {postmortems} from "../../loaders/arrive/sources/postmortems/postmortems.js";
import {landed} from "./landed.js";

export const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, "../fixtures/postmortems", name), "utf8");

/** What `ask` answers from files landed under `postmortems/`, unless a path says otherwise. */
export async function told<T>(
  files: Readonly<Record<string, string>>,
  ask: (db: Database) => Promise<T>,
  settings = ""
): Promise<T> {
  const db = await landed(postmortems, files, settings);
  try {
    return await ask(db);
  } finally {
    db.close();
  }
}

/** The rows of one query over one report. */
export const rowsOf = (
  report: string,
  sql: string,
  {settings = "", path = "postmortems/report.md"} = {}
): Promise<Record<string, unknown>[]> => told({[path]: report}, (db) => db.rows(sql), settings);

/** The time columns of an incident, for a query and as a row without any. */
export const TIMES =
  "started_at, detected_at, acknowledged_at, mitigated_at, resolved_at, created_at, detected_by, time_basis";
export const NO_TIMES = {
  started_at: null,
  detected_at: null,
  acknowledged_at: null,
  mitigated_at: null,
  resolved_at: null,
  created_at: null,
  detected_by: null,
  time_basis: null
};

/** Actions in the order of the report, whose ids say nothing of it. */
export const IN_ORDER =
  "(select row::integer from raw_postmortems_actions as raw where raw.record_id = stg_postmortems_actions.record_id)";
