import {expect, test} from "vitest";
import {warehouse} from "../support/warehouse.js";

const incidents = (...rows: readonly string[]): string =>
  `incident_id,started_at,resolved_at,service,severity\n${rows.join("\n")}\n`;

test("own files take the first folder as their source; rows are read, repeated or refused and add up", async () => {
  const db = await warehouse({
    files: {
      "desk/old/incidents.csv": incidents(
        "I1,2024-01-01T00:00:00Z,2024-01-01T01:00:00Z,a,1",
        "I1,2024-01-01T00:00:00Z,,a,1",
        "I2,yesterday,,a,1",
        ",2024-01-01,,a,1"
      )
    }
  });
  expect(
    await db.rows(
      "select source, rows_read, rows_loaded, rows_duplicate, rows_excluded, rows_rejected from load_report"
    )
  ).toEqual([
    {source: "desk", rows_read: 4, rows_loaded: 2, rows_duplicate: 1, rows_excluded: 0, rows_rejected: 1}
  ]);
  expect(await db.rows('select "row", reason from rejects order by 1')).toEqual([
    {row: 5, reason: "incident_id is empty"}
  ]);
  expect(await db.rows("select incident_id from incidents order by 1")).toEqual([
    {incident_id: "desk:I1"},
    {incident_id: "desk:I2"}
  ]);
  db.close();
});

test("an id without its source that two sources have is refused, naming both", async () => {
  const db = await warehouse({
    files: {
      "a/incidents.csv": incidents("I1,2024-01-01T00:00:00Z,,a,1"),
      "b/incidents.csv": incidents("I1,2024-01-02T00:00:00Z,,a,1"),
      "c/actions.csv": "action_id,incident_id,status\nA1,I1,open\nA2,a:I1,open\n",
      "links.csv": "action_id,target_kind,target_id\nA2,condition,x\nA7,condition,x\n"
    }
  });
  expect(await db.rows("select file, reason from rejects order by all")).toEqual([
    {file: "c/actions.csv", reason: "incident_id: “I1” may be a:I1 or b:I1"},
    {file: "links.csv", reason: "action_id: no action “A7”"}
  ]);
  expect(await db.rows("select action_id, target_id, metric, direction, basis from targets")).toEqual([
    {action_id: "c:A2", target_id: "x", metric: "incidents", direction: "down", basis: "curated"}
  ]);
  expect(await db.rows("select action_id from actions")).toEqual([{action_id: "c:A2"}]);
  db.close();
});

test("the data's day is midnight after the newest time, a lone time years later is not believed", async () => {
  const db = await warehouse({
    files: {
      "d/incidents.csv": incidents(
        "I1,2024-01-01T00:00:00Z,2024-01-01T05:00:00Z,a,1",
        "I2,2024-02-01T00:00:00Z,2024-02-01T05:00:00Z,a,1",
        "I4,2024-01-09T00:00:00Z,,a,1",
        "I3,2031-02-01T00:00:00Z,,a,1"
      )
    }
  });
  expect(await db.rows("select as_of_at, basis from as_of")).toEqual([
    {as_of_at: new Date("2024-02-02T00:00:00Z"), basis: "newest record"}
  ]);
  expect(await db.rows("select record_id, reason from excluded")).toEqual([
    {record_id: "d:I3", reason: "after_as_of"}
  ]);
  db.close();
});

test("what happens on or after a given day is not known yet", async () => {
  const db = await warehouse({
    asOf: "2024-03-01T00:00:00.000Z",
    files: {
      "d/incidents.csv": incidents(
        "I1,2024-02-01T00:00:00Z,2024-03-05T00:00:00Z,a,1",
        "I2,2024-03-02T00:00:00Z,,a,1"
      ),
      "d/actions.csv":
        "action_id,incident_id,status,created_at,closed_at\nA1,I1,done,2024-02-02T00:00:00Z,2024-03-02T00:00:00Z\nA2,I1,open,2024-03-04T00:00:00Z,\n"
    }
  });
  expect(await db.rows("select incident_id, status, resolved_at from incidents")).toEqual([
    {incident_id: "d:I1", status: "open", resolved_at: null}
  ]);
  expect(await db.rows("select action_id, status, closed_at, closed_basis from actions")).toEqual([
    {action_id: "d:A1", status: "open", closed_at: null, closed_basis: null}
  ]);
  expect(await db.rows("select record_id, reason from excluded order by all")).toEqual([
    {record_id: "d:A2", reason: "after_as_of"},
    {record_id: "d:I2", reason: "after_as_of"}
  ]);
  db.close();
});

