/** One relation over literal rows of what it reads: a fault in its SQL shows where it was made. */
import {enforceContract} from "../../loaders/warehouse/contract.js";
import {type Database, type Row, identifier} from "../../loaders/warehouse/database.js";
import {PIECES, nameOf} from "../../loaders/warehouse/clickhouse/dialect.js";
import {freshDatabase} from "./database.js";
import {literalTable, relationsInOrder, warehouse} from "./warehouse.js";

const SINGLE = ["alerts", "kept_pages"];
let empty: Promise<Database> | undefined;
const columns = new Map<string, string>();

/** Definitions of a relation's columns, as its own SQL makes them. */
async function columnsOf(name: string): Promise<string> {
  const known = columns.get(name);
  if (known !== undefined) return known;
  const db = await (empty ??= warehouse({}));
  const described = await db.rows(`describe from ${identifier(name)}`);
  const found = described
    .map((row) => `${identifier(String(row["column_name"]))} ${String(row["column_type"])}`)
    .join(", ");
  columns.set(name, found);
  return found;
}

/**
 * The rows that a relation's SQL makes of the rows given for what it reads (relations left out are empty, columns left out
 * NULL; alerts and pages may be given in place of the tables that they are added up in), in its own order; its contract is
 * enforced.
 */
export async function relationOver(
  name: string,
  given: Readonly<Record<string, readonly Row[]>>
): Promise<Row[]> {
  const db = await freshDatabase();
  try {
    const relations = await relationsInOrder(db);
    const relation = relations.find((one) => one.name === name);
    if (relation === undefined) throw new Error(`no relation ${name}`);
    // what alerts are added up in is made of the alerts or pages that are given
    const between = relations.filter(
      (one) =>
        relation.reads.includes(one.name) &&
        given[one.name] === undefined &&
        PIECES.some((path) => nameOf(path) === one.name) &&
        one.reads.some((read) => SINGLE.includes(read) && given[read] !== undefined)
    );
    const read = new Set([relation, ...between].flatMap(({reads}) => reads));
    for (const unread of Object.keys(given).filter((one) => !read.has(one)))
      throw new Error(`${name} does not read ${unread}`);
    for (const made of between) read.delete(made.name);
    for (const one of read) await literalTable(db, one, await columnsOf(one), given[one] ?? []);
    for (const {name: made, sql} of between) await db.run(`create table ${identifier(made)} as ${sql}`);
    if (relation.compute) await relation.compute(db);
    else await db.run(`create table ${identifier(name)} as ${relation.sql}`);
    await enforceContract(db, relation);
    return await db.rows(`from ${identifier(name)}`);
  } finally {
    db.close();
  }
}
