import {rmSync} from "node:fs";
import {expect, test} from "vitest";
import {answers, issue, status, typed} from "../support/jiraIssue.js";
import {folder} from "../support/warehouse.js";
import {loadWarehouse} from "../../loaders/warehouse/build.js";

const linkedTo = (key: string, type = "Task") => ({
  issuelinks: [{type: {name: "Relates"}, inwardIssue: {key, fields: {issuetype: {name: type}}}}]
});
const kinds = (issues: readonly object[], settings = "") =>
  answers({"jira/a.json": JSON.stringify(issues)}, settings, async (db) =>
    Object.fromEntries(
      (await db.rows("select record_id, coalesce(excluded, kind) as kind from jira_kinds order by 1")).map(
        (row) => [String(row["record_id"]).slice(5), row["kind"]]
      )
    )
  );

test("an incident by type or label; an action by label or by a link in either direction, near or far", async () => {
  const found = await kinds([
    issue("INC-1", typed("incident")),
    issue("INC-2", {...typed("[System] Incident"), ...linkedTo("OPS-4")}),
    issue("INC-3", {...typed("Bug"), labels: ["Incident"]}),
    issue("OPS-4", typed("Task")),
    issue("OPS-5", {...typed("Task"), parent: {key: "INC-1"}}),
    issue("OPS-6", {...typed("Task"), ...linkedTo("ELSEWHERE-9", "Incident")}),
    issue("OPS-7", {...typed("Task"), labels: ["postmortem-action", "incident"]}),
    issue("OPS-8", {...typed("Task"), ...linkedTo("OPS-4")}),
    issue("OPS-9", typed("Task"))
  ]);
  expect(found).toEqual({
    "INC-1": "incident",
    "INC-2": "incident",
    "INC-3": "incident",
    "OPS-4": "action",
    "OPS-5": "action",
    "OPS-6": "action",
    "OPS-7": "action",
    "OPS-8": "not_incident_or_action",
    "OPS-9": "not_incident_or_action"
  });
});

test("the address of another tool's incident and the id in it name one incident", async () => {
  const address = "https://acme.pagerduty.com/incidents/Q1B2C3D4E5F6G7";
  const other = "https://acme.pagerduty.com/incidents/Q7B2C3D4E5F6G1";
  const data = folder({
    "pagerduty/a.json": JSON.stringify({
      incidents: [address, other].map((html_url, i) => ({
        id: html_url.slice(-14),
        type: "incident",
        incident_number: i,
        html_url,
        title: "Down",
        status: "resolved",
        urgency: "high",
        created_at: "2025-12-01T00:00:00Z",
        service: {id: "P1", type: "service_reference", summary: "shop"}
      }))
    }),
    "jira/a.json": JSON.stringify([
      issue("OPS-1", {labels: ["postmortem-action"], description: `See ${address}`}),
      issue("OPS-2", {labels: ["postmortem-action"], description: `See ${address} and ${other}`}),
      issue("OPS-3", {description: `Agreed in the review of ${address}`}),
      issue("OPS-4", {description: `As broken as ${address}`})
    ])
  });
  const {db} = await loadWarehouse({data, asOf: "2026-06-01"});
  try {
    expect(await db.rows("select action_id, incident_id from actions order by all")).toEqual([
      {action_id: "jira:OPS-1", incident_id: "pagerduty:Q1B2C3D4E5F6G7"},
      {action_id: "jira:OPS-2", incident_id: null},
      {action_id: "jira:OPS-3", incident_id: "pagerduty:Q1B2C3D4E5F6G7"}
    ]);
  } finally {
    db.close();
    rmSync(data, {recursive: true});
  }
});

test("settings name other types and labels", async () => {
  const settings =
    "jira: {incident_types: [Störung], incident_labels: [], action_types: [Maßnahme], action_labels: [retro]}";
  const found = await kinds(
    [
      issue("A-1", typed("Störung")),
      issue("A-2", {...typed("Incident"), labels: ["incident"]}),
      issue("A-3", typed("Maßnahme")),
      issue("A-4", {...typed("Task"), labels: ["retro"]})
    ],
    settings
  );
  expect(found).toEqual({
    "A-1": "incident",
    "A-2": "not_incident_or_action",
    "A-3": "action",
    "A-4": "action"
  });
});

test("incidents that did not happen are left out with a reason; a closed action never is", async () => {
  const ended = (resolution: string) => ({...status("Closed", "done"), resolution: {name: resolution}});
  const found = await kinds([
    issue("INC-1", {...typed("Incident"), ...ended("Duplicate")}),
    issue("INC-2", {...typed("Incident"), ...ended("Cancelled")}),
    issue("INC-3", {...typed("Incident"), ...status("Declined", "done")}),
    issue("INC-4", {...typed("Incident"), labels: ["test"]}),
    issue("INC-5", {...typed("Incident"), labels: ["Drill"]}),
    issue("INC-6", {...typed("Incident"), ...ended("Won't Do")}),
    issue("INC-9", {...typed("Incident"), ...ended("Cannot Reproduce")}),
    issue("INC-10", {...typed("Incident"), ...ended("Invalid")}),
    issue("INC-11", {...typed("Incident"), ...ended("Obsolete")}),
    issue("INC-7", {...typed("Incident"), ...status("Cancellation asked for", "new")}),
    issue("OPS-8", {...typed("Task"), ...ended("Duplicate"), labels: ["postmortem-action"]})
  ]);
  expect(found).toEqual({
    "INC-1": "duplicate",
    "INC-10": "false_alarm",
    "INC-11": "incident",
    "INC-2": "cancelled",
    "INC-3": "declined",
    "INC-4": "test",
    "INC-5": "drill",
    "INC-6": "incident",
    "INC-7": "incident",
    "INC-9": "false_alarm",
    "OPS-8": "action"
  });
});

test("an issue exported before and after it moved to another project counts once", async () => {
  const old = issue("OPS-1", {...typed("Incident"), updated: "2026-01-01T00:00:00.000+0000"}, {id: "77"});
  const moved = issue("INC-9", {...typed("Incident"), updated: "2026-01-02T00:00:00.000+0000"}, {id: "77"});
  expect(await kinds([old, moved])).toEqual({"INC-9": "incident", "OPS-1": "moved"});
});

test("an incident by a type and a label together, where settings ask for both", async () => {
  const found = await kinds(
    [
      issue("B-1", {...typed("Bug"), labels: ["Production"]}),
      issue("B-2", {...typed("Bug"), labels: ["staging"]}),
      issue("B-3", {...typed("Task"), labels: ["production"]})
    ],
    "jira: {incidents: [{type: bug, label: production}]}"
  );
  expect(found).toEqual({
    "B-1": "incident",
    "B-2": "not_incident_or_action",
    "B-3": "not_incident_or_action"
  });
});
