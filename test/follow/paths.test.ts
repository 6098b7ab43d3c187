import {expect, test} from "vitest";
import {warehouse} from "../support/warehouse.js";

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
