import {expect, test} from "vitest";
import {relationOver} from "../support/relation.js";
import {warehouse} from "../support/warehouse.js";

const INCIDENTS = `incident_id,started_at,incident_type,service,title
I1,2026-01-05T00:00:00Z,outage,a,Queue ran full
I2,2026-01-06T00:00:00Z,Near miss,a,Disk was nearly full
I3,2026-01-07T00:00:00Z,near-miss,b,Key expired in test
I4,2026-01-08T00:00:00Z,,b,Slow
`;
const FILES = {
  "d/incidents.csv": INCIDENTS,
  "d/conditions.csv": `incident_id,condition_id
I1,missing-alert
I2,missing-alert
I2,unsafe-default
I4,slow-rollback
`
};

test("a near miss is no incident, is counted as left out, and is kept with its conditions", async () => {
  const db = await warehouse({files: FILES, asOf: "2026-04-01"});
  expect(await db.rows("select incident_id from incidents order by 1")).toEqual([
    {incident_id: "d:I1"},
    {incident_id: "d:I4"}
  ]);
  expect(
    await db.rows("select record_id, reason from excluded where record_kind = 'incident' order by 1")
  ).toEqual([
    {record_id: "d:I2", reason: "near_miss"},
    {record_id: "d:I3", reason: "near_miss"}
  ]);
  expect(
    await db.rows(
      "select rows_read, rows_loaded, rows_excluded from load_report where record_kind = 'incident'"
    )
  ).toMatchObject([{rows_read: 4, rows_loaded: 2, rows_excluded: 2}]);
  expect(
    await db.rows("select near_miss_id, basis, title, service, incident_id, conditions from near_misses")
  ).toEqual([
    {
      ...{near_miss_id: "d:I2", basis: "record", title: "Disk was nearly full", service: "a"},
      ...{incident_id: null, conditions: ["missing-alert", "unsafe-default"]}
    },
    {
      ...{near_miss_id: "d:I3", basis: "record", title: "Key expired in test", service: "b"},
      ...{incident_id: null, conditions: []}
    }
  ]);
  expect(await db.rows("select near_miss_id, condition_id, incidents from near_miss_conditions")).toEqual([
    {near_miss_id: "d:I2", condition_id: "missing-alert", incidents: 1},
    {near_miss_id: "d:I2", condition_id: "unsafe-default", incidents: 0}
  ]);
  db.close();
});

const record = {
  ...{source: "postmortems", source_file: "postmortems/r.md", title: "R", status: "resolved"},
  ...{record_id: "postmortems:r", started_at: "2024-01-01 00:00:00"}
};
const lucky = (words: string) => ({
  ...{source: "postmortems", source_file: "postmortems/r.md", incident_record_id: "postmortems:r"},
  ...{basis: "heading", place: "Where we got lucky", is_luck: true, confidence: 0.3},
  ...{condition: words, phrase: words, words}
});

test("what a report calls luck is a near miss of its incident, which stays an incident", async () => {
  const db = await warehouse({
    rows: {
      stg_postmortems_incidents: [record],
      stg_postmortems_conditions: [
        lucky("It was before the evening peak"),
        lucky("An expert happened to be online"),
        {...lucky("No alert on queue depth"), is_luck: false, place: "Contributing factors"}
      ]
    }
  });
  expect(await db.rows("select incident_id from incidents")).toEqual([{incident_id: "postmortems:r"}]);
  expect(
    await db.rows("select basis, title, incident_id, conditions from near_misses order by title")
  ).toEqual([
    {
      ...{basis: "luck", title: "An expert happened to be online", incident_id: "postmortems:r"},
      conditions: ["responder-unavailable"]
    },
    {
      ...{basis: "luck", title: "It was before the evening peak", incident_id: "postmortems:r"},
      conditions: []
    }
  ]);
  expect(await db.rows("select condition_id, incidents from near_miss_conditions")).toEqual([
    {condition_id: "responder-unavailable", incidents: 0}
  ]);
  db.close();
});

test("one record's word is enough for all that are joined with it", async () => {
  const db = await warehouse({
    files: {
      "d/incidents.csv":
        "incident_id,started_at,incident_type,url\nI1,2026-01-05T00:00:00Z,near_miss,https://x.example/i/1\n",
      "e/incidents.csv":
        "incident_id,started_at,title\nJ1,2026-01-05T00:10:00Z,Same as https://x.example/i/1\n"
    },
    asOf: "2026-04-01"
  });
  expect(await db.rows("from incidents")).toEqual([]);
  expect(await db.rows("select reason, count(*)::integer as n from excluded group by 1")).toEqual([
    {reason: "near_miss", n: 2}
  ]);
  db.close();
});

test("what is written of a near miss is refused by nothing, and belongs to no incident", async () => {
  const db = await warehouse({
    asOf: "2026-04-01",
    files: {
      ...FILES,
      "d/retros.csv": "retro_id,incident_id,held_at\nR2,I2,2026-01-09\n",
      "d/actions.csv": "action_id,incident_id,title\nA2,I2,Watch the disk\nA4,I4,Roll back faster\n",
      "d/alerts.csv": "alert_id,incident_id,rule,fired_at\nP2,I2,DiskFull,2026-01-06T00:00:00Z\n"
    }
  });
  expect(await db.rows("from rejects")).toEqual([]);
  expect(await db.rows("select action_id from actions")).toEqual([{action_id: "d:A4"}]);
  expect(await db.rows("select alert_id, incident_id from alerts")).toEqual([
    {alert_id: "d:P2", incident_id: null}
  ]);
  expect(
    await db.rows("select record_kind, count(*)::integer as n from excluded group by 1 order by 1")
  ).toEqual([
    {record_kind: "action", n: 1},
    {record_kind: "condition", n: 2},
    {record_kind: "incident", n: 2},
    {record_kind: "retro", n: 1}
  ]);
  expect(
    await db.rows(
      "from load_report where rows_read <> rows_loaded + rows_duplicate + rows_excluded + rows_rejected"
    )
  ).toEqual([]);
  db.close();
});

test.each([
  {words: ["near-miss"], isOne: true},
  {words: ["Type/Near miss"], isOne: true},
  {words: ["kind:near_misses", "db"], isOne: true},
  {words: ["nearly-missed-deadline", "near"], isOne: false}
])("an issue labelled $words is a near miss: $isOne", async ({words, isOne}) => {
  for (const issues of ["stg_jira_issues", "stg_tools_issues"]) {
    const rows = await relationOver("near_miss_components", {
      incident_components: [{record_id: "x:1", incident_id: "r:1"}],
      [issues]: [{record_id: "x:1", labels: words, issue_type: "incident"}]
    });
    expect(rows).toEqual(isOne ? [{incident_id: "r:1"}] : []);
  }
});
