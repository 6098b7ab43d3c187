import {expect, test} from "vitest";
import {
  blameFinding,
  depthPaysFinding,
  learningFinding,
  retrosDecision,
  retrosFinding,
  soonFinding
} from "../../src/retros/findings.js";
import type {QuarterRows, RetroDepthRows} from "../../src/schema.js";
import {functionCounts, heldFields, isShallow, shareByQuarter} from "../../src/retros/depth.js";
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

const row = (more: Partial<RetroDepthRows> = {}) =>
  ({
    quarter: "2026-Q1",
    conditions: 2,
    one_cause: false,
    event_cause: false,
    human_only: false,
    duration_s: null,
    participant_count: null,
    functions: null,
    has_timeline: true,
    timeline_owner: null,
    names_earlier: null,
    ...more
  }) as RetroDepthRows;

test("a retro without a cause is unknown, not shallow", () => {
  const rows = [
    row(),
    row({one_cause: true}),
    row({conditions: 0, one_cause: null, event_cause: null, human_only: null})
  ];
  expect(rows.map(isShallow)).toEqual([false, true, null]);
  const quarters = [{quarter: "2026-Q1", is_partial: false}] as QuarterRows[];
  expect(shareByQuarter(rows, quarters, isShallow)[0]).toMatchObject({n: 1, of: 2});
});

test("how retros were held counts only those that say it", () => {
  const rows = [
    row({duration_s: 4500, functions: '["support","engineering"]'}),
    row({functions: '["engineering"]'})
  ];
  const fields = heldFields(rows);
  expect(fields.find(({field}) => field === "Length")).toMatchObject({
    known: 1,
    of: 2,
    finding: "1 of 1 between 60 and 90 minutes"
  });
  expect(fields.find(({field}) => field.startsWith("Somebody"))).toMatchObject({known: 0});
  expect(functionCounts(rows)).toEqual([
    {name: "engineering", n: 2, of: 2},
    {name: "support", n: 1, of: 2}
  ]);
});

test.each([
  {facts: {retros: 0, withCause: 0, shallow: 0, incidents: 0, held: 0}, says: "No incidents"},
  {facts: {retros: 0, withCause: 0, shallow: 0, incidents: 3, held: 0}, says: "None of 3 incidents"},
  {facts: {retros: 4, withCause: 0, shallow: 0, incidents: 5, held: 4}, says: "can’t be told"},
  {facts: {retros: 4, withCause: 3, shallow: 1, incidents: 5, held: 4}, says: "too few name a cause"},
  {
    facts: {retros: 9, withCause: 8, shallow: 2, incidents: 10, held: 9},
    says: "6 of 8 (75%) retros that name a cause go beyond"
  }
])("$says", ({facts, says}) => {
  expect(retrosFinding(facts)).toContain(says);
});

test("sentences on learning, blame, dates and depth keep to what is known", () => {
  expect(learningFinding(0, 0, 0)).toBe("");
  expect(learningFinding(10, 4, 1)).toContain("4 of 10 (40%) retros led to no action, which is fine");
  expect(blameFinding(0, 9)).toContain("No retro of this selection");
  expect(blameFinding(1, 9)).toBe("1 phrase in 9 retros puts an incident on a person");
  const curve = {n: 20, events: 15, median: 6, medianLow: 4, medianHigh: undefined};
  expect(soonFinding(curve)).toContain(
    "within 6 days (95% interval 4 to not reached; n = 20, 5 without so far)"
  );
  expect(soonFinding({...curve, events: 3})).toContain("Too few");
  expect(soonFinding({...curve, median: undefined})).toContain("Fewer than half");
  expect(depthPaysFinding([{group: "1", n: 1, of: 3}], "x")).toContain("too few");
  expect(
    depthPaysFinding(
      [
        {group: "1", n: 5, of: 10},
        {group: "2", n: 6, of: 10}
      ],
      "x"
    )
  ).toContain("no difference in how often x");
  expect(
    depthPaysFinding(
      [
        {group: "1", n: 1, of: 40},
        {group: "2", n: 36, of: 40}
      ],
      "x"
    )
  ).toBe("x more often with “2” (36 of 40 (90%)) than with “1” (1 of 40 (3%))");
  expect(retrosDecision({withoutRetro: 0, shallow: 0, blame: 0, tooMany: 0, unknown: []})).toContain(
    "keep going"
  );
  expect(retrosDecision({withoutRetro: 1, shallow: 2, blame: 1, tooMany: 0, unknown: ["Length"]})).toBe(
    "Decide which of the 2 shallow retros to open again; which of the 1 incident without a retro still deserve one; how the next retro words what now stands as a person’s fault (1 phrase); whether to record length."
  );
});
