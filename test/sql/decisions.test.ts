import {expect, test} from "vitest";
import {warehouse} from "../support/warehouse.js";

const INCIDENTS = `incident_id,title,started_at,impact_minutes
I1,Slow,2024-01-05T10:00:00Z,30
I2,Slow again,2024-02-05T10:00:00Z,20
I3,Slow once more,2024-05-05T10:00:00Z,40
I4,Other,2024-05-06T10:00:00Z,5
`;
const CONDITIONS = "incident_id,condition_id\nI1,missing-alert\nI2,missing-alert\nI3,missing-alert\n";
const ACTIONS = `action_id,title,incident_id,status,created_at,closed_at
A1,Add an alert,I1,done,2024-01-06,2024-02-01
A2,Add another,I1,open,2024-01-06,
`;
const decisions = (lines: string) =>
  warehouse({
    files: {
      "d/incidents.csv": INCIDENTS,
      "d/conditions.csv": CONDITIONS,
      "d/actions.csv": ACTIONS,
      "decisions.csv": `id,period,text,owner_team,due_at,concerns\n${lines}`
    },
    asOf: "2024-07-01"
  });

test.each([
  {
    line: "D1,2024-Q1,Alert,Core,,A1",
    want: {state: "done", actions: 1, incidents_since: null, minutes_since: null}
  },
  {
    line: "D1,2024-Q1,Alert,Core,,A1; missing-alert",
    want: {state: "done", incidents_since: 1, minutes_since: 40}
  },
  {line: "D1,2024-q1,Alert,Core,2024-09-01,A1; d:A2", want: {state: "open", actions: 2, actions_closed: 1}},
  {line: "D1,2024-Q1,Alert,Core,2024-06-30,A2", want: {state: "overdue"}},
  {line: "D1,2024-Q1,Alert,,,missing-alert", want: {state: "no_action", actions: 0, incidents_since: 1}},
  {
    line: "D1,2023-Q1,Alert,,,missing-alert; A9",
    want: {state: "no_action", incidents_since: null, unknown: '["A9"]'}
  }
])("what came of “$line”", async ({line, want}) => {
  const db = await decisions(`${line}\n`);
  expect(await db.rows("select * from decisions")).toMatchObject([want]);
  db.close();
});

test("a decision without a text is refused with its remedy, and the others stay", async () => {
  const db = await decisions(
    "D1,2024-Q1,,Core,,A1\nD2,2024-Q1,Do it,Core,soon,A1\nD3,2024-Q1,Do it,Core,,A1\n"
  );
  expect(await db.rows('select "row", reason from rejects order by 1')).toEqual([
    {row: 2, reason: "text is empty"},
    {row: 3, reason: "due_at: “soon” is no date"}
  ]);
  expect(await db.rows("select decision_id from decisions")).toEqual([{decision_id: "D3"}]);
  db.close();
});
