/** What was read and not believed, or not understood, as the warehouse tells it. */
import {expect, test} from "vitest";
import {postmortems} from "../../loaders/arrive/sources/postmortems/postmortems.js";
import {landed} from "../support/landed.js";
import {relationOver} from "../support/relation.js";
import {warehouse} from "../support/warehouse.js";

const at = (text: string): Date => new Date(`${text}Z`);

test("doubts: the reader's and the years typed wrong, each once; a correction settles one", async () => {
  const rows = await relationOver("doubts", {
    as_of: [{as_of_at: at("2025-06-01T00:00:00"), basis: "newest record"}],
    incident_claims: [
      {record_id: "a:1", started_at: at("2202-07-09T09:00:00")},
      {record_id: "a:2", started_at: at("2025-05-31T09:00:00"), created_at: at("2025-06-02T09:00:00")},
      {record_id: "a:3", started_at: at("2202-07-09T09:00:00"), excluded: "test"},
      {record_id: "r:1"},
      {record_id: "r:2"}
    ],
    alert_claims: [{record_id: "p:1", fired_at: at("2031-01-01T00:00:00")}],
    incident_components: [{record_id: "r:1", incident_id: "r:1"}],
    stg_doubts: [
      {
        record_id: "r:1",
        field: "resolved_at",
        value: "x",
        stated: "20 minutes",
        reason: "why",
        remedy: "how"
      },
      {record_id: "r:2", field: "started_at", value: "y", reason: "why", remedy: "how"},
      {record_id: "j:no-incident", field: "started_at", value: "z", reason: "why", remedy: "how"}
    ],
    corrections_resolved: [{record_id: "r:2", field: "started_at", is_used: true}]
  });
  expect(rows.map(({record_id, field, incident_id}) => [record_id, field, incident_id])).toEqual([
    ["a:1", "started_at", null],
    ["p:1", "fired_at", null],
    ["r:1", "resolved_at", "r:1"]
  ]);
  expect(rows[0]!["remedy"]).toContain("a:1,started_at,2025-07-09T09:00:00Z,");
  expect(rows[1]!["remedy"]).toBe("Correct the year in the export.");
});

test("doubts: what a tool's record tells in an impossible order", async () => {
  const rows = await relationOver("doubts", {
    as_of: [{as_of_at: at("2025-06-01T00:00:00"), basis: "newest record"}],
    incident_claims: [
      {record_id: "j:1", created_at: at("2025-03-04T10:00:00"), resolved_at: at("2025-03-03T09:00:00")},
      {record_id: "j:2", created_at: at("2025-03-04T10:00:00"), resolved_at: at("2025-03-04T11:00:00")},
      {record_id: "o:1", started_at: at("2025-03-04T10:00:00"), detected_at: at("2025-03-04T09:00:00")},
      {record_id: "o:2", started_at: at("2025-03-04T10:00:40"), detected_at: at("2025-03-04T10:00:00")}
    ]
  });
  expect(rows.map(({record_id, field, stated}) => [record_id, field, stated])).toEqual([
    ["j:1", "resolved_at", "2025-03-04T10:00:00Z"],
    ["o:1", "detected_at", "2025-03-04T10:00:00Z"]
  ]);
  expect(rows[0]!["remedy"]).toContain("corrections.csv, with the time that is right: j:1,resolved_at,");
});

test("with a day given as today nothing is doubted for lying after it", async () => {
  expect(
    await relationOver("doubts", {
      as_of: [{as_of_at: at("2025-06-01T00:00:00"), basis: "given"}],
      incident_claims: [{record_id: "a:1", started_at: at("2202-07-09T09:00:00")}]
    })
  ).toEqual([]);
});

const REPORT = (more: string): string => `# Queue outage

Date: 2024-03-05

## Root cause

A full disk.

${more}`;

test("secrets: the rows of a file in which one kind was masked, each row once", async () => {
  const [file, kind] = ["jira.json", "bearer"];
  expect(
    await relationOver("secrets", {
      stg_secrets: [
        {file, row: 1, kind},
        {file, row: 1, kind},
        {file, row: 4, kind},
        {file, row: 4, kind: "AWS access key"}
      ]
    })
  ).toEqual([
    {file, kind: "AWS access key", rows: 1},
    {file, kind, rows: 2}
  ]);
});

