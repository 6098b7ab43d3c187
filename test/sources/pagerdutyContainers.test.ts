import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import type {Row} from "../../loaders/warehouse/database.js";
import {pagerduty} from "../../loaders/arrive/sources/pagerduty/pagerduty.js";
import {landedRows} from "../support/landed.js";

const FIXTURES = join(import.meta.dirname, "../fixtures/pagerduty");
interface Page {
  readonly incidents: readonly {readonly id: string; readonly updated_at: string}[];
}
const page = JSON.parse(readFileSync(join(FIXTURES, "incidents.json"), "utf8")) as Page;
const {incidents} = page;
const ids = incidents.map(({id}) => `pagerduty:${id}`);

const json = (value: unknown): string => JSON.stringify(value);
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const airbyte = (data: object, stream = "incidents"): string =>
  json({type: "RECORD", record: {stream, data, emitted_at: 1}});

const query = (files: Readonly<Record<string, string>>, sql: string): Promise<Row[]> =>
  landedRows(pagerduty, files, sql);

test.each<{container: string; files: Readonly<Record<string, string>>}>([
  {container: "a page", files: {"a.json": json(page)}},
  {
    container: "an array of pages",
    files: {
      "a.json": json([
        {...page, incidents: incidents.slice(0, 2)},
        {...page, incidents: incidents.slice(2)}
      ])
    }
  },
  {
    container: "a file a page",
    files: {
      "a.json": json({incidents: incidents.slice(0, 2)}),
      "b.json": json({incidents: incidents.slice(2)})
    }
  },
  {
    container: "a page a line",
    files: {
      "a.ndjson": `${json({incidents: incidents.slice(0, 2)})}\n${json({incidents: incidents.slice(2)})}\n`
    }
  },
  {container: "a bare array", files: {"a.json": json(incidents)}},
  {container: "an item a line", files: {"a.jsonl": incidents.map(json).join("\n")}},
  {
    container: "an item a file",
    files: Object.fromEntries(incidents.map((incident) => [`${incident.id}.json`, json({incident})]))
  },
  {
    container: "JSON in a CSV",
    files: {
      "a.csv": [
        "id,params,data,url",
        ...incidents.map((incident, n) => `${n},"{""a"":1}",${quoted(json(incident))},x`)
      ].join("\n")
    }
  },
  {
    container: "Airbyte records",
    files: {"a.jsonl": incidents.map((incident) => airbyte(incident)).join("\n")}
  }
])("incidents in $container", async ({files}) => {
  const rows = await query(files, "select record_id from stg_pagerduty_incidents order by record_id");
  expect(rows.map((row) => row["record_id"])).toEqual(ids);
});

test("an incident of two overlapping pages counts once, the newest; the totals add up", async () => {
  const newer = {...incidents[1]!, title: "Renamed", updated_at: "2025-02-09T00:00:00Z"};
  const files = {
    "1.json": json(page),
    "2.json": json({incidents: [newer]}),
    "3.ndjson": `${json(incidents[1])}\n{"incidents": [{"id"\n`
  };
  expect(await query(files, "select title from stg_pagerduty_incidents where record_id like '%02'")).toEqual([
    {title: "Renamed"}
  ]);
  const counts = `select file, record_kind, landed, kept from raw_load_counts
    union all select file, record_kind, null, null from raw_rejects order by all`;
  expect(await query(files, counts)).toEqual([
    {file: "1.json", record_kind: "incident", landed: 4, kept: 3},
    {file: "2.json", record_kind: "incident", landed: 1, kept: 1},
    {file: "3.ndjson", record_kind: "incident", landed: 1, kept: 0},
    {file: "3.ndjson", record_kind: "record", landed: null, kept: null}
  ]);
});

