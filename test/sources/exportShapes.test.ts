/** Shapes in which tools' records come beside those of their fixtures: tables, nested records, lists in other words. */
import {rmSync} from "node:fs";
import {expect, test} from "vitest";
import {datadog} from "../../loaders/arrive/sources/datadog/datadog.js";
import {incidentIo} from "../../loaders/arrive/sources/incident_io/incident_io.js";
import {linear} from "../../loaders/arrive/sources/linear/linear.js";
import {opsgenie} from "../../loaders/arrive/sources/opsgenie/opsgenie.js";
import {plain} from "../../loaders/arrive/sources/plain/plain.js";
import {rootly} from "../../loaders/arrive/sources/rootly/rootly.js";
import {servicenow} from "../../loaders/arrive/sources/servicenow/servicenow.js";
import type {Source} from "../../loaders/arrive/sources/source.js";
import {loadWarehouse} from "../../loaders/warehouse/build.js";
import {landedRows} from "../support/landed.js";
import {lines} from "../support/exports.js";
import {folder} from "../support/warehouse.js";

const incidents =
  "select title, status, started_at, resolved_at, services, team, excluded from stg_tools_incidents order by record_id";
const found = async (
  source: Source,
  files: Readonly<Record<string, string>>,
  sql = incidents,
  settings = ""
): Promise<string[]> => lines(await landedRows(source, files, sql, settings));
const json = (value: unknown): string => JSON.stringify(value);

test("a table of incident.io with an address in each row is read as a table", async () => {
  const table = `Reference;Name;Status;Severity;Permalink;Reported at;Impact started at;Resolved at;Affected service
INC-4;Lamps out;Closed;Minor;https://app.incident.io/a/incidents/4;2026-02-03T08:00:00Z;2026-02-03T07:00:00Z;2026-02-03T09:00:00Z;lamps
INC-5;Never was;Canceled;Minor;https://app.incident.io/a/incidents/5;2026-02-04T08:00:00Z;;;
`;
  expect(await found(incidentIo, {"incident_io/a.csv": table})).toEqual([
    "Lamps out | resolved | 2026-02-03T07:00Z | 2026-02-03T09:00Z | lamps | – | –",
    "Never was | – | – | – |  | – | cancelled"
  ]);
});

test("Opsgenie's incidents as a table, and one alone below `data`", async () => {
  const table = `Id,TinyId,Message,Status,Priority,CreatedAt,UpdatedAt,ImpactStartDate,ImpactEndDate,OwnerTeam
i1,1,Crane stuck,resolved,P1,2026-05-06T06:00:00Z,2026-05-06T08:00:00Z,2026-05-06T05:50:00Z,2026-05-06T08:00:00Z,Harbour
`;
  const one = {
    ...{id: "i2", tinyId: "2", message: "Gate stuck", status: "open", priority: "P2", impactedServices: []},
    ...{createdAt: "2026-05-07T06:00:00Z", actions: []}
  };
  expect(
    await found(opsgenie, {"opsgenie/a.csv": table, "opsgenie/b.json": json({data: one, took: 0.1})})
  ).toEqual([
    "Crane stuck | resolved | 2026-05-06T05:50Z | 2026-05-06T08:00Z |  | Harbour | –",
    "Gate stuck | open | – | – |  | – | –"
  ]);
});

const lift = {
  ...{sequential_id: 1, slug: "lift", title: "Lift stops", status: "resolved"},
  ...{started_at: "2026-02-01T08:00:00Z", created_at: "2026-02-01T08:00:00Z"}
};
const item = (summary: string, more: object = {}): object => ({
  ...{summary, kind: "follow_up", due_date: null, status: "open", created_at: "2026-02-02T08:00:00Z"},
  ...more
});

test("Rootly's action items inside an incident, named by it, or naming it, those of another too; its services beside the page", async () => {
  const page = {
    data: [
      {
        ...{id: "r1", type: "incidents", attributes: lift},
        relationships: {
          services: {data: [{id: "s1", type: "services"}]},
          action_items: {data: [{id: "a1", type: "incident_action_items"}]}
        }
      }
    ],
    included: [
      {id: "s1", type: "services", attributes: {name: "cable"}},
      {id: "a1", type: "incident_action_items", attributes: item("Named by it")},
      {id: "a2", type: "incident_action_items", attributes: item("Naming it", {incident_id: "r1"})},
      {id: "a3", type: "incident_action_items", attributes: item("Of another", {incident_id: "r9"})}
    ]
  };
  const flat = [
    {...lift, id: "r2", services: "cable, motor", action_items: [{id: "a4", ...item("Inside it")}]}
  ];
  const files = {"rootly/a.json": json(page), "rootly/b.json": json(flat)};
  expect(
    await found(rootly, files, "select title, incident_record_id from stg_tools_actions order by record_id")
  ).toEqual([
    "Named by it | rootly:r1",
    "Naming it | rootly:r1",
    "Of another | rootly:r9",
    "Inside it | rootly:r2"
  ]);
  expect(
    await found(rootly, files, "select record_id, services from stg_tools_incidents order by 1")
  ).toEqual(["rootly:r1 | cable", "rootly:r2 | cable+motor"]);
});

