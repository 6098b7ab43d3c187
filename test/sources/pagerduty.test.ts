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

const incident = (id: string): string =>
  `select * from stg_pagerduty_incidents where record_id = 'pagerduty:${id}'`;
const alert = (id: string): string =>
  `select * from stg_pagerduty_alerts where record_id = 'pagerduty:${id}'`;

test("an incident of the REST API, every column", async () => {
  expect(await query(["incidents.json"], incident("Q1AAAAAAAAAA01"))).toEqual([
    {
      record_id: "pagerduty:Q1AAAAAAAAAA01",
      source: "pagerduty",
      source_file: "pagerduty/incidents.json",
      names: [
        "q1aaaaaaaaaa01",
        "https://acme.pagerduty.example/incidents/q1aaaaaaaaaa01",
        "https://acme.pagerduty.example/incidents/101"
      ],
      mentions: [
        {name: "ops-7", basis: "title"},
        {name: "https://wiki.example/runbooks/latency", basis: "body"},
        {name: "https://jira.example/browse/inc-40", basis: "field"},
        {name: "inc-40", basis: "field"},
        {name: "inc40", basis: "field"},
        {name: "https://wiki.example/retros/12", basis: "field"}
      ],
      url: "https://acme.pagerduty.example/incidents/Q1AAAAAAAAAA01",
      title: "[FIRING:2] Latency of checkout, see OPS-7",
      severity_raw: "P1",
      status_raw: "resolved",
      status: "resolved",
      services: ["checkout"],
      team: "Payments",
      incident_type: "major_incident",
      trigger_raw: null,
      started_at: null,
      detected_at: null,
      acknowledged_at: null,
      mitigated_at: null,
      resolved_at: utc("2025-02-03T10:00:00"),
      created_at: utc("2025-02-03T09:00:00"),
      detected_by: "alert",
      impact_minutes: null,
      time_basis: null,
      summary: "[person] saw it in https://wiki.example/runbooks/latency",
      excluded: null
    }
  ]);
});

test("an open incident: first of its acknowledgements, urgency where no priority is, found by a person", async () => {
  expect(await query(["incidents.json"], incident("Q1AAAAAAAAAA02"))).toMatchObject([
    {
      status: "open",
      severity_raw: "low",
      detected_by: "human",
      acknowledged_at: utc("2025-02-04T09:03:00"),
      resolved_at: null,
      time_basis: null
    }
  ]);
});

test("a merged incident is excluded, and its page belongs to the incident it was merged into", async () => {
  expect(await query(["incidents.json"], incident("Q1AAAAAAAAAA03"))).toMatchObject([{excluded: "merged"}]);
  expect(await query(["incidents.json"], alert("Q1AAAAAAAAAA03"))).toMatchObject([
    {incident_record_id: "pagerduty:Q1AAAAAAAAAA01", excluded: null}
  ]);
});

test("a resolve time that can't be read gives way to the last status change, and both are said", async () => {
  expect(await query(["incidents.json"], incident("Q1AAAAAAAAAA04"))).toMatchObject([
    {
      resolved_at: utc("2025-02-05T08:30:00"),
      time_basis: "resolved_at: last status change; resolved_at: “yesterday” can't be read"
    }
  ]);
});

test("payloads of 2022 have no resolved_at: the resolve entry, else the last status change", async () => {
  const columns =
    "select resolved_at, time_basis from stg_pagerduty_incidents where record_id like '%Q2022%'";
  expect(await query(["incidents_2022.json"], columns)).toEqual([
    {resolved_at: utc("2022-11-03T06:51:44"), time_basis: "resolved_at: last status change"}
  ]);
  expect(await query(["incidents_2022.json", "log_entries.json"], columns)).toEqual([
    {resolved_at: utc("2022-11-03T06:40:00"), time_basis: "resolved_at: log entry"}
  ]);
});

test("API v1: created_on, subject and trigger type", async () => {
  expect(await query(["incidents_v1.json"], incident("PV1AAA1"))).toMatchObject([
    {
      title: "we are out of bananas",
      services: ["food-source"],
      detected_by: "alert",
      created_at: utc("2016-05-24T19:35:02"),
      resolved_at: utc("2016-05-24T19:49:09"),
      time_basis: "resolved_at: last status change"
    }
  ]);
  expect(await query(["incidents_v1.json"], alert("PV1AAA1"))).toMatchObject([
    {auto_resolved: false, dedup_key: "bananas"}
  ]);
});

test("the first acknowledgement is the earliest log entry, though they come newest first", async () => {
  expect(await query(["incidents.json", "log_entries.json"], incident("Q1AAAAAAAAAA01"))).toMatchObject([
    {acknowledged_at: utc("2025-02-03T09:02:00"), time_basis: "acknowledged_at: log entry"}
  ]);
});

test("log entries are the timeline, without the names of people", async () => {
  const rows = await query(
    ["log_entries.json"],
    `select "at", at_basis, kind, text from stg_pagerduty_timeline
      where incident_record_id = 'pagerduty:Q1AAAAAAAAAA01' order by "at"`
  );
  expect(rows).toEqual([
    {at: utc("2025-02-03T09:00:00"), at_basis: "stated", kind: "signal", text: "Triggered through the API."},
    {at: utc("2025-02-03T09:02:00"), at_basis: "stated", kind: "action", text: "Acknowledged by [person]."},
    {
      at: utc("2025-02-03T09:15:00"),
      at_basis: "stated",
      kind: "page",
      text: "Escalated to [person] through the API."
    },
    {at: utc("2025-02-03T09:30:00"), at_basis: "stated", kind: "action", text: "Acknowledged by [person]."},
    {at: utc("2025-02-03T09:40:00"), at_basis: "stated", kind: "note", text: "[person] rolled back release 7"}
  ]);
});

test("a name of one word leaves the text of its own entry too", async () => {
  const rows = await query(
    ["log_entries.json"],
    "select text from stg_pagerduty_timeline where text like 'Resolved by%'"
  );
  expect(rows).toEqual([{text: "Resolved by [person]."}]);
});

test("an incident that only its log tells of is one, with what the log knows", async () => {
  expect(await query(["log_entries.json"], incident("Q1AAAAAAAAAA99"))).toMatchObject([
    {
      title: "Only logged",
      status: "resolved",
      status_raw: null,
      services: ["checkout"],
      detected_by: "alert",
      created_at: utc("2025-02-01T07:00:00"),
      resolved_at: utc("2025-02-01T08:00:00"),
      time_basis: "created_at: log entry; resolved_at: log entry"
    }
  ]);
});
