import {DuckDBInstance, type DuckDBConnection, type DuckDBValue} from "@duckdb/node-api";

export type Row = Record<string, unknown>;

/** One open DuckDB and what the pipeline asks of it. */
export interface Database {
  readonly connection: DuckDBConnection;
  run(sql: string, parameters?: readonly DuckDBValue[]): Promise<void>;
  /** All rows of a query as plain objects: timestamps are Dates, integers of any size numbers, lists arrays. */
  rows(sql: string, parameters?: readonly DuckDBValue[]): Promise<Row[]>;
  /** The rows of a query one by one as lists of values, a chunk in memory at a time. */
  stream(sql: string): Promise<AsyncIterable<readonly DuckDBValue[]>>;
  close(): void;
}

/**
 * Opens a database in UTC that never dials out: extensions not linked in fail at once.
 *
 * @param path a file, or ":memory:"
 */
export async function openDatabase(path = ":memory:"): Promise<Database> {
  const instance = await DuckDBInstance.create(path, {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    memory_limit: "1GB"
  });
  const connection = await instance.connect();
  await connection.run("set TimeZone = 'UTC'");
  return {
    connection,
    async run(sql, parameters) {
      await connection.run(sql, parameters ? [...parameters] : undefined);
    },
    async rows(sql, parameters) {
      const reader = await connection.runAndReadAll(sql, parameters ? [...parameters] : undefined);
      return reader.getRowObjectsJS().map(plain);
    },
    async stream(sql) {
      const reading = await instance.connect();
      await reading.run("set TimeZone = 'UTC'");
      return streamed(reading, sql);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

/** Reads through a connection of its own, so that what is read may be written meanwhile; closes it at the end. */
async function* streamed(reading: DuckDBConnection, sql: string): AsyncGenerator<readonly DuckDBValue[]> {
  try {
    const result = await reading.stream(sql);
    for (
      let chunk = await result.fetchChunk();
      chunk !== null && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    )
      yield* chunk.getRows();
  } finally {
    reading.closeSync();
  }
}

function plain(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(plainValue);
  return value;
}

/** A column of a row as text; "" for null. */
export function text(row: Row | undefined, column: string): string {
  const value = row?.[column];
  return value === null || value === undefined ? "" : `${value as string | number | boolean}`;
}

/** A name for use in SQL. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text for use in SQL, where a parameter can't stand. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
