import {expect, test} from "vitest";
import {warehouse} from "../support/warehouse.js";

test("numbers that only JavaScript reads, or that no column holds, are refused, and the rows stay", async () => {
  const db = await warehouse({
    files: {
      "d/incidents.csv":
        "incident_id,started_at,impact_minutes\nI1,2024-01-01,0x10\nI2,2024-01-01,1e3\nI3,2024-01-01,5.\n",
      "d/retros.csv": "retro_id,incident_id,participant_count,body_chars\nR1,I2,99999999999,1\nR2,I2,4,7.0\n"
    }
  });
  expect(await db.rows("select reason from rejects")).toEqual([]);
  expect(await db.rows("select kind, text, rows from raw_not_understood order by all")).toEqual([
    {kind: "value", text: "impact_minutes", rows: "1"},
    {kind: "value", text: "participant_count", rows: "1"}
  ]);
  expect(await db.rows("select impact_minutes as minutes from incidents order by incident_id")).toEqual([
    {minutes: null},
    {minutes: 1000},
    {minutes: 5}
  ]);
  db.close();
});

test("an own taxonomy may be empty; a broken one is a usage error that names it", async () => {
  const db = await warehouse({files: {"taxonomy.yaml": "# none yet\n"}});
  db.close();
  await expect(warehouse({files: {"taxonomy.yaml": "a: b: c\n"}})).rejects.toThrow(/^taxonomy.yaml: /);
});

test("people in columns of our own files leave every text, and the excerpts of refused rows", async () => {
  const db = await warehouse({
    files: {
      "d/incidents.csv":
        "incident_id,started_at,title,owner,summary\nI1,2024-01-01,Jane Doering broke it,Jane Doering,\n,never,Bob Malone again,Bob Malone,\n",
      "d/actions.json":
        '[{"action_id":"A1","title":"Ask Eva Lindqvist","assignee":{"name":"Eva Lindqvist","email":"e@x.org"}}]'
    }
  });
  expect(await db.rows("select title from incidents")).toEqual([{title: "[person] broke it"}]);
  expect(await db.rows("select title from actions")).toEqual([{title: "Ask [person]"}]);
  const [reject] = await db.rows("select excerpt from rejects");
  expect(reject!["excerpt"]).not.toMatch(/Malone|owner/);
  db.close();
});

test("one row without its id does not hide the file; a file of none is empty, not strange", async () => {
  const db = await warehouse({
    files: {
      "d/incidents.json": '[{"title":"no id"},{"incident_id":"I1","started_at":"2024-01-01"}]',
      "d/retros.json": "[]",
      "d/actions.ndjson": '{"action_id":"A1"}\n"text"\n7\n'
    }
  });
  expect(await db.rows("select file, record_kind, rows_read, rows_loaded from load_report")).toEqual([
    {file: "d/actions.ndjson", record_kind: "action", rows_read: 3, rows_loaded: 1},
    {file: "d/incidents.json", record_kind: "incident", rows_read: 2, rows_loaded: 1},
    {file: "d/retros.json", record_kind: "empty", rows_read: 0, rows_loaded: 0}
  ]);
  db.close();
});
