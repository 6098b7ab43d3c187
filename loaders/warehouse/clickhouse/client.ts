/** One ClickHouse server as the pipeline asks it, and what its refusals mean. */
import {createWriteStream} from "node:fs";
import {pipeline} from "node:stream/promises";
import {ClickHouseError, ClickHouseLogLevel, createClient} from "@clickhouse/client";
import {UsageError} from "../../errors.js";
import type {Settings} from "../../settings/settings.js";
import type {Row} from "../database.js";

export type Parameters = Readonly<Record<string, number | readonly number[]>>;

/** What may be asked; temporary tables live in one session, which ends with the server's own patience. */
export interface Remote {
  /** All rows; whole numbers of 64 bits as text. */
  rows(sql: string, parameters?: Parameters): Promise<Row[]>;
  run(sql: string, parameters?: Parameters): Promise<void>;
  /** Adds rows to a table, columns by name. */
  insert(table: string, rows: readonly Row[]): Promise<void>;
  /** Writes the rows of a query to a file. */
  parquet(sql: string, file: string, parameters?: Parameters): Promise<void>;
}

/** Where the password comes from: never the file, which people share. */
export const PASSWORD = "FOLLOWTHROUGH_CLICKHOUSE_PASSWORD";
const TIMEOUT_MS = 1_800_000;
/** A long query says now and then that it goes on, or a balancer between would hang up. */
const SERVER_SETTINGS = {
  send_progress_in_http_headers: 1,
  http_headers_progress_interval_ms: "60000",
  join_use_nulls: 1,
  date_time_input_format: "best_effort",
  output_format_json_quote_64bit_integers: 1,
  output_format_parquet_string_as_string: 1
} as const;

/** Asks the server of the settings; `session` names the temporary tables that belong together. */
export async function asking<Result>(
  {alerts}: Pick<Settings, "alerts">,
  session: string,
  ask: (remote: Remote) => Promise<Result>
): Promise<Result> {
  const client = createClient({
    url: alerts.url!,
    username: alerts.user,
    password: process.env[PASSWORD] ?? "",
    database: alerts.database,
    session_id: session,
    request_timeout: TIMEOUT_MS,
    application: "followthrough",
    log: {level: ClickHouseLogLevel.OFF},
    clickhouse_settings: SERVER_SETTINGS
  });
  const given = (sql: string, parameters: Parameters = {}) => ({
    query: sql,
    query_params: Object.fromEntries(Object.entries(parameters))
  });
  try {
    return await ask({
      async rows(sql, parameters) {
        const found = await client.query({...given(sql, parameters), format: "JSONEachRow"});
        return found.json<Row>();
      },
      async run(sql, parameters) {
        await client.command(given(sql, parameters));
      },
      async insert(table, rows) {
        if (rows.length > 0) await client.insert({table, values: rows, format: "JSONEachRow"});
      },
      async parquet(sql, file, parameters) {
        const {query, ...rest} = given(sql, parameters);
        const {stream} = await client.exec({query: `${query}\nformat Parquet`, ...rest});
        await pipeline(stream, createWriteStream(file, {mode: 0o600}));
      }
    });
  } finally {
    await client.close();
  }
}

const REFUSED = new Set(["192", "193", "194", "516"]);

/** An error that asking again would only repeat, as the reader of the settings can mend it; undefined for any other. */
export function hopeless(error: unknown, {alerts}: Pick<Settings, "alerts">): UsageError | undefined {
  if (error instanceof UsageError) return error;
  if (!(error instanceof ClickHouseError)) return undefined;
  const table = `${alerts.database}.${alerts.table!}`;
  if (REFUSED.has(error.code))
    return new UsageError(
      `alerts: the server refuses user “${alerts.user}” with ${process.env[PASSWORD] === undefined ? "no password" : "the password given"}. Set ${PASSWORD} in the environment, or correct alerts.user in settings.yaml.`
    );
  if (error.code === "497")
    return new UsageError(
      `alerts: user “${alerts.user}” may not do what is needed: SELECT on ${table} and CREATE TEMPORARY TABLE. Grant both. (${firstLine(error)})`
    );
  if (["60", "81"].includes(error.code))
    return new UsageError(
      `alerts: the server has no table ${table}. Correct alerts.database or alerts.table in settings.yaml.`
    );
  return undefined;
}

/** Why nothing was answered, in a line that says what to do. */
export function unanswered(error: unknown, settings: Pick<Settings, "alerts">): UsageError {
  const {code, message} = error as NodeJS.ErrnoException;
  return (
    hopeless(error, settings) ??
    new UsageError(
      error instanceof ClickHouseError
        ? `alerts: ClickHouse says: ${firstLine(error)}`
        : `alerts: no ClickHouse server answers at ${settings.alerts.url!} (${code ?? message}). Start it, or correct alerts.url in settings.yaml.`
    )
  );
}

/** A server's message may quote a query over many lines. */
export const firstLine = (error: unknown): string =>
  (error as Error).message.split("\n")[0]!.slice(0, 300).trim().replace(/\.$/, "");
