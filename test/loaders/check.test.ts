/** What `check` says of exports, and that doing what it says settles it. */
import {rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, expect, test, vi} from "vitest";
import {check} from "../../loaders/commands/check.js";
import {masked, typeOf} from "../../loaders/commands/check/mapping.js";
import {countOf} from "../../loaders/commands/check/understanding.js";
import {folder} from "../support/warehouse.js";

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

test.each([
  ["heading", 1, "1 heading that gave nothing"],
  ["heading", 2, "2 headings that gave nothing"],
  ["clock_lines", 1, "1 line that begins with a time"],
  ["table", 3, "3 rows of tables whose heading and columns say nothing known"]
])("%s × %i", (kind, rows, said) => {
  expect(countOf(kind, rows)).toBe(said);
});

async function checked(data: string, values = false): Promise<{text: string; exit: unknown}> {
  const lines: unknown[] = [];
  vi.spyOn(console, "log").mockImplementation((line) => void lines.push(line));
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  process.exitCode = 0;
  await check({data, values});
  return {text: lines.join("\n"), exit: process.exitCode};
}

const TICKETS =
  "Ticket No,Subject,Prio,Opened,Closed,Assigned To\nT-1,Printers fail,High,2026-01-05 10:00,2026-01-05 12:00,Nora Pelc\nT-2,Mail is slow,Low,2026-01-09 10:00,,Nora Pelc\n";
const LOG = {
  meta: {n: 2},
  entries: [
    {uid: "a1", headline: "Queue stuck", when: {start: "2026-02-01T10:00:00Z", end: "2026-02-01T11:00:00Z"}},
    {uid: "a2", headline: "Slow", when: {start: "2026-02-03T10:00:00Z", end: null}}
  ]
};

test("the proposed mapping of unknown files has them read when it is pasted", async () => {
  const data = folder({"desk/tickets.csv": TICKETS, "desk/log.json": JSON.stringify(LOG)});
  const before = await checked(data);
  expect(before.exit).toBe(1);
  expect(before.text).not.toMatch(/Printers|Pelc|T-1|Queue/);
  const stanza = /^sources:\n(?: .*\n)+/m.exec(before.text)![0];
  writeFileSync(join(data, "settings.yaml"), stanza);
  const after = await checked(data);
  expect(after.text).toMatch(/desk\/tickets\.csv +desk +incident +2 +2/);
  expect(after.text).toMatch(/desk\/log\.json +desk +incident +2 +2/);
  expect(after.exit).toBe(0);
  expect(stanza).toContain('incident_id: "Ticket No" # text');
  expect(stanza).toContain('started_at: "when.start" # time');
  expect(stanza).toContain('# not used: "Assigned To" (text)');
  rmSync(data, {recursive: true});
});

test("a spreadsheet as people keep it gets a mapping by what its names mean, its dates and its ticks", async () => {
  const data = folder({
    "Outages 2026 (final).csv": `Outage #;What happened;Severity;Start;End;System
O-1;Printers down;Sev 1;03.02.2026 14:05;03.02.2026 15:10;print
O-2;Badges refused;Sev 3;20.03.2026 22:40;21.03.2026 00:10;doors
`,
    "what we promised - actions.csv": `Incident;Action;Who;Due;Done?;Done on;Ticket
O-1;Buy a second printer;Mara Pelc;20.02.2026;x;19.02.2026;OPS-11
O-2;Renew badges earlier;doors team;15.04.2026;no;;
`
  });
  const stanza = /^sources:\n(?: .*\n)+/m.exec((await checked(data)).text)![0];
  expect(stanza).not.toMatch(/Printers|Pelc|OPS-11/);
  for (const line of [
    'incident_id: "Outage #"',
    'title: "What happened"',
    'started_at: "Start"',
    'resolved_at: "End"',
    'services: "System"',
    'action_id: "(row)"',
    'incident_id: "Incident"',
    'due_at: "Due"',
    'closed_at: "Done on"',
    'status: {from: "Done?", values: {"x": done, "no": open}}'
  ])
    expect(stanza).toContain(line);
  writeFileSync(join(data, "settings.yaml"), stanza);
  const after = await checked(data);
  expect(after.text).toContain("4 read = 4 loaded");
  expect(after.exit).toBe(0);
  rmSync(data, {recursive: true});
});

