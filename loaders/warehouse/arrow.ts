/** A table of the warehouse → an Arrow IPC file: text dictionary-encoded, times as UTC milliseconds. */
import {writeFileSync} from "node:fs";
import {
  Bool,
  Field,
  type DataType,
  Dictionary,
  Float64,
  Int32,
  Schema,
  Table,
  TimestampMillisecond,
  Utf8,
  type Vector,
  tableToIPC,
  vectorFromArray
} from "apache-arrow";
import {type Database, identifier} from "./database.js";

/** Writes the columns given of a relation in its own order. They must be text, numbers, booleans or timestamps. */
export async function writeArrow(
  db: Database,
  relation: string,
  names: readonly string[],
  file: string
): Promise<void> {
  const select = `select ${names.map(identifier).join(", ")} from ${identifier(relation)}`;
  const columns = await db.rows(`describe ${select}`);
  const rows = await db.rows(select);
  const vectors = Object.fromEntries(
    columns.map(({column_name: name, column_type: type}) => [
      String(name),
      vector(
        String(type),
        rows.map((row) => row[String(name)] ?? null),
        `${relation}.${String(name)}`
      )
    ])
  );
  const fields = Object.entries(vectors).map(([name, {type}]) => new Field(name, type, true));
  const table = rows.length > 0 ? new Table(vectors) : new Table(new Schema(fields), []);
  writeFileSync(file, tableToIPC(table, "stream"));
}

function vector(type: string, values: readonly unknown[], name: string): Vector {
  return vectorFromArray(values as unknown[], arrowType(type, name)) as Vector;
}

function arrowType(type: string, name: string): DataType {
  if (type === "VARCHAR") return new Dictionary(new Utf8(), new Int32());
  if (type === "BOOLEAN") return new Bool();
  if (type === "INTEGER") return new Int32();
  if (type === "DOUBLE") return new Float64();
  if (type === "TIMESTAMP") return new TimestampMillisecond();
  throw new Error(
    `${name}: ${type} can't be shipped; cast it to text, integer, double, boolean or timestamp`
  );
}