test("log entries and alerts stored inside an incident are its own", async () => {
  const entry = {
    id: "R1",
    type: "acknowledge_log_entry",
    created_at: "2025-02-03T09:04:00Z",
    summary: "Acknowledged"
  };
  const alert = {
    id: "RA1",
    type: "alert",
    created_at: "2025-02-03T09:00:00Z",
    alert_key: "k",
    body: {details: {alertname: "Slow"}}
  };
  const files = {"a.json": json([{...incidents[0], log_entries: [entry], alerts: [alert]}])};
  expect(await query(files, "select acknowledged_at, rule from stg_pagerduty_alerts")).toEqual([
    {acknowledged_at: new Date("2025-02-03T09:04:00Z"), rule: "Slow"}
  ]);
  const counts = await query(files, "select record_kind, landed from raw_load_counts order by record_kind");
  expect(counts).toEqual([
    {record_kind: "alert", landed: 1},
    {record_kind: "incident", landed: 1},
    {record_kind: "log_entry", landed: 1}
  ]);
});

test("log entries exported with their incidents bring them along", async () => {
  const entry = (id: string): object => ({
    id,
    type: "notify_log_entry",
    created_at: "2025-02-03T09:04:00Z",
    summary: "Notified",
    incident: incidents[0]
  });
  const files = {"a.json": json({log_entries: [entry("R1"), entry("R2")]})};
  expect(
    await query(files, "select record_kind, landed, kept from raw_load_counts order by record_kind")
  ).toEqual([
    {record_kind: "incident", landed: 2, kept: 1},
    {record_kind: "log_entry", landed: 2, kept: 2}
  ]);
});

test("other streams of a sync are left out by name; what is nothing of PagerDuty's is rejected", async () => {
  const user = {id: "PU1", type: "user", self: "https://api.pagerduty.example/users/PU1", name: "Ada Long"};
  const files = {
    "a.jsonl": [airbyte(incidents[0]!), airbyte(user, "users"), json({hello: "world"})].join("\n")
  };
  expect(await query(files, "select row, record_kind, record_id, reason from raw_excluded")).toEqual([
    {row: "2", record_kind: "record", record_id: "pagerduty:PU1", reason: "other_record"}
  ]);
  expect(await query(files, "select row, record_kind, reason from raw_rejects")).toEqual([
    {row: "3", record_kind: "record", reason: "no incident, log entry, alert or analytics row of PagerDuty"}
  ]);
});

test.each([
  {change: {id: null}, reason: "id is empty"},
  {change: {created_at: "2025-13-40"}, reason: "created_at: “2025-13-40” is no time"},
  {change: {created_at: "1970-01-01T00:00:00Z"}, reason: "created_at: “1970-01-01T00:00:00Z” is no time"}
])("an incident with $change is rejected: $reason", async ({change, reason}) => {
  const rows = await query(
    {"a.json": json({incidents: [incidents[0], {...incidents[1], ...change}]})},
    "select row, reason from raw_rejects"
  );
  expect(rows).toEqual([{row: "2", reason}]);
});

test.each(["", "None", "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z"])(
  "“%s” as resolve time is none",
  async (resolved_at) => {
    const rows = await query(
      {"a.json": json([{...incidents[1], resolved_at}])},
      "select resolved_at, time_basis from stg_pagerduty_incidents"
    );
    expect(rows).toEqual([{resolved_at: null, time_basis: null}]);
  }
);

test("no name of a person is landed", async () => {
  const names = [
    "incidents.json",
    "log_entries.json",
    "alerts.json",
    "analytics.json",
    "advanced.csv",
    "basic.csv",
    "incidents_v1.json"
  ];
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(FIXTURES, name), "utf8")]));
  const tables = Object.keys(pagerduty.entities).map(
    (entity) => `select to_json(t)::varchar as json from raw_pagerduty_${entity} as t`
  );
  const rows = await query(
    files,
    `select json from (${tables.join(" union all ")}) where regexp_matches(json, 'Ada|Bo Chen|Zed|ada@')`
  );
  expect(rows).toEqual([]);
});
