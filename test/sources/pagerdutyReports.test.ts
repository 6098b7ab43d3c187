import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import type {Row} from "../../loaders/warehouse/database.js";
import {pagerduty} from "../../loaders/arrive/sources/pagerduty/pagerduty.js";
import {landedRows} from "../support/landed.js";

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, "../fixtures/pagerduty", name), "utf8");
const utc = (text: string): Date => new Date(`${text}Z`);

const query = (files: Readonly<Record<string, string>>, sql: string, settings = ""): Promise<Row[]> =>
  landedRows(pagerduty, files, sql, settings);
const named = (...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [`pagerduty/${name}`, fixture(name)]));

const INCIDENTS = `select record_id, title, services, status, severity_raw, created_at, resolved_at
  from stg_pagerduty_incidents order by record_id`;

test("the basic report has only numbers; its times are in the account's zone", async () => {
  const files = named("basic.csv");
  expect(await query(files, INCIDENTS, "time_zones: {pagerduty: Europe/Berlin}")).toEqual([
    {
      record_id: "pagerduty:#102",
      title: null,
      services: ["search"],
      status: "resolved",
      severity_raw: null,
      created_at: utc("2025-02-04T09:00:00"),
      resolved_at: utc("2025-02-04T11:00:00")
    },
    {
      record_id: "pagerduty:#107",
      title: null,
      services: ["edge"],
      status: null,
      severity_raw: null,
      created_at: utc("2025-02-06T09:00:00"),
      resolved_at: null
    }
  ]);
  expect(await query(files, "select time_zone, time_zone_basis from raw_files")).toEqual([
    {time_zone: "UTC", time_zone_basis: "assumed"}
  ]);
  expect(await query(files, "select row, reason, remedy from raw_rejects")).toEqual([
    {
      row: "4",
      reason: "opened_on: “last Tuesday” is no time",
      remedy: "Write it as 2026-01-31 09:00:00, in the zone set for pagerduty, or with its offset."
    }
  ]);
});

test("a basic report's row joins the incident of its number", async () => {
  const rows = await query(named("basic.csv", "advanced.csv", "incidents.json"), INCIDENTS);
  expect(rows.map((row) => row["record_id"])).toEqual([
    "pagerduty:Q1AAAAAAAAAA01",
    "pagerduty:Q1AAAAAAAAAA02",
    "pagerduty:Q1AAAAAAAAAA03",
    "pagerduty:Q1AAAAAAAAAA04",
    "pagerduty:Q1AAAAAAAAAA07"
  ]);
  expect(rows[1]).toMatchObject({
    title: "Disk of search",
    resolved_at: utc("2025-02-04T12:00:00"),
    status: "resolved"
  });
});

test("the advanced report: offsets win over the account's zone, an empty cell is unknown, people stay out", async () => {
  const files = named("advanced.csv");
  expect(await query(files, "select * from stg_pagerduty_incidents", "time_zone: Asia/Tokyo")).toMatchObject([
    {
      record_id: "pagerduty:Q1AAAAAAAAAA07",
      title: "Edge is slow, says [person]",
      severity_raw: "low",
      acknowledged_at: null,
      created_at: utc("2025-02-06T09:00:00"),
      resolved_at: utc("2025-02-06T09:30:00"),
      status: "resolved"
    }
  ]);
  expect(await query(files, "select time_zone_basis from raw_files", "time_zone: Asia/Tokyo")).toEqual([
    {time_zone_basis: "offset"}
  ]);
  expect(await query(files, "select paged, auto_resolved from stg_pagerduty_alerts")).toEqual([
    {paged: false, auto_resolved: false}
  ]);
});

test("a table of Python literals is refused, row by row, with what to do instead", async () => {
  expect(
    await query(named("pandas.csv"), "select row, record_kind, reason, remedy from raw_rejects")
  ).toEqual([
    {
      row: "2",
      record_kind: "incident_report",
      reason: "service: “{'id': 'PS', 'type': 'service_reference'” is a Python literal, no JSON",
      remedy: "Save what the API sent as JSON (json.dump) instead of a table of it."
    }
  ]);
});

test("exactly 20,000 rows are a report cut without notice, and the file says so", async () => {
  const rows = Array.from({length: 20_000}, (_, index) => `${index + 1},edge,2025-02-06 10:00:00,,,,0`);
  const files = {
    "pagerduty/report.csv": [
      "#,Service,Opened On,Resolved On,Resolve By,Duration,#Escalations",
      ...rows
    ].join("\n")
  };
  expect(await query(files, "select note from raw_files")).toEqual([
    {note: "20,000 rows: PagerDuty cuts a report there, so incidents may be missing. Export shorter spans."}
  ]);
});