test("what two files of one tool tell alike is said to count twice, until an answer settles it", async () => {
  const row = (id: string) => `incident_id,title,started_at\n${id},Checkout is slow,2024-01-05T10:00:00Z\n`;
  const data = folder({"d/a/incidents.csv": row("I1"), "d/b/incidents.csv": row("I2")});
  const before = await checked(data);
  expect(before.text).toContain("Incidents that may be told twice");
  expect(before.text).not.toContain("Clean:");
  const line = /^ +(same_incident,.*)$/m.exec(before.text)![1]!;
  writeFileSync(join(data, "answers.csv"), `kind,record_id,subject,answer,at\n${line}\n`);
  const after = await checked(data);
  expect(after.text).not.toContain("told twice");
  expect(after.text).toContain("Clean:");
  rmSync(data, {recursive: true});
});

test("a text of an unknown kind that is a report is read where the message says to put it", async () => {
  const notes = "# The plug\n\nSomebody pulled the wrong one on 5 January 2026. We put it back.\n";
  const data = folder({"desk/plug.md": notes});
  const {text} = await checked(data);
  expect(text).toContain("put it into a folder called postmortems");
  rmSync(data, {recursive: true});
  const moved = folder({
    "desk/postmortems/plug.md": notes
  });
  expect((await checked(moved)).text).not.toContain("Unrecognised");
  rmSync(moved, {recursive: true});
});

test("sample values are shown where they are asked for, without their letters and digits", async () => {
  const data = folder({"desk/tickets.csv": TICKETS});
  const {text} = await checked(data, true);
  expect(text).toContain("such as Xxxxxxxx xxxx");
  expect(text).not.toMatch(/Printers|Pelc/);
  rmSync(data, {recursive: true});
});

const issue = (number: number, label: string) => ({
  ...{number, title: `Issue ${number}`, state: "closed", comments: 0, body: "", labels: [{name: label}]},
  html_url: `https://github.com/shop/ops/issues/${number}`,
  ...{
    created_at: "2026-01-01T00:00:00Z",
    updated_at: "2026-01-02T00:00:00Z",
    closed_at: "2026-01-02T00:00:00Z"
  }
});

test("a label that sounds like both is taken for an action's", async () => {
  const issues = [issue(1, "incident-follow-up"), issue(2, "incident/major")];
  const data = folder({"github/i.json": JSON.stringify(issues)});
  expect((await checked(data)).text).toContain(
    'issues: {incident_labels: ["incident/major"], action_labels: ["incident-follow-up"]}'
  );
  rmSync(data, {recursive: true});
});

test("the next step names the questions, with what answers to them would bring", async () => {
  const days = Array.from({length: 60}, (_, i) => new Date(Date.UTC(2022, 5, 1 + 10 * i)).toISOString());
  const data = folder({
    "d/incidents.csv": `incident_id,service,started_at\n${days.map((day, i) => `I${i},checkout,${day}`).join("\n")}\n`,
    "d/actions.csv":
      "action_id,title,incident_id,status,created_at,closed_at\nX,Bound the pool,I39,done,2023-07-02,2023-07-20\n"
  });
  expect((await checked(data)).text).toContain(
    "Of 1 action nobody said what it should change: on the page Questions 1 answer would let 1 change be judged."
  );
  writeFileSync(join(data, "links.csv"), "action_id,target_kind,target_id\nX,service,checkout\n");
  expect((await checked(data)).text).not.toContain("Questions");
  rmSync(data, {recursive: true});
});

test("a tracker of which nothing counts is said, with the line that takes its labels", async () => {
  const issues = [
    issue(1, "type/outage"),
    issue(2, "type/outage"),
    issue(3, "retro follow-up"),
    issue(4, "web")
  ];
  const data = folder({
    "github/i.json": JSON.stringify(issues),
    "github/empty.json": "[]",
    "github/.keep": ""
  });
  const before = await checked(data);
  expect(before.exit).toBe(0); // an empty page, a hidden file and issues of other kinds are no fault
  expect(before.text).toContain("none of 4 issues is taken");
  expect(before.text).toContain("the labels type/outage (2), retro follow-up (1), web (1)");
  const line = /issues: \{incident_labels.*\}/.exec(before.text)![0];
  writeFileSync(join(data, "settings.yaml"), line);
  const after = await checked(data);
  expect(after.text).toContain("github: 3 issues are incidents or actions");
  rmSync(data, {recursive: true});
});

