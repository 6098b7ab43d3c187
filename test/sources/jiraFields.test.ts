import {expect, test} from "vitest";
import {valuesOf} from "../../loaders/arrive/sources/jira/fields.js";
import {answers, issue, typed} from "../support/jiraIssue.js";

test.each([
  {what: "a text", value: " a ", is: ["a"]},
  {what: "a number", value: 3, is: ["3"]},
  {what: "an option", value: {self: "x", value: "SEV1", id: "1"}, is: ["SEV1"]},
  {what: "a cascade", value: {value: "Payments", child: {value: "Cards"}}, is: ["Payments - Cards"]},
  {what: "a list of options", value: [{value: "a"}, {value: "b"}], is: ["a", "b"]},
  {what: "a team", value: {id: "t", name: "Core"}, is: ["Core"]},
  {what: "a person", value: {accountId: "1", displayName: "Robin Example"}, is: []},
  {what: "a service-level clock", value: {ongoingCycle: {breached: false}, completedCycles: []}, is: []},
  {
    what: "a rich text",
    value: {type: "doc", content: [{type: "paragraph", content: [{type: "text", text: "a"}]}]},
    is: ["a"]
  },
  {
    what: "junk",
    value: [
      "{}",
      "0|i001wn:",
      "com.atlassian.x.ApprovalsCFValue@170e16ef",
      "ApprovalsCFValue{approvals=[]}",
      "",
      null
    ],
    is: []
  }
])("$what has the values $is", ({value, is}) => {
  expect(valuesOf(value)).toEqual(is);
});

const settings = `jira:
  fields: {started_at: customfield_1, service: Affected service, team: Owning team, severity: Severity, impact_minutes: Impact, effort_days: Days, target: Target, strength: Strength, detected_by: Found by, links: Pager}`;
const names = {
  customfield_1: "Begin",
  customfield_2: "Affected service",
  customfield_3: "Owning team",
  customfield_4: "severity",
  customfield_5: "Impact",
  customfield_6: "Found by",
  customfield_7: "Pager"
};

test("fields by id, and by display name where names were exported", async () => {
  const given = {
    ...typed("Incident"),
    summary: "Down",
    priority: {name: "P1"},
    components: [{name: "web"}],
    customfield_1: "2026-01-01T01:00:00.000+0100",
    customfield_2: [{value: "checkout"}, {value: "search"}],
    customfield_3: {name: "Core"},
    customfield_4: {value: "major"},
    customfield_5: 45,
    customfield_6: {value: "Customer"},
    customfield_7: "Q1W2E3R4T5Y6U7"
  };
  const rows = await answers(
    {"jira/a.json": JSON.stringify({names, issues: [issue("INC-1", given)]})},
    settings,
    (db) =>
      db.rows(
        "select started_at, services, team, severity_raw, impact_minutes, detected_by, mentions from jira_incidents"
      )
  );
  expect(rows).toEqual([
    {
      started_at: new Date("2026-01-01T00:00:00Z"),
      services: ["checkout", "search"],
      team: "Core",
      severity_raw: "major",
      impact_minutes: 45,
      detected_by: "customer",
      mentions: [{name: "q1w2e3r4t5y6u7", basis: "field"}]
    }
  ]);
});

test("effort, target and strength of an action by name in a CSV", async () => {
  const csv = `Summary,Issue key,Issue Type,Labels,Original estimate,Custom field (Days),Custom field (Target),Custom field (Strength)
A,OPS-1,Task,postmortem-action,28800,0.5,alert_rule:Disk,strength:weaker
B,OPS-2,Task,postmortem-action,14400,,,\n`;
  const rows = await answers({"jira/a.csv": csv}, settings, (db) =>
    db.rows("select effort_days, labels, created_at from jira_actions order by record_id")
  );
  expect(rows).toEqual([
    {
      effort_days: 0.5,
      labels: ["postmortem-action", "target:alert_rule:Disk", "strength:weaker"],
      created_at: null
    },
    {effort_days: 0.5, labels: ["postmortem-action"], created_at: null}
  ]);
});

test("a field that holds something else is left empty and named; what means none is none; the issue stays", async () => {
  const given = {
    ...typed("Incident"),
    customfield_1: "this morning",
    customfield_5: "45 min",
    duedate: "N/A"
  };
  const db = await answers(
    {"jira/a.json": JSON.stringify({names, issues: [issue("INC-1", given)]})},
    settings,
    async (db) => ({
      issues: await db.rows("select key, started_at, impact_minutes, due_at from stg_jira_issues"),
      rejects: await db.rows("select * from raw_rejects"),
      odd: await db.rows("select kind, text, rows from raw_not_understood order by text")
    })
  );
  expect(db).toEqual({
    issues: [{key: "INC-1", started_at: null, impact_minutes: null, due_at: null}],
    rejects: [],
    odd: [
      {kind: "value", text: "Impact", rows: "1"},
      {kind: "value", text: "customfield_1", rows: "1"}
    ]
  });
});