test("a problem of ServiceNow tells the cause of incidents that it lists, and of those that name its sys_id", async () => {
  const incident = (number: string, problem_id: string): object => ({
    ...{number, sys_id: `s${number}`, short_description: number, state: "7", priority: "2", problem_id},
    ...{opened_at: "2026-03-01 08:00:00"}
  });
  const problem = (more: object): object => ({
    ...{number: "PRB1", sys_id: "p1", problem_state: "4", cause_notes: "No spare battery"},
    ...{opened_at: "2026-03-02 08:00:00", ...more}
  });
  const causes = (given: object, more: object): Promise<string[]> =>
    found(
      servicenow,
      {"servicenow/i.json": json({result: [given]}), "servicenow/p.json": json({result: [problem(more)]})},
      `select distinct incidents.record_id, condition from stg_tools_conditions as conditions
        join stg_tools_incidents as incidents on incidents.record_id = conditions.incident_record_id`
    );
  expect(await causes(incident("INC7", ""), {related_incidents: "INC7, INC8"})).toEqual([
    "servicenow:INC7 | No spare battery"
  ]);
  expect(await causes(incident("INC7", "p1"), {})).toEqual(["servicenow:INC7 | No spare battery"]);
  expect(await causes(incident("INC7", ""), {related_incidents: "2"})).toEqual([]);
});

test("raw ids of ServiceNow find the names of services and groups in their tables; users are none", async () => {
  const [service, group] = ["a".repeat(32), "b".repeat(32)];
  const reference = (value: string): object => ({link: `https://x.service-now.com/api/${value}`, value});
  const raw = {
    ...{number: "INC0070009", short_description: "Mill", state: "2", priority: "2"},
    ...{opened_at: "2026-03-01 08:00:00", caller_id: reference("c".repeat(32))},
    ...{business_service: reference(service), assignment_group: reference(group)}
  };
  const files = {
    "servicenow/i.json": json({result: [raw]}),
    "servicenow/cmdb_ci_service.csv": `"sys_id","name","operational_status"\n"${service}","grinding","1"\n`,
    "servicenow/sys_user_group.json": json({result: [{sys_id: group, name: "Millers", email: ""}]}),
    "servicenow/sys_user.json": json({
      result: [{sys_id: "c".repeat(32), user_name: "wt", name: "Wilma Tester", email: "w@x.example"}]
    })
  };
  const sql = "select services, team from stg_tools_incidents";
  expect(await found(servicenow, files, sql)).toEqual(["grinding | Millers"]);
  expect(await found(servicenow, {"servicenow/i.json": files["servicenow/i.json"]}, sql)).toEqual([
    `${service} | ${group}`
  ]);
});

test("action items as a table are tied by number, key, address and the title that one incident has", async () => {
  const files = {
    "rootly/incidents.csv":
      "ID,Sequential ID,Title,URL,Started At\nr1,7,Lock gate,https://rootly.com/i/7-lock,2026-04-02T07:00:00Z\nr2,8,Twice,,2026-04-03T07:00:00Z\nr3,9,Twice,,2026-04-04T07:00:00Z\n",
    "rootly/action items.csv":
      "ID,Summary,Status,Due Date,Incident\nb1,By number,open,,#7\nb2,By id,open,,r1\nb3,By address,open,,https://rootly.com/i/7-lock\nb4,By title,open,,LOCK GATE\nb5,By two,open,,Twice\nb6,By both,open,,#8 Twice\n"
  };
  expect(
    await found(rootly, files, "select title, incident_record_id from stg_tools_actions order by record_id")
  ).toEqual([
    "By number | rootly:r1",
    "By id | rootly:r1",
    "By address | rootly:r1",
    "By title | rootly:r1",
    "By two | rootly:twice",
    "By both | rootly:r2"
  ]);
});

