/** Pages of tools that bring more than their incidents, or less than their shape promises: nothing of them is lost. */
import {expect, test} from "vitest";
import {incidentIo} from "../../loaders/arrive/sources/incident_io/incident_io.js";
import {opsgenie} from "../../loaders/arrive/sources/opsgenie/opsgenie.js";
import {postmortems} from "../../loaders/arrive/sources/postmortems/postmortems.js";
import {rootly} from "../../loaders/arrive/sources/rootly/rootly.js";
import {servicenow} from "../../loaders/arrive/sources/servicenow/servicenow.js";
import {slack} from "../../loaders/arrive/sources/slack/slack.js";
import type {Source} from "../../loaders/arrive/sources/source.js";
import {zenduty} from "../../loaders/arrive/sources/zenduty/zenduty.js";
import {landedRows} from "../support/landed.js";
import {lines} from "../support/exports.js";

const found = async (
  source: Source,
  files: Readonly<Record<string, string>>,
  sql: string
): Promise<string[]> => lines(await landedRows(source, files, sql));
const json = (value: unknown): string => JSON.stringify(value);

const crane = (id: string, more: object = {}): object => ({
  ...{id, type: "incidents", attributes: {sequential_id: 1, slug: id, title: id, status: "resolved"}},
  ...more
});
const times = {started_at: "2026-04-01T08:00:00Z", created_at: "2026-04-01T08:00:00Z"};
const beside = (id: string, type: string, attributes: object): object => ({id, type, attributes});

test("what a page of Rootly's brings and no incident is tied to lands once, and is said", async () => {
  const data = ["c1", "c2"].map((id) => crane(id)) as {attributes: object}[];
  for (const one of data) Object.assign(one.attributes, times);
  Object.assign(data[1]!, {
    relationships: {action_items: {data: [{id: "a1"}]}, retrospective: {data: {id: "p1"}}}
  });
  const included = [
    beside("a1", "incident_action_items", {summary: "Tied", kind: "follow_up", created_at: "2026-04-02"}),
    beside("a2", "incident_action_items", {summary: "Of none", kind: "follow_up", created_at: "2026-04-02"}),
    beside("p1", "post_mortems", {title: "Tied too", content: "<p>x</p>", created_at: "2026-04-02"}),
    beside("e1", "incident_events", {event: "Rope cut", occurred_at: "2026-04-01T08:10:00Z"}),
    beside("s1", "services", {name: "crane"})
  ];
  const files = {"rootly/page.json": json({data, included})};
  expect(
    await found(rootly, files, "select title, incident_record_id from stg_tools_actions order by title")
  ).toEqual(["Of none | –", "Tied | rootly:c2"]);
  expect(await found(rootly, files, "select title, incident_record_id from stg_tools_retros")).toEqual([
    "Tied too | rootly:c2"
  ]);
  expect(await found(rootly, files, "select record_id, reason from raw_excluded")).toEqual([
    "rootly:e1 | no_incident_named"
  ]);
  expect(await found(rootly, files, "select note from raw_files")).toEqual([
    "action items and retrospectives that name no incident: 1; they count as of none"
  ]);
});

test("Rootly's incidents without a slug are told by their kind: a test and a maintenance are none", async () => {
  const flat = (id: string, kind: string): object => ({
    ...{id, sequential_id: 1, title: id, kind, status: "resolved", groups: ["Harbour"], ...times}
  });
  expect(
    await found(
      rootly,
      {"rootly/a.json": json([flat("n", "normal"), flat("s", "scheduled"), flat("t", "test_sub")])},
      "select record_id, team, excluded from stg_tools_incidents order by 1"
    )
  ).toEqual(["rootly:n | Harbour | –", "rootly:s | Harbour | maintenance", "rootly:t | Harbour | test"]);
});

