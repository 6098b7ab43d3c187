/** A warehouse for readers who may see what came of things and not what was written: no title, text, name of a rule, or id of a tool. */
import {contractOf, isExported} from "./contract.js";
import {type Database, identifier, literal} from "./database.js";
import type {Relation} from "./graph.js";
import {shippedColumns} from "./schema.js";
import {BLANKED, ELSE, EMPTIED, KEPT, NAMED, TITLES} from "./publicColumns.js";

/** Who reads what a command writes: `public`, or whoever the settings' `public` says. Its owner without it. */
export type Audience = "public" | "as set" | undefined;

/** What a command's `--public` asks for. */
export const audienceOf = (isPublic = false): Audience => (isPublic ? "public" : "as set");

/** Whose title a row's `title` is: the first of these columns that it has. */
const SUBJECTS = [
  ["action_id", "Action"],
  ["near_miss_id", "Near miss"],
  ["deploy_id", "Deploy"],
  ["decision_id", "Decision"],
  ["incident_id", "Incident"],
  ["record_id", "Record"]
] as const;

/** What everybody may read is called as it is called. */
const COMMON = `
  select unnest([condition_id, label, group_id, group_label]) from taxonomy
  union select service from incidents union select unnest(services) from incidents
  union select service from firing_weeks union select service from targets_services
  union select metric from targets`;

/** New names by kind, in this order: a value is of the first kind it is found in. */
const KINDS = [
  ["INC-", "select incident_id, occurred_at from incidents"],
  ["A-", "select action_id, created_at from actions"],
  ["NM-", "select near_miss_id, occurred_at from near_misses"],
  ["D-", "select decision_id, due_at from decisions"],
  ["RETRO-", "select retro_id, held_at from retros"],
  ["ALERT-", "select alert_id, fired_at from alerts"],
  ["Rule ", "select rule, min(week) from firing_weeks group by rule"],
  ["Condition ", "select condition_id, null from conditions union select label, null from conditions"],
  ["file ", "select file, null from load_report union select source_file, null from excluded"]
] as const;

interface TextColumn {
  readonly name: string;
  readonly isList: boolean;
  readonly isNullable: boolean;
}

/**
 * Blanks and renames, in every relation that a site, an export, a report or a database is written from, what
 * publicColumns.ts says. Verdicts and counts were made before and stay; one incident has one name everywhere.
 *
 * @throws Error for a column of text that nothing was decided on
 */
export async function makePublic(db: Database, relations: readonly Relation[]): Promise<void> {
  const shown = relations.filter((one) => isExported(one) || contractOf(one).ship !== undefined);
  const columns = new Map<string, readonly TextColumn[]>();
  for (const relation of shown) columns.set(relation.name, await textColumns(db, relation));
  await nameAnew(db, columns);
  for (const [relation, texts] of columns) await publish(db, relation, texts);
  await db.run("delete from control_points where series like 'pages: severity %'");
  await db.run("update site set is_public = true");
  await db.run("delete from raw_setting_lists");
  await db.run(
    "update raw_setting_values set value = null where not regexp_full_match(value, '[0-9.:-]+|true|false')"
  );
  await db.run("drop table public_names");
}

/** The columns of text that leave, without those of a few values. */
async function textColumns(db: Database, relation: Relation): Promise<TextColumn[]> {
  const {values, nullable, internal, ship} = contractOf(relation);
  const shippedOnes = new Set(ship === undefined ? [] : await shippedColumns(db, relation));
  const leaves = (name: string): boolean =>
    shippedOnes.has(name) || (isExported(relation) && internal !== "all" && !internal.has(name));
  return (await db.rows(`describe ${identifier(relation.name)}`)).flatMap(({column_name, column_type}) => {
    const [name, type] = [String(column_name), String(column_type)];
    if (!type.startsWith("VARCHAR") || values.has(name) || !leaves(name)) return [];
    return [{name, isList: type !== "VARCHAR", isNullable: nullable.has(name)}];
  });
}

type Decision = "kept" | "blanked" | "title" | "named";

/** What becomes of a column. */
function decided(relation: string, name: string): Decision | undefined {
  if (KEPT.has(name)) return "kept";
  const other = ELSE.get(`${relation}.${name}`);
  if (other !== undefined) return other;
  if (TITLES.has(name)) return "title";
  if (NAMED.has(name)) return "named";
  return BLANKED.has(name) ? "blanked" : undefined;
}

async function nameAnew(db: Database, columns: ReadonlyMap<string, readonly TextColumn[]>): Promise<void> {
  await db.run("create temp table public_names (value varchar primary key, name varchar)");
  const common = COMMON.replace("targets_services", "(select target_service as service from targets)");
  await db.run(
    `insert or ignore into public_names select v, v from (${common}) as common(v) where v is not null union select '', ''`
  );
  const add = (prefix: string, values: string): Promise<void> =>
    db.run(`insert or ignore into public_names
      select v, ${literal(prefix)} || row_number() over (order by min(moment) nulls last, v)
      from (${values}) as found(v, moment)
      where v is not null and v not in (select value from public_names) group by v`);
  for (const [prefix, values] of KINDS) await add(prefix, values);
  const rest = [...columns].flatMap(([relation, texts]) =>
    texts
      .filter(({name}) => decided(relation, name) === "named" && !JSON_LISTS.has(name))
      .map(({name, isList}) => {
        const column = identifier(name);
        return `select ${isList ? `unnest(${column})` : column}, null::timestamp from ${identifier(relation)}`;
      })
  );
  await add("R-", rest.join("\nunion all "));
}

async function publish(db: Database, relation: string, texts: readonly TextColumn[]): Promise<void> {
  const table = identifier(relation);
  if (EMPTIED.has(relation)) return db.run(`delete from ${table}`);
  const names = new Set(texts.map(({name}) => name));
  for (const {name, isList, isNullable} of texts) {
    const column = identifier(name);
    const decision = decided(relation, name);
    if (decision === undefined)
      throw new Error(
        `${relation}.${name}: say in loaders/warehouse/publicColumns.ts what a public build has of it`
      );
    if (decision === "blanked")
      await db.run(`update ${table} set ${column} = ${isNullable ? "null" : isList ? "[]" : "''"}`);
    if (decision === "named")
      await db.run(`update ${table} set ${column} = ${newName(name, isList)} where ${column} is not null`);
  }
  for (const {name} of texts) {
    if (decided(relation, name) !== "title") continue;
    const subject = SUBJECTS.find(([id]) =>
      name === "incident_title" ? id === "incident_id" : names.has(id)
    );
    const called = subject ? `${literal(`${subject[1]} `)} || ${identifier(subject[0])}` : "''";
    await db.run(`update ${table} set ${identifier(name)} = ${called} where ${identifier(name)} is not null`);
  }
}

/** Lists as JSON text, as pages read lists. */
const JSON_LISTS = new Set(["joint_with", "condition_labels"]);

function newName(name: string, isList: boolean): string {
  const column = identifier(name);
  const list = (values: string): string => `(
    select coalesce(list(names.name order by place), [])
    from (select unnest(${values}) as one, generate_subscripts(${values}, 1) as place) as parts
    join public_names as names on names.value = parts.one)`;
  if (isList) return list(column);
  return JSON_LISTS.has(name)
    ? `to_json(${list(`from_json(${column}, '["varchar"]')`)})`
    : `(select name from public_names where value = ${column})`;
}
