import {expect, test} from "vitest";
import {incidentIo} from "../../loaders/arrive/sources/incident_io/incident_io.js";
import {ACCOUNTS, asked, exportsOf} from "../support/exports.js";

const utc = (text: string): Date => new Date(`${text}Z`);
const rows = (sql: string) => asked(incidentIo, exportsOf("incident_io"), (db) => db.rows(sql));

test("every record of every export is accounted for", async () => {
  const accounts = await rows(ACCOUNTS);
  expect(
    accounts.map((row) => [
      String(row["file"]).replace("incident_io/", ""),
      row["kind"],
      row["kept"],
      row["duplicate"],
      row["excluded"],
      row["rejected"]
    ])
  ).toEqual([
    ["actions.json", "action", 1, 0, 0, 0],
    ["alerts.json", "alert", 1, 0, 0, 0],
    ["dashboard.csv", "condition", 1, 0, 0, 0],
    ["dashboard.csv", "incident", 2, 0, 0, 0],
    ["follow_ups.json", "action", 3, 0, 0, 0],
    ["incident_alerts.json", "alert_link", 1, 0, 0, 0],
    ["incidents.json", "condition", 1, 0, 0, 0],
    ["incidents.json", "incident", 3, 1, 0, 1],
    ["incidents.json", "timeline", 1, 0, 0, 0],
    ["postmortems.json", "retro", 1, 0, 0, 0],
    ["singer.ndjson", "incident", 1, 0, 0, 0]
  ]);
  expect(await rows("select row, reason from raw_rejects")).toEqual([
    {row: "5", reason: "created_at: “last week” is no time"}
  ]);
});

test("an incident has its times by the names of its timestamps, and its fields by theirs", async () => {
  const [incident] = await rows("select * from stg_tools_incidents where title like 'Checkout%'");
  expect(incident).toMatchObject({
    record_id: "incident_io:01JC000000000000000000AAA1",
    severity_raw: "Major",
    status: "resolved",
    services: ["checkout", "cards"],
    team: "Payments",
    detected_by: "alert",
    started_at: utc("2025-03-04T08:58:00"),
    detected_at: utc("2025-03-04T09:02:57.970"),
    acknowledged_at: utc("2025-03-04T09:05:00.123"),
    mitigated_at: utc("2025-03-04T09:40:00"),
    resolved_at: utc("2025-03-04T10:10:00"),
    excluded: null
  });
  expect(incident!["names"]).toContain("inc-41");
  expect(incident!["mentions"]).toContainEqual({name: "ops-77", basis: "field"});
});

test("merged, declined and practice incidents do not count; the newest of a repeated one does", async () => {
  expect(
    await rows("select names[1] as name, status, excluded from stg_tools_incidents order by name")
  ).toEqual([
    {name: "inc-41", status: "resolved", excluded: null},
    {name: "inc-42", status: "resolved", excluded: null},
    {name: "inc-43", status: null, excluded: "merged"},
    {name: "inc-44", status: "resolved", excluded: "test"},
    {name: "inc-50", status: "resolved", excluded: null},
    {name: "inc-51", status: null, excluded: "declined"}
  ]);
});

test("follow-ups are actions, tasks of the response are none", async () => {
  expect(
    await rows(`select title, status, has_owner, has_ticket, closed_at, incident_record_id, excluded
      from stg_tools_actions order by created_at, title`)
  ).toMatchObject([
    {title: "Call the bank", excluded: "response_task"},
    {
      title: "Alert on expiry",
      status: "wont_do",
      has_owner: false,
      closed_at: null,
      excluded: null
    },
    {
      title: "Renew certificates by themselves",
      status: "done",
      has_owner: true,
      has_ticket: true,
      closed_at: utc("2025-04-01T10:00:00"),
      incident_record_id: "incident_io:01JC000000000000000000AAA1"
    },
    {title: "Typed twice", excluded: "deleted"}
  ]);
});

test("an alert belongs to the incident that the list of alerts names", async () => {
  expect(
    await rows("select rule, service, team, incident_record_id, resolved_at from stg_tools_alerts")
  ).toEqual([
    {
      rule: "Checkout error rate",
      service: "checkout",
      team: "Payments",
      incident_record_id: "incident_io:01JC000000000000000000AAA1",
      resolved_at: utc("2025-03-04T10:00:00")
    }
  ]);
});

test("factors, updates and post-mortems stand beside the incident; no person is kept", async () => {
  expect(
    await rows("select incident_record_id, condition, basis from stg_tools_conditions order by all")
  ).toEqual([
    {
      incident_record_id: "incident_io:01JC000000000000000000AAA1",
      condition: "Expired certificate",
      basis: "field"
    },
    {incident_record_id: "incident_io:INC-50", condition: "Full disk", basis: "field"}
  ]);
  expect(await rows("select text from stg_tools_timeline")).toEqual([
    {text: "Status: Fixing. [person] found the expired certificate"}
  ]);
  expect(await rows("select names, mentions from stg_tools_retros")).toMatchObject([
    {names: expect.arrayContaining(["https://app.incident.io/shop/incidents/41/post-mortem"]) as string[]}
  ]);
});
