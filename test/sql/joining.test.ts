import {expect, test} from "vitest";
import type {Row} from "../../loaders/warehouse/database.js";
import {warehouse} from "../support/warehouse.js";

const pager = (id: string, more: Row = {}): Row => ({
  record_id: `pagerduty:${id}`,
  source: "pagerduty",
  source_file: "pagerduty/p.json",
  names: [id.toLowerCase()],
  mentions: [],
  services: ["api"],
  created_at: "2024-03-01 10:00:00",
  resolved_at: "2024-03-01 11:00:00",
  ...more
});
const ticket = (key: string, more: Row = {}): Row => ({
  record_id: `jira:${key}`,
  source: "jira",
  source_file: "jira/j.csv",
  names: [key.toLowerCase()],
  mentions: [],
  services: [],
  created_at: "2024-03-01 10:10:00",
  title: key,
  ...more
});
const report = (path: string, more: Row = {}): Row => ({
  record_id: `postmortems:${path}`,
  source: "postmortems",
  source_file: `postmortems/${path}.md`,
  names: [path],
  mentions: [],
  services: [],
  started_at: "2024-03-01 09:50:00",
  title: `Report ${path}`,
  ...more
});
const names = (name: string, basis: "field" | "title" | "body") => [{name, basis}];

test("a page, its ticket and its report are one incident; each field comes from the first that knows it", async () => {
  const db = await warehouse({
    rows: {
      stg_pagerduty_incidents: [
        pager("PABC123", {acknowledged_at: "2024-03-01 10:02:00", severity_raw: "P1"})
      ],
      jira_incidents: [
        ticket("INC-1", {
          mentions: names("pabc123", "body"),
          severity_raw: "High",
          mitigated_at: "2024-03-01 10:40:00"
        })
      ],
      stg_postmortems_incidents: [report("r", {mentions: names("inc-1", "field"), detected_by: "customer"})]
    }
  });
  const incidents = await db.rows("select * from incidents");
  expect(incidents).toMatchObject([
    {
      incident_id: "postmortems:r",
      title: "Report r",
      severity: 2,
      severity_raw: "High",
      detected_by: "customer",
      service: "api",
      status: "resolved",
      impact_minutes: 50
    }
  ]);
  expect(incidents[0]!["acknowledged_at"]).toEqual(new Date("2024-03-01T10:02:00Z"));
  expect(await db.rows("select record_id, basis from incident_records order by all")).toEqual([
    {record_id: "jira:INC-1", basis: "field"},
    {record_id: "pagerduty:PABC123", basis: "body"},
    {record_id: "postmortems:r", basis: "self"}
  ]);
  db.close();
});

test("a report that mentions two tickets in passing is joined to neither", async () => {
  const db = await warehouse({
    rows: {
      jira_incidents: [ticket("INC-1"), ticket("INC-2")],
      stg_postmortems_incidents: [
        report("r", {mentions: [...names("inc-1", "body"), ...names("inc-2", "body")]})
      ]
    }
  });
  expect(await db.rows("select count(*) as n from incidents")).toEqual([{n: 3}]);
  db.close();
});

test("a name in a field wins over others in the body", async () => {
  const db = await warehouse({
    rows: {
      jira_incidents: [ticket("INC-1"), ticket("INC-2")],
      stg_postmortems_incidents: [
        report("r", {mentions: [...names("inc-1", "field"), ...names("inc-2", "body")]})
      ]
    }
  });
  expect(
    await db.rows("select record_id from incident_records where incident_id = 'postmortems:r' order by 1")
  ).toEqual([{record_id: "jira:INC-1"}, {record_id: "postmortems:r"}]);
  db.close();
});

test("two tickets of one tool never become one incident for naming each other", async () => {
  const db = await warehouse({
    rows: {jira_incidents: [ticket("INC-1", {mentions: names("inc-2", "title")}), ticket("INC-2")]}
  });
  expect(await db.rows("select count(*) as n from incidents")).toEqual([{n: 2}]);
  db.close();
});

test.each([
  {setting: "auto", with: "another source", tickets: [ticket("INC-1")], incidents: 1},
  {setting: "auto", with: "nothing else", tickets: [], incidents: 1},
  {setting: "all", with: "another source", tickets: [ticket("INC-1")], incidents: 2},
  {setting: "none", with: "nothing else", tickets: [], incidents: 0}
])(
  "pagerduty.incidents $setting beside $with gives $incidents incidents",
  async ({setting, tickets, incidents}) => {
    const db = await warehouse({
      settings: `pagerduty: {incidents: ${setting}}`,
      rows: {stg_pagerduty_incidents: [pager("PABC123")], jira_incidents: tickets}
    });
    expect(await db.rows("select count(*) as n from incidents")).toEqual([{n: incidents}]);
    db.close();
  }
);

test("an action found in a retro and in the tracker is one: words from the retro, workflow from the tracker", async () => {
  const db = await warehouse({
    rows: {
      stg_postmortems_incidents: [report("r")],
      stg_postmortems_actions: [
        {
          record_id: "postmortems:r#action-1",
          source: "postmortems",
          source_file: "r.md",
          names: [],
          mentions: names("act-7", "body"),
          incident_record_id: "postmortems:r",
          title: "Page on p95 > 500 ms",
          status: "open",
          has_owner: false,
          has_ticket: true
        }
      ],
      jira_actions: [
        {
          record_id: "jira:ACT-7",
          source: "jira",
          source_file: "j.csv",
          names: ["act-7"],
          mentions: [],
          title: "p95 alert",
          status: "done",
          created_at: "2024-03-05 00:00:00",
          closed_at: "2024-04-01 00:00:00",
          closed_basis: "changelog",
          has_owner: true,
          has_ticket: true
        }
      ]
    }
  });
  expect(await db.rows("select * from actions")).toMatchObject([
    {
      action_id: "postmortems:r#action-1",
      incident_id: "postmortems:r",
      title: "Page on p95 > 500 ms",
      status: "done",
      closed_basis: "changelog",
      has_owner: true,
      closed_at: new Date("2024-04-01T00:00:00Z")
    }
  ]);
  db.close();
});

test("a ticket linked to an incident's ticket belongs to the joined incident", async () => {
  const db = await warehouse({
    rows: {
      jira_incidents: [ticket("INC-1")],
      stg_postmortems_incidents: [report("r", {mentions: names("inc-1", "field")})],
      jira_actions: [
        {
          record_id: "jira:ACT-7",
          source: "jira",
          names: ["act-7"],
          mentions: [],
          incident_mentions: names("inc-1", "field"),
          status: "open"
        }
      ]
    }
  });
  expect(await db.rows("select incident_id, status from actions")).toEqual([
    {incident_id: "postmortems:r", status: "open"}
  ]);
  db.close();
});
