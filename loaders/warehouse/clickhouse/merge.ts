/** Adds what came back of a warehouse to the table of the same name. */
import {columnNames, contractOf} from "../contract.js";
import {type Database, identifier, literal} from "../database.js";
import type {Relation} from "../graph.js";
import {dialectOf, mergesOf, nameOf, PIECES} from "./dialect.js";

/** The path of a relation's select for ClickHouse, where it has one that comes back. */
export const pieceOf = ({name}: Pick<Relation, "name">): string | undefined =>
  PIECES.find((path) => nameOf(path) === name);

/** The rows of `remote_alerts`'s files added to a table that was built from the data folder's alerts; none, no change. */
export async function addRemote(db: Database, relation: Relation, sql: string): Promise<void> {
  const path = pieceOf(relation);
  if (path === undefined) return;
  const files = await db.rows("select file from remote_alerts where relation = $1 order by from_at", [
    relation.name
  ]);
  if (files.length === 0) return;
  const merges = mergesOf(dialectOf(sql, path));
  const table = identifier(relation.name);
  const types = await db.rows(`describe ${table}`);
  const key = keyOf(relation, await columnNames(db, relation.name), merges);
  const cast = types.map(({column_name, column_type}) => {
    const name = identifier(String(column_name));
    return `cast(${name} as ${String(column_type)}) as ${name}`;
  });
  const merged = types.map(({column_name, column_type}) => {
    const name = String(column_name);
    const column = identifier(name);
    if (key.has(name)) return column;
    const how = merges.get(name) ?? "sum";
    const value = how === "concat" ? `flatten(list(${column}))` : `${how}(${column})`;
    const own = relation.name === "page_times" && name === "fired_ms" ? `list_sort(${value})` : value;
    return `cast(${own} as ${String(column_type)}) as ${column}`;
  });
  const paths = files.map(({file}) => literal(String(file))).join(", ");
  await db.run(`create or replace table ${table} as
    select ${merged.join(", ")}
    from (from ${table} union all select ${cast.join(", ")} from read_parquet([${paths}]))
    group by ${[...key].map(identifier).join(", ")}`);
}

/** What rows of partitions are the same by: the header's key, else all that is neither counted nor merged. */
function keyOf(
  relation: Relation,
  columns: readonly string[],
  merges: ReadonlyMap<string, string>
): ReadonlySet<string> {
  const {key} = contractOf(relation);
  if (key.length > 0) return new Set(key);
  return new Set(columns.filter((name) => !merges.has(name) && !COUNTS.has(name)));
}

/** The counts of tables whose rows are told apart by columns that may be NULL. */
const COUNTS = new Set(
  "paged acknowledged actionable labelled sleep_hours off_hours refired flapping linked pages".split(" ")
);
