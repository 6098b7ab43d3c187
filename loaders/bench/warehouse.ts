/** `npm run bench -- --warehouse`: alerts in ClickHouse beside the same alerts as Parquet in DuckDB. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {cpus, tmpdir, totalmem} from "node:os";
import {join} from "node:path";
import {ClickHouseLogLevel, createClient} from "@clickhouse/client";
import {UsageError} from "../errors.js";
import {textTable} from "../textTable.js";
import {loadWarehouse} from "../warehouse/build.js";
import {PASSWORD} from "../warehouse/clickhouse/client.js";
import {literal, openDatabase} from "../warehouse/database.js";

/** The server to measure; its user may create a table. */
const URL = "FOLLOWTHROUGH_CLICKHOUSE_URL";
const TABLE = "followthrough_bench";
const DAYS = 720;

/** Firings of 400 alerts of 50 services over two years, made by the engines themselves: the same bytes on each. */
const ROWS = (n: number, number: string): string => `
  'A-' || ${number} as alert_id,
  'Rule' || (${number} * 7919 % 8) as alertname,
  'service-' || (${number} * 104729 % 50) as service,
  'team-' || (${number} * 104729 % 50 % 12) as team,
  if(${number} % 3 = 0, 'critical', 'warning') as severity,
  ${String(Date.UTC(2024, 6, 1))} + ${number} * ${Math.floor((DAYS * 86_400_000) / n)} as at_ms,
  at_ms + (${number} * 15485863 % 5400000) as ended_ms,
  ${number} % 5 = 0 as paged`;

/** Prints seconds of both paths and their ratio; asserts nothing. */
export async function benchWarehouse({alerts = 1_000_000}: {readonly alerts?: number} = {}): Promise<void> {
  const url = process.env[URL];
  if (url === undefined)
    throw new UsageError(
      `Name a ClickHouse server whose tables may be made and dropped: ${URL} (docs/warehouse.md)`
    );
  const user = process.env["FOLLOWTHROUGH_CLICKHOUSE_USER"] ?? "default";
  const folder = mkdtempSync(join(tmpdir(), "followthrough-warehouse-"));
  const client = createClient({
    url,
    username: user,
    password: process.env[PASSWORD] ?? "",
    request_timeout: 1_800_000,
    log: {level: ClickHouseLogLevel.OFF}
  });
  try {
    const parquet = join(folder, "parquet");
    mkdirSync(parquet);
    await writeParquet(join(parquet, "alerts.parquet"), alerts);
    await client.command({query: `drop table if exists ${TABLE}`});
    await client.command({
      query: `create table ${TABLE} engine = MergeTree partition by toYYYYMM(fired_at) order by (alertname, service, fired_at) as
        select * except (at_ms, ended_ms), fromUnixTimestamp64Milli(toInt64(at_ms), 'UTC') as fired_at,
          fromUnixTimestamp64Milli(toInt64(ended_ms), 'UTC') as resolved_at
        from (select ${ROWS(alerts, "number")} from numbers(${alerts}))`
    });
    const columns =
      "{alert_id: alert_id, rule: alertname, service: service, team: team, severity: severity, fired_at: fired_at, resolved_at: resolved_at, paged: paged}";
    const local = dataFolderOf(join(folder, "local"), `alerts: {path: ${parquet}, columns: ${columns}}`);
    const remote = dataFolderOf(
      join(folder, "remote"),
      `alerts: {engine: clickhouse, url: ${url}, user: ${user}, table: ${TABLE}, columns: ${columns}}`
    );
    process.env["FOLLOWTHROUGH_CACHE"] = join(folder, "cache");
    const empty = dataFolderOf(join(folder, "none"), "");
    // the first load in a process also compiles
    await loaded(empty, false);
    const none = await loaded(empty, false);
    const duckdb = await loaded(local, false);
    const clickhouse = await loaded(remote, true);
    await client.command({
      query: `insert into ${TABLE} select 'late', alertname, service, team, severity, paged, fired_at + toIntervalMinute(1), resolved_at from ${TABLE} order by fired_at desc limit 1`
    });
    const next = await loaded(remote, true);
    const same = duckdb.pages === clickhouse.pages ? "the same" : `${duckdb.pages} and ${clickhouse.pages}`;
    const row = (what: string, {seconds}: Loaded): string[] => [
      what,
      seconds.toFixed(1),
      ((seconds - none.seconds) / (duckdb.seconds - none.seconds)).toFixed(2)
    ];
    console.log(
      `${alerts.toLocaleString("en-GB")} firings over ${DAYS} days, by the month; ${cpus().length} × ${cpus()[0]!.model}, ${(totalmem() / 2 ** 30).toFixed(0)} GB; kept pages: ${same}\n`
    );
    console.log(
      textTable(
        ["whole load", "seconds", "ratio of what the alerts cost"],
        [
          row("no alerts", none),
          row("DuckDB over Parquet", duckdb),
          row("ClickHouse, all partitions", clickhouse),
          row("ClickHouse, one row more", next)
        ],
        [1, 2]
      )
    );
    console.log(`\npeak memory of this process: ${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB`);
  } finally {
    await client.command({query: `drop table if exists ${TABLE}`});
    await client.close();
    rmSync(folder, {recursive: true, force: true});
  }
}

async function writeParquet(file: string, alerts: number): Promise<void> {
  const db = await openDatabase();
  try {
    await db.run(`copy (
      select * exclude (at_ms, ended_ms), make_timestamp_ms(at_ms) as fired_at, make_timestamp_ms(ended_ms) as resolved_at
      from (select ${ROWS(alerts, "range")} from range(${alerts}))
    ) to ${literal(file)} (format parquet)`);
  } finally {
    db.close();
  }
}

function dataFolderOf(folder: string, settings: string): string {
  mkdirSync(join(folder, "own"), {recursive: true});
  writeFileSync(join(folder, "settings.yaml"), settings);
  writeFileSync(
    join(folder, "own/incidents.csv"),
    "incident_id,title,severity,service,started_at,resolved_at,status\nINC-1,Slow,SEV1,service-1,2025-01-01T00:00:00Z,2025-01-01T02:00:00Z,resolved\n"
  );
  return folder;
}

interface Loaded {
  readonly seconds: number;
  readonly pages: number;
}

async function loaded(data: string, cache: boolean): Promise<Loaded> {
  const start = performance.now();
  const {db} = await loadWarehouse({data, cache});
  const seconds = (performance.now() - start) / 1000;
  const [row] = await db.rows("select coalesce(sum(pages), 0) as n from page_slots");
  db.close();
  return {seconds, pages: Number(row?.["n"])};
}
