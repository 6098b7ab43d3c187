import type {Database} from "./database.js";

/** Adds rows of text to a table, values in the table's order. */
export async function append(
  db: Database,
  table: string,
  rows: readonly (readonly (string | null)[])[]
): Promise<void> {
  if (rows.length === 0) return;
  const appender = await db.connection.createAppender(table);
  for (const row of rows) {
    for (const value of row) {
      if (value === null) appender.appendNull();
      else appender.appendVarchar(value.toWellFormed());
    }
    appender.endRow();
  }
  appender.closeSync();
}
