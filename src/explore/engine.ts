/**
 * DuckDB in this browser. It is started for the first question, holds nothing but this site's tables, and can reach neither
 * the network nor a file: what a link asks of it stays on this page.
 */
import {AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger} from "@duckdb/duckdb-wasm";
import type {Value} from "../shared/ui/csv.js";
import {type Answer, answerColumns, plainValue, ROW_LIMIT} from "./answer.js";
import {engineUrl, tableFiles, workerUrl} from "./files.js";
import {tablesIn} from "./tables.js";
import type {ExploreTable} from "./types.js";

/** Nothing is fetched, nothing is read or written, and no question can change that. */
const LOCK = [
  "set autoinstall_known_extensions = false",
  "set autoload_known_extensions = false",
  "set enable_external_access = false",
  "set lock_configuration = true"
];

/** A function with a try in it: what the database's build needs of a browser. */
const WITH_EXCEPTIONS = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11
]);

export interface Engine {
  /** Answers one statement; throws with the database's own words. */
  ask(sql: string): Promise<Answer>;
  /** Ends it in the middle of whatever it does. */
  stop(): void;
}

/**
 * Starts the database.
 *
 * @throws Error in words, where this browser or its policy doesn't allow it
 */
export async function startEngine(tables: readonly ExploreTable[]): Promise<Engine> {
  refuseWithoutWasm();
  const worker = new Worker(absolute(await workerUrl()));
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener("error", ({message}) => {
      reject(new Error(`The database could not be started in this browser. ${message}`));
    });
  });
  try {
    return await Promise.race([open(worker, tables), broken]);
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

async function open(worker: Worker, tables: readonly ExploreTable[]): Promise<Engine> {
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  const module = await wasmModule();
  try {
    await db.instantiate(module);
  } finally {
    URL.revokeObjectURL(module);
  }
  await db.open({
    query: {castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true}
  });
  const connection = await db.connect();
  for (const setting of LOCK) await connection.query(setting);
  const filled = new Set<string>();
  return {
    async ask(sql) {
      for (const table of tablesIn(sql, tables)) await fill(connection, table, filled);
      return answer(connection, sql);
    },
    stop: () => worker.terminate()
  };
}

function refuseWithoutWasm(): void {
  try {
    new WebAssembly.Module(WITH_EXCEPTIONS);
  } catch {
    throw new Error(
      "WebAssembly is switched off here, refused by a policy of the server (it needs 'wasm-unsafe-eval' on this page), or older than 2022. " +
        "The tables are in npm run export and npm run load too."
    );
  }
}

/** The module's address, of the type that a browser asks for, whatever the server calls it. */
async function wasmModule(): Promise<string> {
  const response = await fetch(absolute(await engineUrl()));
  if (!response.ok) throw new Error(`The database could not be loaded (${response.status}).`);
  return URL.createObjectURL(new Blob([await response.arrayBuffer()], {type: "application/wasm"}));
}

const absolute = (url: string): string => new URL(url, document.baseURI).href;

/** An empty table's stream has nothing to insert; its columns are known all the same. */
async function fill(
  connection: AsyncDuckDBConnection,
  {name, columns, rows}: ExploreTable,
  filled: Set<string>
): Promise<void> {
  if (filled.has(name)) return;
  await connection.query(
    `create or replace table "${name}" (${columns.map((column) => `"${column.name}" ${column.type}`).join(", ")})`
  );
  if (rows > 0)
    await connection.insertArrowFromIPCStream(new Uint8Array(await tableFiles[name]!()), {
      name,
      create: false
    });
  filled.add(name);
}

/** In a transaction that may only read, so that the next question finds the tables as they were. */
async function answer(connection: AsyncDuckDBConnection, sql: string): Promise<Answer> {
  await connection.query("begin transaction read only");
  try {
    const statement = await connection.prepare(sql);
    try {
      const batches = await (await statement.send()).open();
      const columns = answerColumns(batches.schema.fields);
      const rows: Value[][] = [];
      for await (const batch of batches) {
        const read = columns.map(({kind}, index) => {
          const values = batch.getChildAt(index);
          return (row: number) => plainValue(values?.get(row), kind);
        });
        for (let row = 0; row < batch.numRows && rows.length <= ROW_LIMIT; row++)
          rows.push(read.map((value) => value(row)));
        if (rows.length > ROW_LIMIT) break;
      }
      return {columns, rows: rows.slice(0, ROW_LIMIT), isCut: rows.length > ROW_LIMIT};
    } finally {
      await statement.close();
    }
  } finally {
    await connection.query("rollback").catch(() => undefined); // a statement may have ended it
  }
}
