import {expect, test} from "vitest";
import {warehouse} from "../support/warehouse.js";

test("later incidents are an action's own on the services its title names, else on its incident's, else all", async () => {
  const db = await warehouse({
    asOf: "2026-07-01",
    files: {
      "d/incidents.csv": [
        "incident_id,started_at,services,impact_minutes",
        "I1,2026-01-01T00:00:00Z,web;pay,1",
        "I2,2026-02-01T00:00:00Z,pay,20",
        "I3,2026-03-01T00:00:00Z,web,300",
        "I4,2026-04-01T00:00:00Z,mail,4000",
        "I5,2026-01-02T00:00:00Z,,1"
      ].join("\n"),
      "d/conditions.csv": ["I1", "I2", "I3", "I4"]
        .map((id) => `${id},slow`)
        .reduce((rows, row) => `${rows}\n${row}`, "incident_id,condition_id"),
      "d/actions.csv": [
        "action_id,incident_id,status,created_at,title",
        "named,I1,open,2026-01-05T00:00:00Z,Give Pay-API and (PAY) a limit",
        "incident,I1,open,2026-01-05T00:00:00Z,Give paying customers a limit",
        "neither,I5,open,2026-01-05T00:00:00Z,Give all a limit",
        "elsewhere,I1,open,2026-03-15T00:00:00Z,Give web a limit"
      ].join("\n"),
      "links.csv":
        "action_id,target_kind,target_id\nnamed,condition,slow\nincident,condition,slow\nneither,condition,slow\nelsewhere,condition,slow\n"
    }
  });
  expect(
    await db.rows(
      "select action_id, missed_incidents, own_services, own_incidents, own_minutes from action_paths order by missed_minutes, own_minutes, 1"
    )
  ).toMatchObject([
    {
      action_id: "d:elsewhere",
      missed_incidents: 1,
      own_services: '["web"]',
      own_incidents: 0,
      own_minutes: 0
    },
    {action_id: "d:named", missed_incidents: 3, own_services: '["pay"]', own_incidents: 1, own_minutes: 20},
    {
      action_id: "d:incident",
      missed_incidents: 3,
      own_services: '["web","pay"]',
      own_incidents: 2,
      own_minutes: 320
    },
    {action_id: "d:neither", missed_incidents: 3, own_services: "[]", own_incidents: 3, own_minutes: 4320}
  ]);
  expect(
    await db.rows("select incident_id, is_own from missed_incidents where action_id = 'd:named' order by 1")
  ).toEqual([
    {incident_id: "d:I2", is_own: true},
    {incident_id: "d:I3", is_own: false},
    {incident_id: "d:I4", is_own: false}
  ]);
  db.close();
});

test("the path keeps when work began, from where closing is known, and what came meanwhile", async () => {
  const db = await warehouse({
    asOf: "2026-07-01",
    files: {
      "d/incidents.csv":
        "incident_id,started_at,impact_minutes\nI1,2026-01-01T00:00:00Z,10\nI2,2026-03-01T00:00:00Z,30\nI3,2026-06-01T00:00:00Z,\n",
      "d/conditions.csv":
        "incident_id,condition_id,layer\nI1,slow,process\nI2,slow,process\nI3,slow,process\n",
      "d/actions.csv": "action_id,incident_id,status,created_at\nA,I1,open,2026-01-05T00:00:00Z\n",
      "links.csv": "action_id,target_kind,target_id\nA,condition,slow\n"
    }
  });
  expect(await db.rows("select incident_id, impact_minutes from missed_prevention order by 1")).toEqual([
    {incident_id: "d:I2", impact_minutes: 30},
    {incident_id: "d:I3", impact_minutes: null}
  ]);
  expect(await db.rows("select stage, ended from action_stages where \"group\" = 'all' order by 1")).toEqual([
    {stage: "filed_to_closed", ended: false},
    {stage: "incident_to_filed", ended: true},
    {stage: "incident_to_retro", ended: false}
  ]);
  db.close();
});
