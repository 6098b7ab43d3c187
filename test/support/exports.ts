/** The export-shaped fixtures of a tool, and what its adapter makes of them. */
import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import type {Source} from "../../loaders/arrive/sources/source.js";
import type {Database, Row} from "../../loaders/warehouse/database.js";
import {landed} from "./landed.js";

/** The files of test/fixtures/<tool>, by their paths in a data folder; only these, where some are named. */
export function exportsOf(tool: string, ...only: readonly string[]): Record<string, string> {
  const folder = join(import.meta.dirname, "../fixtures", tool);
  return Object.fromEntries(
    readdirSync(folder, {recursive: true, encoding: "utf8"})
      .filter((name) => /\.\w+$/.test(name))
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

/** Rows as texts, short to compare: times in ISO, lists joined, – for none. */
export const lines = (rows: readonly Row[]): string[] =>
  rows.map((row) => Object.values(row).map(cell).join(" | "));

function cell(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (value instanceof Date) return value.toISOString().replace(/(:00)?\.000Z$/, "Z");
  return Array.isArray(value)
    ? value.map(cell).join("+")
    : typeof value === "string"
      ? value
      : JSON.stringify(value);
}

export const INCIDENTS = `
  select record_id, severity_raw, status, services, team, started_at, detected_at, acknowledged_at, mitigated_at, resolved_at,
    created_at, detected_by, excluded
  from stg_tools_incidents order by record_id`;
export const ACTIONS = `
  select record_id, incident_record_id, title, status, has_owner, due_at, closed_at, excluded
  from stg_tools_actions order by record_id`;
export const ALERTS = `
  select record_id, rule, service, severity, fired_at, acknowledged_at, resolved_at, dedup_key, paged, auto_resolved, excluded
  from stg_tools_alerts order by record_id`;
export const CONDITIONS = `select incident_record_id, condition, basis from stg_tools_conditions order by all`;
export const TIMELINE = `select incident_record_id, "at", kind, text from stg_tools_timeline order by "at", text`;
export const RETROS = `select record_id, incident_record_id, published_at, body_chars from stg_tools_retros order by all`;
export const DEPLOYS = `select record_id, service, "at", kind, title, excluded from stg_tools_deploys order by record_id`;
export const LEFT = `
  select record_kind, record_id as what, reason from raw_excluded
  union all select record_kind, row, reason from raw_rejects order by all`;

export const TRACKED = `
  select incidents.record_id, incidents.severity_raw, incidents.status, incidents.services, team, started_at, detected_at, acknowledged_at,
    resolved_at, created_at, detected_by
  from trackers_incidents as incidents order by record_id`;
export const TRACKED_WORK = `
  select record_id, incident_record_id, title, status, has_owner, due_at, closed_at, effort_days, list_transform(mentions, m -> m.name)
  from (from trackers_actions union all by name from bodies_actions) order by record_id`;
export const TRACKED_CONDITIONS = `select incident_record_id, condition from trackers_conditions order by all`;
export const TRACKED_LEFT = `
  select record_kind, record_id as what, reason from trackers_excluded
  union all select record_kind, row, reason from raw_rejects order by all`;
