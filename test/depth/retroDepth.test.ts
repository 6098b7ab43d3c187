import {expect, test} from "vitest";
import {relationOver} from "../support/relation.js";
import {warehouse} from "../support/warehouse.js";

test("depth comes from the incident's conditions and actions; what no export says stays unknown", async () => {
  const db = await warehouse({
    asOf: "2026-01-01",
    files: {
      "d/incidents.csv":
        "incident_id,started_at,service\nI1,2024-01-01T00:00:00Z,a\nI2,2024-03-01T00:00:00Z,a\nI3,2025-06-01T00:00:00Z,a\n",
      "d/conditions.csv":
        "incident_id,condition_id,layer,phrase\nI1,deep,technical,No retry\nI1,wide,process,Nobody owns it\nI2,deep,technical,The deploy failed\nI3,person,human,Somebody was tired\n",
      "d/retros.csv":
        "retro_id,incident_id,held_at,duration_s\nR1,I1,2024-01-08T00:00:00Z,4500\nR2,I2,,\nR3,I3,2025-06-03T00:00:00Z,\n",
      "d/actions.csv": `action_id,incident_id,status\n${[1, 2, 3, 4, 5, 6].map((n) => `A${n},I1,open`).join("\n")}\n`
    }
  });
  const rows = await db.rows(
    "select retro_id, conditions, len(layers) as layers, one_cause, event_cause, human_only, actions, days_to_retro, names_earlier_incident from retro_depth order by 1"
  );
  expect(rows.map((row) => Object.values(row))).toEqual(
    [
      ["d:R1", 2, 2n, false, false, false, 6, 7, null],
      ["d:R2", 1, 1n, true, true, false, 0, null, null],
      ["d:R3", 1, 1n, true, false, true, 0, 2, null]
    ].map((row) => row.map((value) => (typeof value === "bigint" ? expect.anything() : value) as unknown))
  );
  expect(
    await db.rows(
      "select of_incidents, seen_again from depth_outcomes where group_kind = 'layers_named' and \"group\" = '2'"
    )
  ).toEqual([{of_incidents: 1, seen_again: 1}]);
  db.close();
});

test("of an incident without a service it can't be told whether its conditions came again", async () => {
  const db = await warehouse({
    asOf: "2026-01-01",
    files: {
      "d/incidents.csv":
        "incident_id,started_at,service\nI1,2024-01-01T00:00:00Z,a\nI2,2024-02-01T00:00:00Z,\nI3,2024-03-01T00:00:00Z,\n",
      "d/conditions.csv":
        "incident_id,condition_id,layer,phrase\nI1,c,technical,No retry\nI2,c,technical,No retry\nI3,c,technical,No retry\n",
      "d/retros.csv": "retro_id,incident_id\nR1,I1\nR2,I2\nR3,I3\n"
    }
  });
  expect(
    await db.rows(
      "select of_incidents, without_service, seen_again, shared from depth_outcomes where group_kind = 'layers_named'"
    )
  ).toEqual([{of_incidents: 1, without_service: 2, seen_again: 0, shared: 0}]);
  db.close();
});

test("a change that came of retros of two depths counts in each, and is told to be shared", async () => {
  const retro = (retro_id: string, incident_id: string, conditions: number) => ({
    ...{retro_id, incident_id, conditions, layers: ["human"], actions: 1},
    occurred_at: new Date("2025-06-01")
  });
  const actions = [
    ["A", "I1", "C1"],
    ["B", "I2", "C1"],
    ["C", "I2", "C2"]
  ] as const;
  const rows = await relationOver("depth_outcomes", {
    retro_depth: [retro("R1", "I1", 1), retro("R2", "I2", 2)],
    actions: actions.map(([action_id, incident_id]) => ({action_id, incident_id})),
    verdicts: actions.map(([action_id, , change_set_id]) => ({
      ...{action_id, change_set_id, target_id: "t", basis: "curated"},
      verdict: change_set_id === "C1" ? "improved" : "no_detectable_change"
    })),
    as_of: [{as_of_at: new Date("2026-01-01")}]
  });
  expect(
    rows
      .filter(({group_kind}) => group_kind === "conditions_named")
      .map(({group, judged, improved, shared}) => [group, judged, improved, shared])
  ).toEqual([
    ["1", 1, 1, 1],
    ["2", 2, 1, 1]
  ]);
});
