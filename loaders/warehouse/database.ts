import {tmpdir} from "node:os";
import {join} from "node:path";
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
 * @param memory what it may hold before it spills into the system's folder for temporary files
 * @param isReadOnly a file that several processes may read
 */
export async function openDatabase(path = ":memory:", memory = "1GB", isReadOnly = false): Promise<Database> {
  const config = {memory_limit: memory, temp_directory: spillFolder()};
  const instance = await openInstance(isReadOnly ? ":memory:" : path, config);
  const close = (): void => {
    instance.closeSync();
  };
  if (!isReadOnly) return databaseOn(instance, undefined, close);
  // attached, since beside a database that is itself open for reading only no other can be written
  const connection = await instance.connect();
  await connection.run(`attach ${literal(path)} as kept (read_only)`);
  connection.closeSync();
  return databaseOn(instance, "kept", close);
}

const spillFolder = (): string => join(tmpdir(), `followthrough-spill-${process.pid}`);

/**
 * A DuckDB of which several databases may be made (see databaseOn); `config` adds to what is always set. It chooses no loop
 * over both sides of a join because one of them looks small: what it expects after a few joins is often far too few.
 */
export const openInstance = (path: string, config: Record<string, string> = {}): Promise<DuckDBInstance> =>
  DuckDBInstance.create(path, {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    asof_loop_join_threshold: "0",
    nested_loop_join_threshold: "0",
    ...config
  });

/** A database of an instance: its attached catalog of that name, or its own. */
export async function databaseOn(
  instance: DuckDBInstance,
  catalog: string | undefined,
  onClose: (connection: DuckDBConnection) => void
): Promise<Database> {
  const connect = async (): Promise<DuckDBConnection> => {
    const connection = await instance.connect();
    await connection.run("set TimeZone = 'UTC'");
    if (catalog !== undefined) await connection.run(`use ${identifier(catalog)}`);
    return connection;
  };
  const connection = await connect();
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
      return streamed(await connect(), sql);
    },
    close() {
      connection.closeSync();
      onClose(connection);
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