test("a recovery of Datadog's ends the firing before it, and no later one", async () => {
  const event = (id: string, at: string, title: string): object => ({
    ...{id, type: "event"},
    attributes: {
      timestamp: at,
      attributes: {title, aggregation_key: "k", monitor: {id: 1, name: "Heartbeat"}}
    }
  });
  const data = [
    event("e1", "2026-03-03T09:00:00Z", "[Triggered] Heartbeat"),
    event("e2", "2026-03-03T09:20:00Z", "[Recovered] Heartbeat"),
    event("e3", "2026-03-03T10:00:00Z", "[Triggered] Heartbeat")
  ];
  expect(
    await found(
      datadog,
      {"datadog/e.json": json({data})},
      "select record_id, resolved_at from stg_tools_alerts where excluded is null order by record_id"
    )
  ).toEqual(["datadog:e1 | 2026-03-03T09:20Z", "datadog:e3 | –"]);
});

const linearIssue = (identifier: string, title: string, more: object): object => ({
  ...{identifier, title, url: `https://linear.app/a/issue/${identifier}/x`, priorityLabel: "High"},
  ...{createdAt: "2026-05-20T08:00:00Z", state: {name: "Todo", type: "unstarted"}},
  ...more
});

test("labels in edges count; a cancelled incident does not", async () => {
  const labels = {edges: [{node: {name: "incident"}}]};
  const edges = [
    linearIssue("OPS-1", "Doors locked", {labels}),
    linearIssue("OPS-2", "Nothing", {labels, state: {name: "Canceled", type: "canceled"}})
  ].map((node) => ({node}));
  expect(
    await found(
      linear,
      {"linear/a.json": json({data: {team: {issues: {edges}}}})},
      "select record_id, kind, excluded from trackers_kinds order by record_id"
    )
  ).toEqual(["linear:OPS-1 | incident | –", "linear:OPS-2 | incident | cancelled"]);
});

test("issues that an incident's text lists are its actions under their own titles, as is one it calls its follow-up", async () => {
  const jira = (key: string, summary: string, more: object = {}): object => ({
    key,
    fields: {
      ...{summary, issuetype: {name: "Task"}, status: {name: "Open", statusCategory: {key: "new"}}},
      ...{created: "2026-01-11T08:00:00.000+0000", labels: [], ...more}
    }
  });
  const description =
    "h2. Root cause\n* Set by hand {code}\nx=1\n{code}\n\nh2. Action items\n|| Action || Ticket ||\n| Bound the queue | OPS-2 |\n| OPS-3 | |\n";
  const data = folder({
    "jira/a.json": json({
      issues: [
        jira("OPS-1", "Mail lost", {issuetype: {name: "Incident"}, description}),
        jira("OPS-2", "Queue limit"),
        jira("OPS-3", "Alert on the queue"),
        jira("OPS-4", "Unrelated"),
        jira("OPS-5", "Mail late", {issuetype: {name: "Incident"}, description: "Follow-up: OPS-6"}),
        jira("OPS-6", "Page on delay", {labels: ["postmortem-action"]}),
        jira("OPS-7", "Mail lost again", {
          issuetype: {name: "Incident"},
          description: "The outage resulted from OPS-8, which was rolled out the day before."
        }),
        jira("OPS-8", "New mailer", {labels: ["postmortem-action"]})
      ]
    })
  });
  const {db} = await loadWarehouse({data});
  const rows = await db.rows("select action_id, title, incident_id from actions order by action_id");
  db.close();
  rmSync(data, {recursive: true});
  expect(lines(rows)).toEqual([
    "jira:OPS-2 | Queue limit | jira:OPS-1",
    "jira:OPS-3 | Alert on the queue | jira:OPS-1",
    "jira:OPS-6 | Page on delay | jira:OPS-5",
    "jira:OPS-8 | New mailer | –"
  ]);
});

test("own files: dates with dots, the other orders where a value proves one, epochs, and statuses in common words", async () => {
  const times = async (rows: string, settings = ""): Promise<string[]> =>
    found(
      plain,
      {"desk/incidents.csv": `incident_id,started_at,status\n${rows}`},
      "select record_id, started_at, coalesce(status, status_raw) as status from raw_plain_incidents order by record_id",
      settings
    );
  expect(
    await times("1,03.02.2026 07:30,Closed\n2,1772440200,open\n", "time_zones: {desk: Europe/Oslo}\n")
  ).toEqual(["desk:1 | 2026-02-03T06:30:00.000Z | Closed", "desk:2 | 2026-03-02T08:30:00.000Z | open"]);
  expect(await times("1,1/14/2026 8:00 PM,\n2,2/3/2026 7:30 AM,odd\n")).toEqual([
    "desk:1 | 2026-01-14T20:00:00.000Z | –",
    "desk:2 | 2026-02-03T07:30:00.000Z | odd"
  ]);
  expect(await times("2,2/3/2026 7:30 AM,\n")).toEqual(["desk:2 | – | –"]);
});
