/** Headers, values and mappings of own files. */
import {expect, test} from "vitest";
import {guessed} from "../../loaders/arrive/fieldNames.js";
import {csvTable} from "../../loaders/arrive/csv.js";
import {headerOf} from "../../loaders/arrive/sources/plain/header.js";
import {matches} from "../../loaders/arrive/sources/plain/mapping.js";
import {filesRead, notesOf, recordsOf} from "../support/readFiles.js";
import {warehouse} from "../support/warehouse.js";

test("columns are known in any spelling, `id` stands for the table's own, of two the first is read", () => {
  const header = headerOf("incidents", ["ID", "Started At", "severity", "Severity", "downtime", "owner"]);
  expect([...header.columns]).toEqual([
    [0, "incident_id"],
    [1, "started_at"],
    [2, "severity"]
  ]);
  expect(header).toMatchObject({unknown: ["downtime"], repeated: ["Severity"]});
});

test.each([
  [
    [
      "Incident Number",
      "Title",
      "Creation Date",
      "Acknowledged Date",
      "Resolved Date",
      "Service Name",
      "Team Name"
    ],
    ["incident_id", "title", "created_at", "acknowledged_at", "resolved_at", "services", "team"],
    []
  ],
  [
    ["Numéro d'incident", "Titre", "Gravité", "Statut", "Date de création", "Équipe"],
    ["incident_id", "title", "severity", "status_raw", "created_at", "team"],
    []
  ],
  [
    ["ID", "Name", "Headline", "Opened", "Time to close"],
    ["incident_id", "created_at"],
    ["Name", "Headline", "Time to close"]
  ],
  [["ID", "Description", "Opened"], ["incident_id", "title", "created_at"], []],
  [["ID", "title", "Name", "Opened"], ["incident_id", "title", "created_at"], ["Name"]],
  [["ID", "title", "Reported By", "Opened"], ["incident_id", "title", "created_at"], []]
])("%j mean %j, and nobody knows %j", (names, columns, unknown) => {
  const header = headerOf("incidents", names);
  expect([...header.columns].toSorted(([a], [b]) => a - b).map(([, column]) => column)).toEqual(columns);
  expect(header.unknown).toEqual(unknown);
});

test("actions' columns are read by what they mean too", () => {
  const header = headerOf("actions", [
    "Key",
    "Action item",
    "Incident Number",
    "Deadline",
    "Completed on",
    "State"
  ]);
  expect([...header.columns.values()]).toEqual(
    expect.arrayContaining(["action_id", "title", "incident_id", "due_at", "closed_at", "status_raw"])
  );
});

test("an own action's incident is told by a key, a number or an address before its title", async () => {
  const read = await filesRead({
    "acme/actions.csv":
      "ID,Task,Incident,Deadline\n1,Oil,INC-5: Gate,2026-06-01\n2,Grease,#7 Gate,2026-06-01\n3,Paint,I-9,2026-06-01\n"
  });
  expect(recordsOf(read, "actions").map(({values}) => values["incident_id"])).toEqual(["INC-5", "7", "I-9"]);
});

test("of a foreign table it is said how it was read; one that has our own id is held to our names", async () => {
  const rows = "Resolved Date,Weather,Status\n#7,Pump,2026-05-01 10:00,45m,rain,Cancelled\n";
  const [foreign, own] = await filesRead({
    "acme/incidents.csv": `Incident Number,Name,Opened,${rows}`,
    "own/incidents.csv": `incident_id,Name,Opened,${rows}`
  });
  expect(recordsOf([foreign!], "incidents")).toMatchObject([
    {id: "acme:7", values: {title: "Pump", created_at: "2026-05-01T10:00:00.000Z", excluded: "cancelled"}}
  ]);
  expect(recordsOf([foreign!], "incidents")[0]!.values).not.toHaveProperty("resolved_at");
  expect(notesOf([foreign!])).toBe(
    "read by what its columns' names mean: incident_id from “Incident Number”, title from “Name”, resolved_at from “Resolved Date”, created_at from “Opened”; not read: Weather; if one is wrong, map the file under sources: in settings.yaml."
  );
  expect(own!.outcomes.filter((outcome) => "notUnderstood" in outcome)).toEqual([
    {notUnderstood: "meant", text: "Name as title", rows: 1},
    {notUnderstood: "meant", text: "Resolved Date as resolved_at", rows: 1},
    {notUnderstood: "meant", text: "Opened as created_at", rows: 1},
    {notUnderstood: "column", text: "Weather", rows: 1},
    {notUnderstood: "column", text: "Resolved Date", rows: 1}
  ]);
});

