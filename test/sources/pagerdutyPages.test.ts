import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import type {Row} from "../../loaders/warehouse/database.js";
import {pagerduty} from "../../loaders/arrive/sources/pagerduty/pagerduty.js";
import {landedRows} from "../support/landed.js";

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, "../fixtures/pagerduty", name), "utf8");
const utc = (text: string): Date => new Date(`${text}Z`);

const query = (names: readonly string[], sql: string): Promise<Row[]> =>
  landedRows(pagerduty, Object.fromEntries(names.map((name) => [`pagerduty/${name}`, fixture(name)])), sql);

const alert = (id: string): string =>
  `select * from stg_pagerduty_alerts where record_id = 'pagerduty:${id}'`;

test("a page is the incident: its alerts give rule, severity and key, and are not counted again", async () => {
  const names = ["incidents.json", "alerts.json"];
  expect(await query(names, alert("Q1AAAAAAAAAA01"))).toEqual([
    {
      record_id: "pagerduty:Q1AAAAAAAAAA01",
      source: "pagerduty",
      source_file: "pagerduty/incidents.json",
      rule: "HighLatency",
      service: "checkout",
      team: "Payments",
      severity: "critical",
      fired_at: utc("2025-02-03T09:00:00"),
      acknowledged_at: null,
      resolved_at: utc("2025-02-03T10:00:00"),
      dedup_key: "latency/checkout",
      paged: true,
      auto_resolved: false,
      incident_record_id: "pagerduty:Q1AAAAAAAAAA01",
      actionable: null,
      label_reason: null,
      excluded: null
    }
  ]);
  const all = await query(
    names,
    "select record_id, rule, paged from stg_pagerduty_alerts order by record_id"
  );
  expect(all).toEqual([
    {record_id: "pagerduty:Q1AAAAAAAAAA01", rule: "HighLatency", paged: true},
    {record_id: "pagerduty:Q1AAAAAAAAAA02", rule: "Disk of search", paged: false},
    {record_id: "pagerduty:Q1AAAAAAAAAA03", rule: "Latency of checkout again", paged: true},
    {record_id: "pagerduty:Q1AAAAAAAAAA04", rule: "Resolved nobody knows when", paged: true},
    {record_id: "pagerduty:RA3", rule: "Heartbeat", paged: false}
  ]);
});

test("a title's prefix is no part of the rule", async () => {
  expect(await query(["incidents.json"], alert("Q1AAAAAAAAAA01"))).toMatchObject([
    {rule: "Latency of checkout, see OPS-7"}
  ]);
});

test("titles that differ in hosts and numbers share the rule; letters alone are no name, tools' marks no part of it", async () => {
  const titles = [
    "CPU high on host web-1.shop.example",
    "CPU high on host web-2.shop.example",
    "[Triggered on {host:a}] [P2] Queue depth of orders-1",
    "Datadog: [Triggered] Queue depth of orders-2",
    "[FIRING:1] DiskFull (prod node-1 critical)",
    "[FIRING:2] DiskFull (prod node-2 critical)"
  ];
  const incidents = titles.map((title, place) => ({
    ...{id: `PT${place}`, type: "incident", title, status: "triggered", urgency: "high"},
    created_at: `2025-02-0${place + 1}T09:00:00Z`
  }));
  const sql = "select rule, count(*)::integer as n from stg_pagerduty_alerts group by rule order by rule";
  expect(await landedRows(pagerduty, {"pagerduty/a.json": JSON.stringify({incidents})}, sql)).toEqual([
    {rule: "CPU high", n: 2},
    {rule: "DiskFull", n: 2},
    {rule: "Queue depth", n: 2}
  ]);
});

test("analytics are read in the zone their envelope states, and REST comes before them", async () => {
  const columns = `select record_id, title, severity_raw, services, created_at, acknowledged_at, resolved_at, time_basis
    from stg_pagerduty_incidents where record_id like '%01' or record_id like '%05' or record_id like '%06' order by record_id`;
  const seconds = "acknowledged_at: seconds to first acknowledgement";
  const alone = await query(["analytics.json"], columns);
  expect(alone).toEqual([
    {
      record_id: "pagerduty:Q1AAAAAAAAAA01",
      title: "Latency of checkout",
      severity_raw: "P2",
      services: ["checkout-analytics"],
      created_at: utc("2025-02-03T09:00:00"),
      acknowledged_at: utc("2025-02-03T09:01:30"),
      resolved_at: utc("2025-02-03T10:00:00"),
      time_basis: seconds
    },
    {
      record_id: "pagerduty:Q1AAAAAAAAAA05",
      title: "A backwards one",
      severity_raw: "high",
      services: ["checkout-analytics"],
      created_at: utc("2025-02-04T09:00:00"),
      acknowledged_at: utc("2025-02-04T09:01:30"),
      resolved_at: utc("2025-02-03T09:00:00"),
      time_basis: seconds
    },
    {
      record_id: "pagerduty:Q1AAAAAAAAAA06",
      title: "Never acknowledged",
      severity_raw: "high",
      services: ["checkout-analytics"],
      created_at: utc("2025-02-03T09:00:00"),
      acknowledged_at: null,
      resolved_at: null,
      time_basis: null
    }
  ]);
  const [merged] = await query(["incidents.json", "analytics.json"], columns);
  expect(merged).toMatchObject({
    severity_raw: "P1",
    services: ["checkout"],
    acknowledged_at: utc("2025-02-03T09:01:30"),
    time_basis: seconds
  });
  const zone = await query(["analytics.json"], "select time_zone, time_zone_basis from raw_files");
  expect(zone).toEqual([{time_zone: "America/New_York", time_zone_basis: "stated"}]);
});

test("whether it resolved itself: analytics say so; a missing cell is unknown where nothing else tells", async () => {
  const rows = await query(
    ["analytics.json"],
    "select record_id, auto_resolved from stg_pagerduty_alerts order by record_id"
  );
  expect(rows.map((row) => row["auto_resolved"])).toEqual([true, null, true]);
});
