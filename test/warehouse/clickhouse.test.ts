/** The same random firings as a file and in ClickHouse: every table that is made of them is the same. */
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {csvLine} from "../../loaders/sample/files.js";
import {loadWarehouse} from "../../loaders/warehouse/build.js";
import {PIECES, nameOf} from "../../loaders/warehouse/clickhouse/dialect.js";
import {identifier} from "../../loaders/warehouse/database.js";
import {type Firing, randomFirings} from "../support/clickhouse/firings.js";
import {CHDB, type TestServer, startServer} from "../support/clickhouse/server.js";
import {folder} from "../support/warehouse.js";

const FIELDS =
  "alert_id rule service team severity fired_at acknowledged_at resolved_at paged incident_id actionable".split(
    " "
  ) as (keyof Firing)[];

const INCIDENTS = [
  "incident_id,title,severity,service,team,started_at,detected_at,resolved_at,status,detected_by",
  "INC-1,Checkout is slow,SEV1,Checkout,Payments,2026-01-31T23:20:00Z,2026-01-31T23:40:00Z,2026-02-01T04:00:00Z,resolved,alert",
  "INC-2,Search is down,SEV2,search,Search,2026-03-29T00:30:00Z,2026-03-29T01:00:00Z,,resolved,human",
  "INC-3,Checkout fails,SEV2,checkout-api,Payments,2026-02-28T23:00:00Z,2026-02-28T23:50:00Z,2026-03-01T12:00:00Z,resolved,customer"
].join("\n");
const ACTIONS = [
  "action_id,incident_id,title,status,created_at,closed_at",
  "ACT-1,INC-1,Raise the threshold of Rule2,done,2026-02-02T00:00:00Z,2026-04-01T00:00:00Z",
  "ACT-2,INC-3,Remove Rule3,done,2026-03-03T00:00:00Z,2026-04-20T12:00:00Z"
].join("\n");
const LINKS = [
  "action_id,target_kind,target_id,service,metric,direction",
  "own:ACT-1,alert_rule,Rule2,checkout,pages,down",
  "own:ACT-2,alert_rule,Rule3,,noise_pages,down"
].join("\n");
const SETTINGS = `
time_zone: Europe/Berlin
services: {checkout: {team: Payments, aliases: [checkout-api]}, ledger: {team: Ledger}}
teams: {Payments: {time_zone: Asia/Kolkata, aliases: [payments-oncall]}, Search: {time_zone: America/Los_Angeles}}
aliases: {rules: {Rule6: Rule5}}
sleep_hours: {from: "23:10", to: "06:50"}
`;