test("what tools write for nothing is nothing, a bad value is left empty, and both rows stay", async () => {
  const db = await warehouse({
    files: {
      "own/incidents.csv":
        "incident_id,title,started_at,resolved_at,colour\n1,A,2026-02-01T10:00:00Z,n/a,\n2,B,2026-02-02T10:00:00Z,soon,red\n"
    }
  });
  expect(await db.rows("select title, resolved_at from incidents order by title")).toEqual([
    {title: "A", resolved_at: null},
    {title: "B", resolved_at: null}
  ]);
  expect(await db.rows("select kind, text, rows from raw_not_understood order by kind")).toEqual([
    {kind: "column", text: "colour", rows: "1"},
    {kind: "value", text: "resolved_at", rows: "1"}
  ]);
  db.close();
});

test("an own column says that a row does not count, and why", async () => {
  const db = await warehouse({
    files: {
      "own/incidents.csv":
        "incident_id,started_at,excluded\n1,2026-02-01T10:00:00Z,no\n2,2026-02-02T10:00:00Z,Game day\n3,2026-02-03T10:00:00Z,yes\n"
    }
  });
  expect(await db.rows("select record_id, reason from excluded order by record_id")).toEqual([
    {record_id: "own:2", reason: "game_day"},
    {record_id: "own:3", reason: "left_out"}
  ]);
  db.close();
});

test("a mapping reads any file: paths, words for values, one value for all, a record without an id", async () => {
  const db = await warehouse({
    settings: `sources:
  "desk/*.json":
    table: incidents
    records: payload.cases
    time_zone: Europe/Berlin
    fields:
      incident_id: (row)
      title: heading
      severity: {from: level.name, values: {Worst: 1}}
      started_at: when
      team: {constant: Desk}
`,
    files: {
      "desk/cases.json": JSON.stringify({
        payload: {cases: [{heading: "Till frozen", level: {name: "worst"}, when: "2026-02-01 10:00"}]}
      })
    }
  });
  expect(await db.rows("select incident_id, title, severity, team, started_at from incidents")).toEqual([
    {
      incident_id: "desk:row-1",
      title: "Till frozen",
      severity: 1,
      team: "Desk",
      started_at: new Date("2026-02-01T09:00:00Z")
    }
  ]);
  db.close();
});

test("patterns: a name alone fits in any folder, a star stays within a name", () => {
  expect(matches("a/b/cases.csv", "cases.csv")).toBe(true);
  expect(matches("a/b/cases.csv", "a/*.csv")).toBe(false);
  expect(matches("a/b/cases.csv", "a/**/*.csv")).toBe(true);
});

test.each([
  ["incidents", "opened_at", "started_at"],
  ["incidents", "fields.priority.name", "severity"],
  ["actions", "deadline", "due_at"],
  ["incidents", "weather", undefined]
])("of %s, %s is most likely %s", (table, name, ours) => {
  expect(guessed(table, name)).toBe(ours);
});

test("a stray quote mark costs its row at most", () => {
  const {rows, broken} = csvTable('id,title\n1,a\n2,the "big" one\n3,"never closed\n4,d\n');
  expect(rows).toEqual([
    ["1", "a"],
    ["2", 'the "big" one'],
    ["4", "d"]
  ]);
  expect(broken).toEqual([{row: 4, text: '3,"never closed'}]);
});

test("a status that is none of ours stays as it was written, without a meaning", async () => {
  const db = await warehouse({
    files: {
      "d/incidents.csv": "incident_id,started_at,status\nI1,2026-01-01T00:00:00Z,Watching\n",
      "d/actions.csv": "action_id,incident_id,status\nA1,I1,Cold store\nA2,I1,done\n"
    }
  });
  expect(await db.rows("select action_id, status, status_raw from actions order by 1")).toEqual([
    {action_id: "d:A1", status: null, status_raw: "Cold store"},
    {action_id: "d:A2", status: "done", status_raw: "done"}
  ]);
  expect(await db.rows("select status_raw from incidents")).toEqual([{status_raw: "Watching"}]);
  expect(await db.rows("select text from raw_not_understood")).toEqual([]);
  db.close();
});
