import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {expect, test} from "vitest";
import type {Database, Row} from "../../loaders/warehouse/database.js";
import {alertmanager} from "../../loaders/arrive/sources/alertmanager/alertmanager.js";
import type {Source} from "../../loaders/arrive/sources/source.js";
import {landed} from "../support/landed.js";

const FIXTURES = join(import.meta.dirname, "../fixtures/alertmanager");
const fixture = (name: string): string => readFileSync(join(FIXTURES, name), "utf8");
const itemByItem: Source = {...alertmanager, bulk: {...alertmanager.bulk!, accepts: () => false}};

interface Result {
  readonly alerts: Row[];
  readonly counts: Row[];
  readonly rejects: Row[];
}

/** What staging makes of fixtures, by rule; file names are kept. */
async function load(names: readonly string[], settings = "", source: Source = alertmanager): Promise<Result> {
  const files = Object.fromEntries(names.map((name) => [`alertmanager/${name}`, fixture(name)]));
  return results(await landed(source, files, settings));
}

async function results(db: Database): Promise<Result> {
  try {
    return {
      alerts: await db.rows("select * from stg_alertmanager_alerts order by rule, fired_at, record_id"),
      counts:
        await db.rows(`select file, landed, kept, (select count(*) from raw_rejects where file = c.file) as rejected
        from raw_load_counts as c order by file`),
      rejects: await db.rows("select row, reason, excerpt from raw_rejects order by file, row::integer")
    };
  } finally {
    db.close();
  }
}

test("a webhook payload gives one alert a record, in UTC, with service and team from its labels", async () => {
  const {alerts} = await load(["payload.json"]);
  expect(alerts).toEqual([
    {
      record_id: expect.stringMatching(
        /^alertmanager:00000000000000b2-[0-9a-f]{8}:2024-03-01T08:10:00.000Z$/
      ) as string,
      source: "alertmanager",
      source_file: "alertmanager/payload.json",
      rule: "DiskFull",
      service: "search",
      team: "discovery",
      severity: "warning",
      fired_at: new Date("2024-03-01T08:10:00Z"),
      acknowledged_at: null,
      resolved_at: new Date("2024-03-01T08:40:00.500Z"),
      dedup_key: "00000000000000b2",
      paged: null,
      auto_resolved: true,
      incident_record_id: "INC-7",
      actionable: false,
      label_reason: "label or annotation “actionable”",
      excluded: null
    },
    {
      record_id: expect.stringMatching(
        /^alertmanager:00000000000000a1-[0-9a-f]{8}:2024-03-01T08:00:00.123Z$/
      ) as string,
      source: "alertmanager",
      source_file: "alertmanager/payload.json",
      rule: "HighLatency",
      service: "checkout",
      team: "payments",
      severity: "critical",
      fired_at: new Date("2024-03-01T08:00:00.123Z"),
      acknowledged_at: null,
      resolved_at: null,
      dedup_key: "00000000000000a1",
      paged: null,
      auto_resolved: null,
      incident_record_id: null,
      actionable: null,
      label_reason: null,
      excluded: null
    }
  ]);
});

test("the same fingerprint and start with other labels is another alert", async () => {
  const {alerts, counts} = await load(["same_fingerprint.json"]);
  expect(alerts.map((alert) => alert["dedup_key"])).toEqual(["00000000000000c3", "00000000000000c3"]);
  expect(counts).toEqual([{file: "alertmanager/same_fingerprint.json", landed: 2, kept: 2, rejected: 0}]);
});

test("without a fingerprint the labels, in any order, tell the alert; resolved wins over firing", async () => {
  const {alerts, counts} = await load(["legacy.json"]);
  expect(alerts).toMatchObject([{rule: "Down", resolved_at: new Date("2024-03-03T08:20:00Z")}]);
  expect(counts).toEqual([{file: "alertmanager/legacy.json", landed: 2, kept: 1, rejected: 0}]);
});

test("alerts listed by the API are open whatever their endsAt, and a silenced one pages nobody", async () => {
  const settings = "paging: {receivers: [pager], severities: [Critical]}";
  const {alerts} = await load(["amtool.json"], settings);
  expect(alerts).toMatchObject([
    {rule: "QueueStuck", resolved_at: null, auto_resolved: null, paged: true},
    {rule: "QueueStuck", resolved_at: null, auto_resolved: null, paged: false}
  ]);
});

test.each([
  {settings: "", paged: [null, null]},
  {settings: "paging: {receivers: [pager]}", paged: [true, true]},
  {settings: "paging: {receivers: [tickets]}", paged: [false, false]},
  {settings: "paging: {severities: [CRITICAL]}", paged: [false, true]},
  {settings: "paging: {receivers: [tickets], severities: [critical]}", paged: [false, false]}
])("paged under “$settings” is $paged", async ({settings, paged}) => {
  const {alerts} = await load(["payload.json"], settings);
  expect(alerts.map((alert) => alert["paged"])).toEqual(paged);
});

