/** Records of several tools in one folder: which are one incident, and what each tool's records are read as. */
import {expect, test} from "vitest";
import {loadedRows} from "../support/loadedRows.js";

const ACTIONS = "select title, incident_id, status from actions order by title";
const PAGES = "select alert_id, incident_id, link_basis from alerts order by alert_id";
const issue = (number: number, title: string, more: object = {}): object => ({
  ...{number, title, state: "open", state_reason: null, labels: [], comments: 0},
  ...{created_at: "2026-03-02T08:00:00Z", closed_at: null, body: ""},
  html_url: `https://github.com/mill/grain/issues/${number}`,
  ...more
});
const closed = (state_reason: string): object => ({
  state: "closed",
  state_reason,
  closed_at: "2026-03-03T08:00:00Z"
});
const incident = {labels: [{name: "incident"}]};

test("parts of a GitHub incident are its actions, whichever of the two names the other; what was a false alarm is none, what nobody plans for happened", async () => {
  const rest = [
    issue(1, "Mill stops", {...incident, ...closed("completed")}),
    issue(2, "Spare stone", {parent_issue_url: "https://api.github.com/repos/mill/grain/issues/1"}),
    issue(3, "Hopper gauge", {...closed("not_planned"), body: "From the incident #1"}),
    issue(4, "Chaff", {...incident, ...closed("not_planned")}),
    issue(6, "Only noise", {labels: [...incident.labels, {name: "false-alarm"}], ...closed("not_planned")}),
    issue(5, "Part of no incident", {parent_issue_url: "https://api.github.com/repos/mill/grain/issues/9"})
  ];
  const node = {
    ...{number: 7, title: "Sieve torn", state: "OPEN", stateReason: null, createdAt: "2026-03-04T08:00:00Z"},
    ...{labels: {nodes: [{name: "incident"}]}, url: "https://github.com/mill/flour/issues/7"},
    subIssues: {
      nodes: [
        {number: 2, title: "Elsewhere", state: "CLOSED", url: "https://github.com/mill/tools/issues/2"},
        {number: 8, title: "Finer mesh", state: "OPEN", url: "https://github.com/mill/flour/issues/8"}
      ]
    }
  };
  const mesh = {
    ...node,
    number: 8,
    title: "Finer mesh",
    labels: {nodes: []},
    url: "https://github.com/mill/flour/issues/8"
  };
  const [actions, left, counted] = await loadedRows(
    {
      "github/rest.json": rest,
      "github/graph.json": {data: {repository: {issues: {nodes: [node, {...mesh, subIssues: {nodes: []}}]}}}}
    },
    ACTIONS,
    "select record_id, reason from excluded order by record_id",
    "select incident_id, status, resolved_at from incidents where title = 'Chaff'"
  );
  expect(actions).toEqual([
    "Elsewhere | github:mill/flour/issues/7 | done",
    "Finer mesh | github:mill/flour/issues/7 | open",
    "Hopper gauge | github:mill/grain/issues/1 | wont_do",
    "Spare stone | github:mill/grain/issues/1 | open"
  ]);
  expect(left).toEqual([
    "github:mill/grain/issues/5 | not_incident_or_action",
    "github:mill/grain/issues/6 | false_alarm"
  ]);
  expect(counted).toEqual(["github:mill/grain/issues/4 | resolved | 2026-03-03T08:00Z"]);
});

const page = (id: string, title: string): object => ({
  ...{id, type: "incident", incident_number: 1, title, status: "resolved", urgency: "high"},
  ...{created_at: "2026-04-05T08:00:00Z", resolved_at: "2026-04-05T09:00:00Z", service: {summary: "mill"}},
  html_url: `https://mill.pagerduty.com/incidents/${id}`
});
const declared = (id: string, custom: readonly object[] = []): object => ({
  ...{id, reference: `INC-${id}`, name: id, permalink: `https://app.incident.io/mill/incidents/${id}`},
  ...{
    mode: "standard",
    incident_status: {name: "Closed", category: "closed"},
    created_at: "2026-04-05T08:05:00Z"
  },
  custom_field_entries: custom
});
const link = (name: string, id: string): object => ({
  custom_field: {name, field_type: "link"},
  values: [{value_link: `https://mill.pagerduty.com/incidents/${id}`}]
});