describe.skipIf(CHDB === undefined)(
  "ClickHouse (FOLLOWTHROUGH_CHDB names the node_modules with chdb)",
  () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startServer();
      process.env["FOLLOWTHROUGH_CLICKHOUSE_PASSWORD"] = "right";
    }, 600_000);
    afterAll(async () => {
      await server.close();
      delete process.env["FOLLOWTHROUGH_CLICKHOUSE_PASSWORD"];
    });

    const settingsOf = (table: string, more = "partition_by: month"): string => `${SETTINGS}
alerts:
  engine: clickhouse
  url: ${server.url}
  user: reports
  table: ${table}
  source: own
  columns: {${FIELDS.map((field) => `${field}: ${field === "rule" ? "alertname" : field}`).join(", ")}}
  ${more}
`;

    async function fill(table: string, firings: readonly Firing[]): Promise<void> {
      await server.client.command({query: `drop table if exists ${table}`});
      await server.client.command({
        query: `create table ${table} (alert_id String, alertname LowCardinality(String), service String, team String,
        severity Enum('critical', 'warning'), fired_at DateTime64(3, 'UTC'), acknowledged_at Nullable(DateTime64(3, 'UTC')),
        resolved_at DateTime64(3, 'UTC'), paged Nullable(Bool), incident_id String, actionable Nullable(UInt8))
        engine = MergeTree order by (alertname, fired_at)`
      });
      await server.client.insert({
        table,
        format: "JSONEachRow",
        clickhouse_settings: {date_time_input_format: "best_effort"},
        values: firings.map(({rule, resolved_at, incident_id, actionable, ...rest}) => ({
          ...rest,
          alertname: rule,
          resolved_at: resolved_at ?? "1970-01-01T00:00:00.000Z",
          incident_id: incident_id ?? "",
          actionable: actionable === null ? null : Number(actionable)
        }))
      });
    }

    const common = {"own/incidents.csv": INCIDENTS, "own/actions.csv": ACTIONS, "links.csv": LINKS};

    async function tablesOf(files: Record<string, string>): Promise<Map<string, string>> {
      const data = folder(files);
      const {db, relations} = await loadWarehouse({data});
      try {
        const shown = relations.filter(
          ({layer, name}) =>
            PIECES.some((path) => nameOf(path) === name) || ["analysis", "pages", "measures"].includes(layer)
        );
        const tables = new Map<string, string>();
        for (const {name} of shown) {
          const rows = await db.rows(
            `select to_json(t)::varchar as row from ${identifier(name)} as t order by row`
          );
          tables.set(name, rows.map(({row}) => String(row)).join("\n"));
        }
        return tables;
      } finally {
        db.close();
        rmSync(data, {recursive: true});
      }
    }

    const csvOf = (firings: readonly Firing[]): string =>
      [FIELDS, ...firings.map((one) => FIELDS.map((field) => String(one[field] ?? "")))]
        .map((cells) => csvLine(cells))
        .join("");

    /** The first rows that only one of the two has. */
    function differences(files: string, remote: string): string[] {
      const [a, b] = [files.split("\n"), remote.split("\n")];
      const only = (ours: string[], theirs: Set<string>): string[] =>
        ours.filter((row) => !theirs.has(row)).slice(0, 3);
      return [
        ...only(a, new Set(b)).map((row) => `- ${row}`),
        ...only(b, new Set(a)).map((row) => `+ ${row}`)
      ];
    }

    /** What says whose rows stand where, and rows of single alerts. */
    const ELSEWHERE = new Set([
      "kept_pages",
      "recent_pages",
      "file_notes",
      "excluded_rows",
      "site",
      "source_last_seen"
    ]);

    test.each([
      {seed: 1, unit: "month", n: 4000, days: [0, 181] as const},
      {seed: 2, unit: "week", n: 4000, days: [60, 90] as const},
      {seed: 3, unit: "day", n: 3000, days: [84, 90] as const}
    ])(
      "makes the same tables of $n firings (seed $seed) by the $unit as DuckDB does",
      async ({seed, unit, n, days}) => {
        const firings = randomFirings(n, seed, days);
        const files = await tablesOf({
          ...common,
          "settings.yaml": SETTINGS,
          "own/alerts.csv": csvOf(firings)
        });
        await fill("firings", firings);
        const remote = await tablesOf({
          ...common,
          "settings.yaml": settingsOf("firings", `partition_by: ${unit}`)
        });
        for (const path of PIECES) expect(files.get(nameOf(path))!.length, path).toBeGreaterThan(0);
        const compared = [...files.keys()].filter((name) => !ELSEWHERE.has(name));
        expect(
          compared
            .filter((name) => remote.get(name) !== files.get(name))
            .flatMap((name) => [name, ...differences(files.get(name)!, remote.get(name)!)])
        ).toEqual([]);
      },
      600_000
    );

    test("alerts of files and of the warehouse are counted together", async () => {
      const firings = randomFirings(600, 4, [10, 40]);
      // an alert is of one rule and service: its firings lie in one place
      const isFile = ({rule}: Firing): boolean => rule < "Rule3";
      const files = await tablesOf({...common, "settings.yaml": SETTINGS, "own/alerts.csv": csvOf(firings)});
      await fill(
        "firings",
        firings.filter((one) => !isFile(one))
      );
      const both = await tablesOf({
        ...common,
        "settings.yaml": settingsOf("firings"),
        "own/alerts.csv": csvOf(firings.filter(isFile))
      });
      for (const name of [
        "alert_weeks",
        "alert_quarters",
        "shifts",
        "verdicts",
        "page_questions",
        "control_points"
      ])
        expect(both.get(name), name).toBe(files.get(name));
    }, 600_000);

    test("a partition that fails is asked again; what was done is kept, and the next run goes on from there", async () => {
      await fill("firings", randomFirings(300, 5, [0, 100]));
      const cache = mkdtempSync(join(tmpdir(), "followthrough-cache-"));
      const data = folder({...common, "settings.yaml": settingsOf("firings")});
      const run = async (): Promise<string[]> => {
        const said: string[] = [];
        const stop = listen(said);
        try {
          const {db} = await loadWarehouse({data, cache: true, waits: [0, 0]});
          db.close();
        } finally {
          stop();
        }
        return said;
      };
      const before = process.env["FOLLOWTHROUGH_CACHE"];
      process.env["FOLLOWTHROUGH_CACHE"] = cache;
      try {
        await server.failNext(3, `param_from_ms=${Date.UTC(2026, 2, 1)}&`);
        await expect(run()).rejects.toThrow(
          /^alerts: the partition 2026-03-01 to 2026-04-01 \(\d+ firings\) failed 3 times: Memory limit exceeded.* The partitions before it are kept: run the command again/
        );
        await server.failNext(2, `param_from_ms=${Date.UTC(2026, 2, 1)}&`);
        const again = await run();
        expect(again.filter((line) => line.includes("2026-03-01 failed"))).toHaveLength(2);
        expect(again.at(-1)).toMatch(/\(2 counted anew\)/);
        expect(await run()).toEqual([]);
      } finally {
        if (before === undefined) delete process.env["FOLLOWTHROUGH_CACHE"];
        else process.env["FOLLOWTHROUGH_CACHE"] = before;
        rmSync(cache, {recursive: true});
        rmSync(data, {recursive: true});
      }
    }, 600_000);

    test.each([
      {
        what: "no server",
        from: /url: .*/,
        to: "url: http://127.0.0.1:9",
        says: /no ClickHouse server answers at http:\/\/127.0.0.1:9 \(ECONNREFUSED\)/
      },
      {
        what: "a wrong column",
        from: "service: service",
        to: "service: nope",
        says: /columns.service: default.firings has no column “nope” \(it has: alert_id, alertname/
      },
      {
        what: "a column of another type",
        from: "fired_at: fired_at",
        to: "fired_at: paged",
        says: /columns.fired_at: “paged” is Bool, not a time/
      },
      {
        what: "a wrong user",
        from: "user: reports",
        to: "user: someone",
        says: /refuses user “someone” with the password given. Set FOLLOWTHROUGH_CLICKHOUSE_PASSWORD/
      },
      {
        what: "a table that is not there",
        from: "table: firings",
        to: "table: nothing",
        says: /the server has no table default.nothing/
      }
    ])("$what is said with what to do", async ({from, to, says}) => {
      await fill("firings", []);
      const data = folder({...common, "settings.yaml": settingsOf("firings").replace(from, to)});
      const failure = loadWarehouse({data});
      await expect(failure).rejects.toThrow(says);
      await expect(failure).rejects.not.toThrow(/right/);
      rmSync(data, {recursive: true});
    });
  }
);

/** What is said on stderr, until it is called. */
function listen(said: string[]): () => void {
  const error = console.error;
  console.error = (line: string) => said.push(line);
  return () => {
    console.error = error;
  };
}
