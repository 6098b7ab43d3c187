import {DuckDBTimestampValue} from "@duckdb/node-api";
import {type Database, identifier} from "./database.js";

export type ColumnType = "varchar" | "integer" | "double" | "boolean" | "timestamp";
export type Columns = Readonly<Record<string, ColumnType>>;
export type Cell = string | number | boolean | Date | null;
export type RowOf<C extends Columns> = Record<keyof C & string, Cell>;

/** Creates a table and fills it in bulk, in the rows' order. */
export async function createTable<C extends Columns>(
  db: Database,
  name: string,
  columns: C,
  rows: Iterable<RowOf<C>>
): Promise<void> {
  const entries = Object.entries(columns);
  await db.run(
    `create table ${identifier(name)} (${entries.map(([column, type]) => `${identifier(column)} ${type}`).join(", ")})`
  );
  const appender = await db.connection.createAppender(name);
  for (const row of rows) {
    for (const [column, type] of entries) {
      const value = row[column as keyof C & string];
      if (value === null) appender.appendNull();
      else if (type === "varchar") appender.appendVarchar(String(value));
      else if (type === "integer") appender.appendInteger(Number(value));
      else if (type === "timestamp")
        appender.appendTimestamp(new DuckDBTimestampValue(BigInt((value as Date).getTime()) * 1000n));
      else if (type === "boolean") appender.appendBoolean(Boolean(value));
      else appender.appendDouble(Number(value));
    }
    appender.endRow();
  }
  appender.closeSync();
}
