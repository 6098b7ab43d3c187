/** Targets that an action's title says: an alert rule or a condition by all its words, in their order. */
import {expect, test} from "vitest";
import {warehouse} from "../support/warehouse.js";

const AT = "2026-01-05T10:00:00Z";

test("a title names what stands in it word by word, whatever divides the words; a name without a word stands in none", async () => {
  const db = await warehouse({
    files: {
      "d/incidents.csv": `incident_id,started_at,service\nI1,${AT},api\n`,
      "d/conditions.csv": "incident_id,condition_id,label\nI1,slow-start,Slow cold start\n",
      "d/alerts.csv": `alert_id,rule,fired_at\nA1,Disk full,${AT}\nA2,磁盘空间不足告警,${AT}\nA3,Queue,${AT}\n`,
      "d/actions.csv": [
        "action_id,incident_id,title",
        "says,I1,(Mute) disk-full and the slow  COLD start!",
        "turned,I1,Full disk",
        "longer,I1,Disk fullness",
        "short,I1,Queue"
      ].join("\n")
    }
  });
  expect(
    await db.rows(
      "select action_id, target_kind, target_id, target_service from target_claims where basis = 'text' order by all"
    )
  ).toEqual([
    {action_id: "d:says", target_kind: "alert_rule", target_id: "Disk full", target_service: ""},
    {action_id: "d:says", target_kind: "condition", target_id: "slow-start", target_service: "api"}
  ]);
  db.close();
});