test.each([
  {start: 1, zone: "UTC", at: "2024-02-10T00:00:00Z", quarter: "2024-Q1", from: "2024-01-01T00:00:00Z"},
  {start: 4, zone: "UTC", at: "2024-02-10T00:00:00Z", quarter: "2024-Q4", from: "2024-01-01T00:00:00Z"},
  {start: 2, zone: "UTC", at: "2024-02-10T00:00:00Z", quarter: "2025-Q1", from: "2024-02-01T00:00:00Z"},
  {
    start: 1,
    zone: "Europe/Berlin",
    at: "2024-03-31T22:30:00Z",
    quarter: "2024-Q2",
    from: "2024-03-31T22:00:00Z"
  },
  {start: 12, zone: "UTC", at: "2024-01-10T00:00:00Z", quarter: "2024-Q1", from: "2023-12-01T00:00:00Z"}
])(
  "a year starting in month $start puts $at ($zone) into $quarter",
  async ({start, zone, at, quarter, from}) => {
    const db = await warehouse({
      settings: `quarter_start: ${start}\ntime_zone: ${zone}`,
      files: {"d/incidents.csv": incidents(`I1,${at},,a,1`)}
    });
    expect(await db.rows("select quarter, from_at from quarters order by from_at limit 1")).toEqual([
      {quarter, from_at: new Date(from)}
    ]);
    db.close();
  }
);

test("a correction replaces a value on its record, with words mapped as any other", async () => {
  const db = await warehouse({
    files: {
      "d/incidents.csv": incidents("I1,2024-01-01T00:00:00Z,2024-01-02T00:00:00Z,a,1"),
      "corrections.csv":
        "record_id,field,value,reason\nI1,resolved_at,2024-01-01T02:00:00Z,typo\nI1,severity,SEV3,agreed\nI9,severity,1,?\nI1,colour,red,?\n"
    }
  });
  expect(await db.rows("select severity, impact_minutes from incidents")).toEqual([
    {severity: 3, impact_minutes: 120}
  ]);
  expect(await db.rows('select "row", reason from rejects order by 1')).toMatchObject([
    {row: 4, reason: "record_id: no record “I9”"},
    {row: 5, reason: "field: “colour” is not known"}
  ]);
  db.close();
});

test("services and teams are called by one name", async () => {
  const db = await warehouse({
    settings: "services: {checkout: {team: payments, aliases: [Check-out API]}}",
    files: {
      "d/incidents.csv": incidents(
        "I1,2024-01-01T00:00:00Z,,check-OUT api,SEV2",
        "I2,2024-01-02T00:00:00Z,,other,low"
      )
    }
  });
  expect(await db.rows("select service, team, severity from incidents order by 1")).toEqual([
    {service: "checkout", team: "payments", severity: 2},
    {service: "other", team: null, severity: 4}
  ]);
  db.close();
});

test("conditions take layer and label from the taxonomy, unknown ones keep their own", async () => {
  const db = await warehouse({
    files: {
      "d/incidents.csv": incidents("I1,2024-01-01T00:00:00Z,,a,1"),
      "d/conditions.csv":
        "incident_id,condition_id,layer,label\nI1,slow-rollback,,\nI1,No alert for the failure,,\nI1,C-9,human,Shift change\nI7,C-9,human,\n"
    }
  });
  expect(await db.rows("select condition_id, layer, label from conditions order by 1")).toEqual([
    {condition_id: "C-9", layer: "human", label: "Shift change"},
    {condition_id: "missing-alert", layer: "technical", label: "No alert for the failure"},
    {condition_id: "slow-rollback", layer: "process", label: "Slow rollback"}
  ]);
  expect(await db.rows("select reason from rejects")).toEqual([{reason: "incident_id: no incident “I7”"}]);
  db.close();
});

test("coverage is a source's own span, split by gaps from settings", async () => {
  const db = await warehouse({
    settings: "coverage: {d: {from: 2023-06-01, gaps: [{from: 2024-01-10, to: 2024-01-20}]}}",
    files: {
      "d/incidents.csv": incidents("I1,2024-01-01T00:00:00Z,,a,1", "I2,2024-02-01T00:00:00Z,,a,1"),
      "e/incidents.csv": incidents("I3,2024-01-05T00:00:00Z,,a,1")
    }
  });
  const rows = await db.rows("select source, from_at, to_at, basis from coverage");
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  expect(rows).toEqual([
    {source: "d", from_at: day("2023-06-01"), to_at: day("2024-01-10"), basis: "setting"},
    {source: "d", from_at: day("2024-01-20"), to_at: day("2024-02-02"), basis: "setting"},
    {source: "e", from_at: day("2024-01-05"), to_at: day("2024-02-02"), basis: "first record"}
  ]);
  db.close();
});

test("an empty folder gives empty tables, and no day", async () => {
  const db = await warehouse({});
  expect(await db.rows("select as_of_at from as_of")).toEqual([{as_of_at: null}]);
  expect(await db.rows("select count(*) as n from quarters")).toEqual([{n: 0}]);
  db.close();
});
