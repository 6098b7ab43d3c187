import {expect, test} from "vitest";
import {fixture, rowsOf, told} from "../support/postmortems.js";

const REPORT = "# Disk full on 2024-05-06\n\n## Timeline\n\n- 10:00 full\n\n## Root cause\n\nNo quota.\n";

test("templates and indexes are left out with their reason; README and LICENSE are documentation", async () => {
  const files = {
    "postmortems/template-report.md": fixture("template-report.md"),
    "postmortems/TEAM-nnn - Postmortem template.md":
      "# Incident Title\n\n## Timeline\n\n| Time | Event |\n|--|--|\n| 20xx-MM-DD HH:mm | Short |\n\n## Action Items\n\n-\n",
    "postmortems/blank.md":
      "# <incident name>\n\n## Timeline\n\n- HH:MM <what happened>\n\n## Action items\n\n- TODO\n",
    "postmortems/index.md": fixture("index.md"),
    "postmortems/all.md": "# Reports\n\n- [a](a.md)\n- [b](b.md)\n",
    "postmortems/2024-05-07-template-engine.md": REPORT.replace("Disk full", "Template engine fails"),
    "postmortems/README.md": "# Reports\n",
    "postmortems/LICENSE": "MIT"
  };
  await told(files, async (db) => {
    expect(await db.rows("select file, record_kind, reason from raw_excluded order by file")).toEqual([
      {file: "postmortems/TEAM-nnn - Postmortem template.md", record_kind: "report", reason: "template"},
      {file: "postmortems/all.md", record_kind: "report", reason: "index"},
      {file: "postmortems/blank.md", record_kind: "report", reason: "template"},
      {file: "postmortems/index.md", record_kind: "report", reason: "index"},
      {file: "postmortems/template-report.md", record_kind: "report", reason: "template"}
    ]);
    expect(await db.rows("select title from stg_postmortems_incidents")).toEqual([
      {title: "Template engine fails on 2024-05-06"}
    ]);
    expect(await db.rows("select file, kind from raw_files where kind = 'documentation' order by 1")).toEqual(
      [
        {file: "postmortems/LICENSE", kind: "documentation"},
        {file: "postmortems/README.md", kind: "documentation"}
      ]
    );
  });
});

test("outside a post-mortem folder two report headings tell a report; one doesn't; an ending isn't needed", async () => {
  const files = {
    "notes/outage.md": REPORT,
    "notes/plan.md": "# Plan\n\n## Timeline\n\nSoon.\n",
    "x/retrospectives/team/Two words 1.2 outage": REPORT
  };
  const rows = await told(files, (db) =>
    db.rows("select record_id from stg_postmortems_incidents order by 1")
  );
  expect(rows).toEqual([
    {record_id: "postmortems:notes/outage"},
    {record_id: "postmortems:team/Two words 1.2 outage"}
  ]);
});

test("without any clock the incident is dated by title or file name, and says so", async () => {
  const ask = "select started_at, created_at, time_basis from stg_postmortems_incidents";
  const settings = "time_zone: Europe/Berlin";
  const expected = [
    {
      started_at: null,
      created_at: new Date("2024-05-05T22:00:00Z"),
      time_basis: "created_at: date in title, time unknown"
    }
  ];
  const prose = "# Disk full\n\n## Root cause\n\nNo quota.\n";
  expect(await rowsOf(prose.replace("full", "full on 6 May 2024"), ask, {settings})).toEqual(expected);
  expect(await rowsOf(prose, ask, {settings, path: "postmortems/2024-05-06-disk.md"})).toEqual(expected);
  expect(await rowsOf(prose, ask, {settings})).toEqual([
    {started_at: null, created_at: null, time_basis: null}
  ]);
});

test("nothing says when it began: the first entry of the title's day stands for it", async () => {
  expect(
    await rowsOf(REPORT, "select created_at, resolved_at, time_basis from stg_postmortems_incidents")
  ).toEqual([
    {
      created_at: new Date("2024-05-06T10:00:00Z"),
      resolved_at: null,
      time_basis: "created_at: first timeline entry; zone: UTC assumed"
    }
  ]);
});

test("the source's own zone, then the organisation's, reads clocks of reports that name none", async () => {
  const ask = 'select "at", at_basis from stg_postmortems_timeline';
  const zones = "time_zone: America/New_York\ntime_zones: {postmortems: Asia/Tokyo}";
  expect(await rowsOf(REPORT, ask, {settings: zones})).toEqual([
    {at: new Date("2024-05-06T01:00:00Z"), at_basis: "date_assumed"}
  ]);
  expect(await rowsOf(REPORT, "select time_zone, time_zone_basis from raw_files", {settings: zones})).toEqual(
    [{time_zone: "Asia/Tokyo", time_zone_basis: "setting"}]
  );
});

test("bullets below a day take its date, and bold labels or headings with a value are facts", async () => {
  const report = `# Outage

**Severity:** SEV2

Service: cart, search

**Status**: Ongoing

**Root cause:** a stale lock

## Timeline

- 2024-05-06
  - 23:50 UTC lock taken
  - 00:10 UTC lock found
- 2024-05-08 09:00 UTC still open

## Contributing factors

### Locks have no lease

They stay.

### Process

- Nobody reviews locks
`;
  await told({"postmortems/o.md": report}, async (db) => {
    expect(
      await db.rows("select severity_raw, services, status_raw, status from stg_postmortems_incidents")
    ).toEqual([{severity_raw: "SEV2", services: ["cart", "search"], status_raw: "Ongoing", status: "open"}]);
    expect(
      await db.rows('select "at", at_basis, text from stg_postmortems_timeline order by source_row')
    ).toEqual([
      {at: new Date("2024-05-06T23:50:00Z"), at_basis: "date_assumed", text: "lock taken"},
      {at: new Date("2024-05-07T00:10:00Z"), at_basis: "date_assumed", text: "lock found"},
      {at: new Date("2024-05-08T09:00:00Z"), at_basis: "stated", text: "still open"}
    ]);
    expect(await db.rows("select condition, phrase from stg_postmortems_conditions")).toEqual([
      {condition: "a stale lock", phrase: "a stale lock"},
      {condition: "Locks have no lease", phrase: "Locks have no lease: They stay."},
      {condition: "Nobody reviews locks", phrase: "Nobody reviews locks"}
    ]);
  });
});
