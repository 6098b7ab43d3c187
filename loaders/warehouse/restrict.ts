/** Restricted incidents leave the raw tables with all that belongs to them, so that nothing later can show any of it. */
import type {Settings} from "../settings/settings.js";
import type {Source} from "../arrive/sources/source.js";
import {append} from "./append.js";
import {type Database, identifier, literal} from "./database.js";
import type {Relation} from "./graph.js";

/** What tells whose record is which incident's. */
const JOINED = ["incident_components", "retro_claims", "action_components", "action_incidents"];

/** Columns by which a row belongs to a record, or to an incident by any of its names. */
const OWNERS = new Set([
  ...["record_id", "incident_record_id", "alert_record_id", "incident_id", "incident_number", "incident"],
  ...["retro_id", "retro", "action_id", "target_id", "subject"]
]);
const MENTIONS = new Set(["mentions", "incident_mentions"]);

/**
 * Deletes the raw rows of the incidents that `settings.restricted` chooses by id, label, service or type: their
 * records in every tool, reports, actions, timelines, what was said of them by hand, and mentions elsewhere.
 * Counts them as excluded, without an id; a file that held nothing else loses its name. `raw_restricted` keeps how
 * many incidents each entry chose. `build` makes one relation; those that were needed to tell are dropped again.
 */
export async function restrict(
  db: Database,
  relations: readonly Relation[],
  sources: readonly Source[],
  {restricted}: Settings,
  build: (relation: Relation) => Promise<void>
): Promise<void> {
  const entries = Object.entries(restricted).flatMap(([kind, values]) =>
    values.map((value) => [kind, value.trim().toLowerCase()])
  );
  if (entries.length === 0) return;
  const needed = closure(relations, JOINED);
  for (const relation of needed) await build(relation);
  await db.run("create temp table restricted_entries (kind varchar, value varchar)");
  await append(db, "restricted_entries", entries);
  await choose(db);
  for (const relation of needed.toReversed())
    await db.run(`drop ${relation.isView ? "view" : "table"} ${identifier(relation.name)}`);
  await remove(db, sources);
  for (const made of ["entries", "incidents", "names", "gone"])
    await db.run(`drop table ${identifier(`restricted_${made}`)}`);
}

function closure(relations: readonly Relation[], names: readonly string[]): Relation[] {
  const wanted = new Set(names);
  for (const relation of relations.toReversed())
    if (wanted.has(relation.name)) for (const read of relation.reads) wanted.add(read);
  return relations.filter((relation) => wanted.has(relation.name));
}

/** → restricted_incidents (entry, incident_id) and restricted_names: every name of a record that goes. */
async function choose(db: Database): Promise<void> {
  await db.run(`create temp table restricted_incidents as
    with labels as (
      select record_id, lower(trim(unnest(from_json(labels, '["varchar"]')))) as label from raw_jira_issues
      union all
      select record_id, lower(trim(unnest(from_json(labels, '["varchar"]')))) from raw_tools_issues
    )
    select distinct kind, value, coalesce(components.incident_id, claims.record_id) as incident_id
    from incident_claims as claims
    left join incident_components as components on components.record_id = claims.record_id
    join restricted_entries on case kind
      when 'ids' then list_contains(list_transform(claims.names || [claims.record_id], name -> lower(name)), value)
      when 'services' then list_contains(list_transform(claims.services, name -> lower(name)), value)
      when 'types' then lower(trim(claims.incident_type)) = value
      else exists (from labels where labels.record_id = claims.record_id and label = value)
    end`);
  await db.run(`insert into raw_restricted select kind, value, count(incident_id)::varchar
    from restricted_entries left join restricted_incidents using (kind, value) group by kind, value order by all`);
  await db.run(`create temp table restricted_names as
    with records as (
      select claims.record_id, names, claims.source
      from incident_claims as claims
      left join incident_components as components on components.record_id = claims.record_id
      where coalesce(components.incident_id, claims.record_id) in (select incident_id from restricted_incidents)
      union
      select record_id, names, source
      from retro_claims
      where incident_id in (select incident_id from restricted_incidents)
      union
      select claims.record_id, names, claims.source
      from action_claims as claims
      join action_components as components on components.record_id = claims.record_id
      where components.action_id in (
        select joined.action_id
        from action_components as joined
        join action_incidents as froms on froms.record_id = joined.record_id
        where froms.incident_id in (select incident_id from restricted_incidents)
      )
    )
    select distinct source, lower(unnest(coalesce(names, []) || [record_id])) as name from records`);
}