test("an archive keeps each alert once, resolved if it ever was, and rejects what it can't read with its line", async () => {
  const {alerts, counts, rejects} = await load(["archive.ndjson"]);
  expect(alerts.map(({rule, team, resolved_at}) => ({rule, team, resolved_at}))).toEqual([
    {rule: "Alone", team: "[e-mail]", resolved_at: null},
    {rule: "Blip", team: null, resolved_at: new Date("2024-03-05T12:00:00Z")},
    {rule: "Fine", team: null, resolved_at: null},
    {rule: "HighLatency", team: "payments", resolved_at: new Date("2024-03-05T11:00:00Z")},
    {rule: "Stored", team: null, resolved_at: null}
  ]);
  expect(rejects).toEqual([
    {
      row: "8",
      reason: expect.stringMatching(/^no JSON: /) as string,
      excerpt: expect.stringMatching(/^\{"version":"4"/) as string
    },
    {row: "9", reason: "startsAt is no time: soon", excerpt: expect.stringMatching(/NoStart/) as string},
    {row: "12", reason: "not an alert: no labels or no startsAt", excerpt: '{"hello":"world"}'}
  ]);
  expect(counts).toEqual([{file: "alertmanager/archive.ndjson", landed: 8, kept: 5, rejected: 3}]);
});

test("a flat log's labels leave out its annotations, so that firing and resolved are one alert", async () => {
  const {alerts} = await load(["flat.ndjson"], "paging: {receivers: [pager]}");
  expect(alerts).toMatchObject([
    {
      rule: "CertExpires",
      service: "edge",
      severity: "warning",
      paged: false,
      resolved_at: new Date("2024-03-06T10:00:00Z")
    },
    {rule: "Mixed", paged: true, resolved_at: null}
  ]);
});

test.each(["archive.ndjson", "flat.ndjson"])("SQL and item by item make the same of %s", async (name) => {
  expect(await load([name])).toEqual(await load([name], "", itemByItem));
});

test("a zipped archive is the same archive", async () => {
  const db = await landed(alertmanager, {
    "alertmanager/archive.ndjson.gz": gzipSync(fixture("archive.ndjson"))
  });
  const {alerts} = await results(db);
  const plain = await load(["archive.ndjson"]);
  expect(alerts.map((alert) => alert["record_id"])).toEqual(plain.alerts.map((alert) => alert["record_id"]));
});

test("an unreadable end rejects the record rather than leaving it open", async () => {
  const payload = fixture("payload.json").replace("2024-03-01T08:40:00.5Z", "2024-03-01 25:00");
  const {rejects, counts} = await results(await landed(alertmanager, {"alertmanager/p.json": payload}));
  expect(rejects).toMatchObject([{row: "2", reason: "endsAt is no time: 2024-03-01 25:00"}]);
  expect(counts).toMatchObject([{landed: 1, kept: 1, rejected: 1}]);
});

test("archives read together keep their own lines, and one that breaks off is rejected alone", async () => {
  const lines = Array.from({length: 20_000}, (_, n) =>
    JSON.stringify({
      labels: {alertname: `R${(n * 7919) % 10_007}`},
      status: "firing",
      startsAt: "2024-03-07T09:00:00Z",
      endsAt: "",
      fingerprint: `${(n * 104_729) % 1_000_003}`
    })
  );
  const whole = gzipSync(lines.join("\n"));
  const db = await landed(alertmanager, {
    "alertmanager/1.ndjson": fixture("archive.ndjson"),
    "alertmanager/2.ndjson": fixture("flat.ndjson"),
    "alertmanager/3.ndjson.gz": whole.subarray(0, whole.length / 2),
    "alertmanager/4.ndjson": fixture("archive.ndjson")
  });
  const {counts, rejects} = await results(db);
  expect(counts).toEqual([
    {file: "alertmanager/1.ndjson", landed: 8, kept: 5, rejected: 3},
    {file: "alertmanager/2.ndjson", landed: 3, kept: 2, rejected: 0},
    {file: "alertmanager/4.ndjson", landed: 8, kept: 0, rejected: 3}
  ]);
  expect(rejects.map(({row}) => row)).toEqual(["8", "9", "12", "1", "8", "9", "12"]);
});

test("a resolve that has forgotten when the alert began ends it; another day's start is another alert", async () => {
  const alert = (status: string, startsAt: string, endsAt = "0001-01-01T00:00:00Z"): string =>
    JSON.stringify({
      version: "4",
      status,
      receiver: "ops",
      alerts: [{status, labels: {alertname: "DiskFull", instance: "a"}, startsAt, endsAt, fingerprint: "f1"}]
    });
  const lines = [
    alert("firing", "2024-03-01T10:00:00Z"),
    alert("resolved", "2024-03-01T10:07:00Z", "2024-03-01T11:00:00Z"),
    alert("firing", "2024-03-01T15:00:00Z"),
    alert("resolved", "2024-03-04T09:00:00Z", "2024-03-04T09:30:00Z")
  ];
  const {alerts} = await results(await landed(alertmanager, {"alertmanager/a.ndjson": lines.join("\n")}));
  expect(alerts.map(({fired_at, resolved_at, excluded}) => [fired_at, resolved_at, excluded])).toEqual([
    [new Date("2024-03-01T10:00:00Z"), new Date("2024-03-01T11:00:00Z"), null],
    [new Date("2024-03-01T10:07:00Z"), new Date("2024-03-01T11:00:00Z"), "duplicate"],
    [new Date("2024-03-01T15:00:00Z"), null, null],
    [new Date("2024-03-04T09:00:00Z"), new Date("2024-03-04T09:30:00Z"), null]
  ]);
});
