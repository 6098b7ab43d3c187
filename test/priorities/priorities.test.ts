import {expect, test} from "vitest";
import {warehouse} from "../support/warehouse.js";

test("lost minutes ÷ effort over the last four complete quarters where past changes tell nothing; unknown impact costs what the known does", async () => {
  const db = await warehouse({
    asOf: "2026-01-05",
    settings: "coverage: {d: {from: 2024-01-01}}",
    files: {
      "d/incidents.csv": `incident_id,started_at,service,impact_minutes
I1,2025-02-01T00:00:00Z,a,60
I2,2025-06-01T00:00:00Z,a,120
I3,2025-09-01T00:00:00Z,b,
I4,2024-02-01T00:00:00Z,a,9999
I5,2025-03-01T00:00:00Z,a,
`,
      "d/conditions.csv":
        "incident_id,condition_id,layer\nI1,slow,process\nI2,slow,process\nI3,slow,process\nI4,slow,process\nI5,silent,human\n",
      "d/actions.csv": "action_id,incident_id,status,effort_days\nA,I1,open,4\n",
      "links.csv": "action_id,target_kind,target_id\nA,condition,slow\n"
    }
  });
  const rows = await db.rows("select * from priorities order by condition_id, service");
  db.close();
  const [slow, slowOnA] = rows.filter(
    ({condition_id, service}) => condition_id === "slow" && service !== "b"
  );
  expect(slow).toMatchObject({
    condition_id: "slow",
    service: "",
    incidents: 3,
    impact_known: 2,
    minutes_each: 90,
    reduction: null,
    reduction_basis: "unknown",
    effort_days: 4,
    effort_basis: "estimates",
    open_actions: 1
  });
  const quarters = 365 / 91.3125;
  expect(Number(slow?.["lost_minutes"])).toBeCloseTo((3 * 90) / quarters, 6);
  expect(Number(slow?.["score"])).toBeCloseTo((3 * 90) / quarters / 4, 6);
  expect(Number(slow?.["score_low"])).toBeLessThan(Number(slow?.["score"]) / 3);
  expect(slowOnA).toMatchObject({service: "a", incidents: 2});
  expect(rows.find(({condition_id, service}) => condition_id === "silent" && service === "")).toMatchObject({
    score: null,
    impact_label: null,
    effort_basis: "median of all"
  });
});