test("incident.io's follow-ups as a table, by number or title of their incident", async () => {
  const table = `Title,Status,Priority,Owner,Incident,Created at,Completed at,Due date,External issue URL
Spare lamp,Completed,High,,INC-4: Lamps out,2026-02-04T08:00:00Z,2026-02-09T08:00:00Z,2026-02-10,https://a.example/browse/LT-9
New wiring,Not doing,Low,,INC-4,2026-02-04T08:00:00Z,,,
Dusk sensor,Outstanding,,,INC-4,2026-02-04T08:00:00Z,,,
Typo,Deleted,,,INC-4,2026-02-04T08:00:00Z,,,
`;
  expect(
    await found(
      incidentIo,
      {"incident_io/f.csv": table},
      "select title, incident_record_id, status, due_at, closed_at, has_ticket, excluded from stg_tools_actions order by title"
    )
  ).toEqual([
    "Dusk sensor | incident_io:INC-4 | open | – | – | false | –",
    "New wiring | incident_io:INC-4 | wont_do | – | – | false | –",
    "Spare lamp | incident_io:INC-4 | done | 2026-02-10T00:00Z | 2026-02-09T08:00Z | true | –",
    "Typo | incident_io:INC-4 | – | – | – | false | deleted"
  ]);
});

test("a list in brackets in a cell of Opsgenie's is a list", async () => {
  const table = `Alert ID,Alias,TinyID,Message,Status,CreatedAt,Teams
a1,a1,1,Belt slips,open,1770109800000,"[""Belts"", Motors]"
a2,a2,2,Belt stops,open,1770109800000,[]
`;
  expect(
    await found(
      opsgenie,
      {"opsgenie/a.csv": table},
      "select record_id, team from stg_tools_alerts order by 1"
    )
  ).toEqual(["opsgenie:a1 | Belts", "opsgenie:a2 | –"]);
});

test("Zenduty's team stands at the service; Slack's list of channels holds no messages", async () => {
  const page = {
    ...{
      unique_id: "z1",
      incident_number: 1,
      title: "Pump dry",
      status: 3,
      creation_date: "2026-05-01T08:00:00Z"
    },
    service_object: {name: "pump", team_name: "Water"}
  };
  expect(
    await found(zenduty, {"zenduty/a.json": json({results: [page]})}, "select team from stg_tools_incidents")
  ).toEqual(["Water"]);
  const channel = {id: "C1", name: "inc-1", members: [], topic: {value: ""}, purpose: {value: ""}};
  expect(
    await found(slack, {"slack/channels.json": json([channel])}, "select record_id, reason from raw_excluded")
  ).toEqual(["slack:users and channels:C1 | other_record"]);
});

test("ServiceNow's tasks of changes and other tables are no incidents", async () => {
  const record = (number: string): object => ({
    number,
    short_description: number,
    opened_at: "2026-05-01 08:00:00"
  });
  const files = {
    "servicenow/a.json": json({result: ["INC1", "CTASK1", "SCTASK1", "RITM1", "TASK1"].map(record)})
  };
  expect(await found(servicenow, files, "select record_id from stg_tools_incidents")).toEqual([
    "servicenow:INC1"
  ]);
  expect(await found(servicenow, files, "select count(*) from raw_excluded")).toEqual(["4"]);
});

test.each([
  ["Ops : Belts slipped again", "Belts slipped again"],
  ["Belts slipped again - Ops - Confluence", "Belts slipped again"],
  ["", "page"]
])("a page without a heading is called as its title says: “%s”", async (title, called) => {
  const page = `<html><head><title>${title}</title></head><body><svg><title>icon</title></svg>
<h2>Summary</h2><p>On 2026-05-01 from 08:00 UTC to 09:00 UTC belts slipped.</p>
<h2>Root cause</h2><p>Rain on the belts.</p></body></html>`;
  expect(
    await found(postmortems, {"postmortems/page.html": page}, "select title from stg_postmortems_incidents")
  ).toEqual([called]);
});