test("not_understood: rows of one place together; a timeline or actions it may be are not called missing", async () => {
  const seen = {file: "postmortems/a.md", kind: "list", text: "Odds and ends"};
  expect(
    await relationOver("not_understood", {
      stg_not_understood: [
        {...seen, rows: 2},
        {...seen, rows: 1}
      ]
    })
  ).toEqual([{...seen, rows: 3}]);
  const db = await landed(postmortems, {
    "postmortems/a.md": REPORT("## Odds and ends\n\n- Apples\n- Pears\n"),
    "postmortems/b.md": REPORT("## Action items\n\nNone. Nobody had an idea.\n")
  });
  expect(await db.rows('select file, kind, "text", "rows" from raw_not_understood')).toEqual([
    {...seen, rows: "2"}
  ]);
  expect(
    await db.rows("select record_id, has_timeline, actions_read from stg_postmortems_retros order by 1")
  ).toEqual([
    {record_id: "postmortems:a", has_timeline: null, actions_read: false},
    {record_id: "postmortems:b", has_timeline: false, actions_read: true}
  ]);
  db.close();
});

test("a page's clock comes before a report's day, and nothing is measured from a day alone", async () => {
  const claimed = (record_id: string, precedence: number, time: string, time_basis: string | null) => ({
    ...{record_id, precedence, source: record_id[0], time_basis},
    ...{created_at: at(time), occurred_at: at(time), resolved_at: at("2024-03-05T12:00:00")}
  });
  const incident = async (...claims: ReturnType<typeof claimed>[]) => {
    const [row] = await relationOver("incidents", {
      incident_claims: claims,
      incident_components: claims.map(({record_id}) => ({record_id, incident_id: "r:1"})),
      incident_declared: [{incident_id: "r:1"}],
      as_of: [{as_of_at: at("2025-01-01T00:00:00"), basis: "newest record"}]
    });
    return [row?.["occurred_at"], row?.["impact_minutes"]];
  };
  const day = claimed("r:1", 1, "2024-03-05T00:00:00", "created_at: date stated, time unknown");
  expect(await incident(day)).toEqual([at("2024-03-05T00:00:00"), null]);
  expect(await incident(day, claimed("p:1", 4, "2024-03-05T11:00:00", null))).toEqual([
    at("2024-03-05T11:00:00"),
    60
  ]);
  expect(await incident(day, claimed("j:1", 3, "2024-03-09T11:00:00", null))).toEqual([
    at("2024-03-05T00:00:00"),
    null
  ]);
});

test("ambiguous_mentions: a page that two reports name belongs to neither", async () => {
  const claim = (record_id: string, names: string[], mentioned: string[]) => ({
    ...{record_id, source: record_id[0], names},
    mentions: mentioned.map((name) => ({name, basis: "body"}))
  });
  const claims = [claim("p:1", ["p1"], []), claim("r:1", ["r1"], ["p1"]), claim("r:2", ["r2"], ["p1"])];
  const rows = (joined: string) =>
    relationOver("ambiguous_mentions", {
      incident_claims: claims,
      incident_components: claims.map(({record_id}) => ({
        record_id,
        incident_id: record_id === "p:1" ? joined : record_id
      }))
    });
  expect(await rows("p:1")).toEqual([{record_id: "p:1", by_source: "r", named_by: ["r:1", "r:2"]}]);
  expect(await rows("r:1")).toEqual([]);
});

test("dangling_references: incidents and retros that no file holds, with the row that names them", async () => {
  const db = await warehouse({
    files: {
      "d/incidents.csv": "incident_id,started_at\nI1,2024-01-01T00:00:00Z\n",
      "d/retros.csv": "retro_id,incident_id\nR1,I1\nR2,I7\n",
      "d/actions.csv": "action_id,title,incident_id,retro_id\nA1,x,I1,R1\nA2,y,I8,R9\n",
      "d/deploys.csv": "deploy_id,at,incident_id\nD1,2024-01-01T00:00:00Z,I6\nD2,2024-01-01T00:00:00Z,I1\n"
    },
    rows: {
      stg_tools_actions: [
        {record_id: "t:F1", source: "t", incident_record_id: "t:GONE"},
        {record_id: "t:F2", source: "t", incident_record_id: "d:I1"}
      ]
    }
  });
  expect(await db.rows('select file, "row", reference from dangling_references order by all')).toEqual([
    {file: "d/actions.csv", row: 3, reference: "I8"},
    {file: "d/actions.csv", row: 3, reference: "R9"},
    {file: "d/deploys.csv", row: 2, reference: "I6"},
    {file: "d/retros.csv", row: 3, reference: "I7"},
    {file: "test", row: null, reference: "GONE"}
  ]);
  db.close();
});