test.each([
  [["1", "2.5", ""], "number"],
  [["2026-01-01", "2026-01-01T10:00Z"], "time"],
  [["yes", "no"], "true or false"],
  [["a", "b", "a", "b", "a"], "one of 2"],
  [["", " "], "empty"],
  [["some words"], "text"]
])("values %j are %s", (values, type) => {
  expect(typeOf(values)).toBe(type);
});

test("a masked value keeps its shape and nothing else", () => {
  expect(masked("Žofie 5€\u001b[31m a very long text that goes on")).toBe("Xxxxx 9···99x x xxxx xxx");
});

const page = (id: string): object => ({
  ...{id, type: "incident", title: `Queue ${id}`, status: "resolved", urgency: "high"},
  ...{created_at: "2026-02-01T10:00:00Z", resolved_at: "2026-02-01T11:00:00Z"}
});

test("why pages are no incidents is what the settings say; corrections of other columns are told what they lack", async () => {
  const files = {
    "pagerduty/a.json": JSON.stringify({incidents: [page("PQ1")]}),
    "corrections.csv": "record,column,new\nPQ1,severity,2\n"
  };
  const none = await checked(folder({...files, "settings.yaml": "pagerduty: {incidents: none}\n"}));
  expect(none.text).toMatch(
    /count as pages only, because settings.yaml says so: pagerduty: \{incidents: none\}/
  );
  expect(none.text).toContain("corrections.csv: corrections without record_id, field");
  expect(none.text).not.toMatch(/named after a table|^sources:/m);
  const chosen = await checked(
    folder({...files, "settings.yaml": "pagerduty: {incidents: {services: [shop]}}\n"})
  );
  expect(chosen.text).toContain("settings.yaml chooses by service, urgency or priority");
});

test("an own file without its id is told that; a tool's column that is there twice is named; a header alone is no export", async () => {
  const data = folder({
    "own/retros.csv": "Key,title,held_at\nA1,Printers,2026-01-05T10:00:00Z\n",
    "own/incidents.csv": "incident_id,Opened\nA1,2026-01-05T10:00:00Z\n",
    "desk/incidents.csv": "Key,Opened\nA1,2026-01-05T10:00:00Z\n",
    "servicenow/incident.csv": `number,short_description,opened_at,priority,opened_at,cmdb_ci\nINC1,Mail,2026-01-05 10:00:00,2,2026-02-05 10:00:00,${"a1".repeat(16)}\n`
  });
  const said = await checked(data);
  expect(said.exit).toBe(1);
  expect(said.text).toMatch(/retros without retro_id.*if it is the column Key, call it retro_id/);
  expect(said.text).toContain(
    "own/incidents.csv: the column Opened was read as our created_at, by what its name means"
  );
  expect(said.text).toMatch(
    /desk\/incidents\.csv: read by what its columns' names mean: incident_id from “Key”, created_at from “Opened”/
  );
  expect(said.text).toMatch(
    /servicenow: 1 service is known by id alone, such as (a1){16} → .*cmdb_ci_service/
  );
  expect(said.text).not.toContain("named after a table");
  expect(said.text).toMatch(/opened_at is there twice/);
  const bare = await checked(folder({"own/incidents.csv": "incident_id,title\n"}));
  expect(bare).toMatchObject({exit: 1, text: expect.stringContaining("No export found") as string});
});

test("an error budget of a service that nothing names is told, one of a service with incidents is not", async () => {
  const data = folder({
    "own/incidents.csv":
      "incident_id,title,started_at,services\nI1,Slow,2026-01-05T10:00:00Z,Checkout\nI2,Slow,2026-02-05T10:00:00Z,Checkout\n",
    "settings.yaml": "costs:\n  error_budget_minutes: {checkout: 130, chekout: 60}\n"
  });
  const {text} = await checked(data);
  expect(text).toContain('no incident and no alert names "chekout"');
  expect(text).not.toContain('names "checkout"');
});
