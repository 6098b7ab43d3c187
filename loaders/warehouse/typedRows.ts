/** The rows of a relation with the types that its columns and header give them (loaders/sql/rows.ts, generated). */
import type {Relations} from "../sql/rows.js";
import {type Database, identifier} from "./database.js";

/** All columns of every row, sorted by the columns named: what SQL leaves open must not decide a number. */
export async function rowsOf<Name extends keyof Relations>(
  db: Database,
  name: Name,
  orderBy: readonly (keyof Relations[Name] & string)[]
): Promise<readonly Relations[Name][]> {
  return (await db.rows(`from ${identifier(name)} order by ${orderBy.map(identifier).join(", ")}`)) as never;
}

/** Some columns of every row, sorted by them in their order. */
export async function columnsOf<Name extends keyof Relations, Column extends keyof Relations[Name] & string>(
  db: Database,
  name: Name,
  columns: readonly Column[]
): Promise<readonly Pick<Relations[Name], Column>[]> {
  const list = columns.map(identifier).join(", ");
  return (await db.rows(`select ${list} from ${identifier(name)} order by ${list}`)) as never;
}