test("a page that incident.io has as an attachment or in a field is its incident's; one that only resembles it is not", async () => {
  const attached = {
    ...{id: "t1", incident_id: "1"},
    resource: {external_id: "PAGE001", resource_type: "pager_duty_incident", permalink: "https://x.example"}
  };
  const pull = {
    id: "t2",
    incident_id: "1",
    resource: {external_id: "9", resource_type: "github_pull_request"}
  };
  const [pages, left] = await loadedRows(
    {
      "io/incidents.json": {
        incidents: [
          declared("1"),
          declared("2", [link("Pager", "PAGE002"), link("Similar incident", "PAGE003")])
        ]
      },
      "io/attachments.json": {incident_attachments: [attached, pull]},
      "pd/incidents.json": {
        incidents: ["PAGE001", "PAGE002", "PAGE003"].map((id) => page(id, id)),
        ...{limit: 9, offset: 0, more: false}
      }
    },
    `select alert_id, incident_id from (${PAGES}) where link_basis = 'id'`,
    "select reason from excluded where record_kind = 'alert_link'"
  );
  expect(pages).toEqual(["pagerduty:PAGE001 | incident_io:1", "pagerduty:PAGE002 | incident_io:2"]);
  expect(left).toEqual(["other_record"]);
});

test("a tool's page called incidents.json is the tool's wherever it lies; an own file stays one", async () => {
  const [rows] = await loadedRows(
    {
      "a/incidents.json": {incidents: [declared("1")]},
      "b/incidents.json": [
        {
          incident_id: "i9",
          title: "Own",
          permalink: "x",
          reference: "r",
          status: "open",
          created_at: "2026-04-05T08:00:00Z"
        }
      ],
      "c/incidents.json": [{id: "i8", title: "Own too", status: "open", created_at: "2026-04-05T08:00:00Z"}]
    },
    "select incident_id from incidents order by incident_id"
  );
  expect(rows).toEqual(["b:i9", "c:i8", "incident_io:1"]);
});

test("a ticket and a report that name a number of ServiceNow's belong to its incident", async () => {
  const records = {
    "servicenow/a.json": {
      result: [
        {
          number: "INC0070001",
          short_description: "Scale stuck",
          state: "7",
          priority: "2",
          opened_at: "2026-04-06 08:00:00",
          resolved_at: "2026-04-06 09:00:00"
        }
      ]
    },
    "jira/a.json": {
      issues: [
        {
          key: "MILL-3",
          fields: {
            ...{
              summary: "Second scale",
              issuetype: {name: "Task"},
              status: {name: "Open", statusCategory: {key: "new"}}
            },
            ...{created: "2026-04-07T08:00:00.000+0000", labels: [], description: "Follow-up of INC0070001"}
          }
        }
      ]
    },
    "postmortems/scale.md":
      "# The scale was stuck\n\nTicket: INC0070001\n\n## Summary\n\nOn 2026-04-06 from 08:00 UTC to 09:00 UTC nothing was weighed.\n\n## Root cause\n\nFlour in the bearing.\n"
  };
  const [actions, parts] = await loadedRows(
    records,
    ACTIONS,
    "select incident_id, record_id from incident_records order by 2"
  );
  expect(actions).toEqual(["Second scale | postmortems:scale | open"]);
  expect(parts).toEqual([
    "postmortems:scale | postmortems:scale",
    "postmortems:scale | servicenow:INC0070001"
  ]);
});

test("the first service that a tool lists is the incident's own, each counts once", async () => {
  const [rows] = await loadedRows(
    {
      "settings.yaml": "services: {sifter: {aliases: [sieve]}}\n",
      "own/incidents.csv":
        'incident_id,started_at,service,services\ni1,2026-04-05T08:00:00Z,wheel,"[""axle"",""brake"",""wheel"",""zip""]"\ni2,2026-04-05T08:00:00Z,,"[""sieve"",""axle"",""sifter"",""belt""]"\n'
    },
    "select incident_id, service, services from incidents order by 1"
  );
  expect(rows).toEqual(["own:i1 | wheel | wheel+axle+brake+zip", "own:i2 | sifter | sifter+axle+belt"]);
});