async function remove(db: Database, sources: readonly Source[]): Promise<void> {
  const kinds = new Map(
    sources.flatMap((source) =>
      Object.entries(source.entities).map(([name, entity]) => {
        const table = `raw_${source.tables ?? source.name}_${name}`;
        return [table, {kind: entity.recordKind, source: source.name}] as const;
      })
    )
  );
  await db.run(
    "create temp table restricted_gone (file varchar, row varchar, source varchar, record_kind varchar)"
  );
  const columns = await db.rows(`select table_name, list(column_name) as columns from duckdb_columns()
    where table_name like 'raw\\_%' escape '\\' group by table_name order by table_name`);
  for (const {table_name: table, columns: all} of columns as {table_name: string; columns: string[]}[]) {
    const owners = all.filter((column) => OWNERS.has(column));
    const landed = kinds.get(table);
    if (owners.length > 0) {
      const origin = all.includes("source") ? "source" : landed && literal(landed.source);
      // a short name such as a number is another record's in another tool; hand-made files name records of any tool
      const isOwn = /^raw_(plain|curated)_/.test(table) || !origin ? "true" : `names.source = ${origin}`;
      const belongs = `exists (from restricted_names as names where ${isOwn}
        and names.name in (${owners.map((column) => `lower(${identifier(column)})`).join(", ")}))`;
      if (landed)
        await db.run(`insert into restricted_gone select file, row, ${origin}, ${literal(landed.kind)} from ${identifier(table)}
          where ${belongs}`);
      await db.run(`delete from ${identifier(table)} where ${belongs}`);
    }
    for (const column of all.filter((name) => MENTIONS.has(name))) await forget(db, table, column);
  }
  await account(db);
}

/** Mentions of what has gone would be listed as references that lead nowhere. */
async function forget(db: Database, table: string, column: string): Promise<void> {
  const names = identifier(column);
  await db.run(`update ${identifier(table)} set ${names} = to_json(list_filter(
      from_json(${names}, '["json"]'), one -> not list_contains(gone, lower(one ->> 'name'))
    ))
    from (select list(name) as gone from restricted_names)
    where ${names} is not null
    and exists (from restricted_names where contains(lower(${names}), '"' || name || '"'))`);
}

/** What has gone was read and is excluded; what else was said of a file that held nothing else goes with its name. */
async function account(db: Database): Promise<void> {
  await db.run(`update raw_load_counts as counts set landed = landed - n, kept = kept - n
    from (select file, record_kind, count(*) as n from restricted_gone group by file, record_kind) as gone
    where gone.file = counts.file and gone.record_kind = counts.record_kind`);
  await db.run(`insert into raw_excluded (file, row, source, record_kind, record_id, reason)
    select file, row, source, record_kind,
      'restricted:' || row_number() over (order by file, row::integer, record_kind), 'restricted'
    from restricted_gone`);
  await db.run(`create temp table restricted_files as
    select file, 'restricted:' || row_number() over (order by file) as alias
    from raw_load_counts
    where file in (select file from restricted_gone)
    group by file
    having sum(kept) = 0`);
  for (const table of ["raw_rejects", "raw_not_understood", "raw_doubts", "raw_secrets"])
    await db.run(`delete from ${table} where file in (select file from restricted_files)`);
  for (const table of ["raw_files", "raw_load_counts", "raw_excluded"])
    await db.run(
      `update ${table} set file = alias from restricted_files where restricted_files.file = ${table}.file`
    );
  await db.run("drop table restricted_files");
}
