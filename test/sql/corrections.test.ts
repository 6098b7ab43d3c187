import {expect, test} from "vitest";
import {warehouse} from "../support/warehouse.js";

const HEADER = "record_id,field,value,reason\n";

test("corrections of unknown records are refused each, however many name the same field", async () => {
  const db = await warehouse({
    files: {
      "d/incidents.csv": "incident_id,started_at\nI1,2024-01-01T00:00:00Z\n",
      "corrections.csv": `${HEADER}I7,title,x,typo\nI8,title,y,typo\n`
    }
  });
  expect(await db.rows("select reason from rejects order by all")).toEqual([
    {reason: "record_id: no record “I7”"},
    {reason: "record_id: no record “I8”"}
  ]);
  db.close();
});

test("of two corrections of one field, with and without the source in the id, the later line counts", async () => {
  const db = await warehouse({
    files: {
      "d/incidents.csv": "incident_id,started_at,title\nI1,2024-01-01T00:00:00Z,old\n",
      "d/actions.csv": "action_id,title\nA1,old\n",
      "corrections.csv": `${HEADER}I1,title,first,x\nd:I1,title,second,x\nA1,status,resolved,x\nd:A1,title,new,x\nA1,title,newer,x\n`
    }
  });
  expect(await db.rows("select title from incidents")).toEqual([{title: "second"}]);
  expect(await db.rows("select title, status from actions")).toEqual([{title: "newer", status: "done"}]);
  db.close();
});

test("a correction whose value the field can't hold is refused, not dropped", async () => {
  const db = await warehouse({
    files: {
      "d/incidents.csv": "incident_id,started_at\nI1,2024-01-01T00:00:00Z\n",
      "corrections.csv": `${HEADER}I1,resolved_at,yesterday,x\nI1,impact_minutes,lots,x\nI1,status,frobbed,x\nI1,detected_by,luck,x\nI1,title,,x\nI1,mitigated_at,0012-01-01,x\nI1,created_at,2024-01-01 10:00,x\n`
    }
  });
  expect(await db.rows('select "row", reason from rejects order by 1')).toEqual([
    {row: 2, reason: "value: “yesterday” is not a time such as 2026-01-31T09:30:00Z"},
    {row: 3, reason: "value: “lots” is not a number"},
    {row: 4, reason: "value: “frobbed” is not one of open, in_progress, done, wont_do, resolved"},
    {row: 5, reason: "value: “luck” is not one of alert, human, customer, unknown"},
    {row: 6, reason: "value is empty"},
    {row: 7, reason: "value: “0012-01-01” is not a time such as 2026-01-31T09:30:00Z"}
  ]);
  expect(await db.rows("select created_at::varchar as at from incidents")).toEqual([
    {at: "2024-01-01 10:00:00"}
  ]);
  db.close();
});

test("links.csv as a spreadsheet saves it: TRUE and FALSE; a wait beyond all calendars is refused", async () => {
  const db = await warehouse({
    files: {
      "d/actions.csv": "action_id,title,status,closed_at\nA1,x,done,2024-01-01\n",
      "links.csv":
        "action_id,target_kind,target_id,check_after_days,vague,reject\nA1,condition,c,90,TRUE,FALSE\nA1,condition,d,99999999999,,\n"
    }
  });
  expect(await db.rows("select target_id from targets")).toEqual([{target_id: "c"}]);
  expect(await db.rows("select vague from actions")).toEqual([{vague: true}]);
  expect(await db.rows("select reason from rejects")).toEqual([
    {reason: "check_after_days: “99999999999” is no number of days"}
  ]);
  db.close();
});
