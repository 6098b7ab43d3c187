import {expect, test} from "vitest";
import {assumedZones, dataFacts, loadGroups, loadTotals, zonesBySource} from "../../../src/data/facts.js";
import {sourceFields} from "../../../src/data/sourceFields.js";

test("loadTotals adds up only if every line does", () => {
  const line = {rows_read: 4, rows_loaded: 1, rows_duplicate: 1, rows_excluded: 1, rows_rejected: 1};
  expect(loadTotals([line, line])).toEqual({
    rows_read: 8,
    rows_loaded: 2,
    rows_duplicate: 2,
    rows_excluded: 2,
    rows_rejected: 2,
    addsUp: true
  });
  expect(
    loadTotals([
      {...line, rows_read: 5},
      {...line, rows_read: 3}
    ]).addsUp
  ).toBe(false);
});

test("assumedZones lists a file once, and only without an offset", () => {
  const of = (file: string, time_zone_basis: string | null) => ({file, time_zone_basis});
  expect(
    assumedZones([
      of("a", "assumed"),
      of("a", "assumed"),
      of("b", "offset"),
      of("c", "stated"),
      of("d", null),
      of("e", "setting")
    ]).map(({file}) => file)
  ).toEqual(["a", "e"]);
});

test("sourceFields makes one matrix a kind, best known field first", () => {
  const of = (field: string, source: string, known: number) => ({
    record_kind: "incident",
    source,
    field,
    known,
    records: 10
  });
  const [matrix] = sourceFields([of("team", "jira", 2), of("severity", "jira", 9), of("team", "pd", 3)]);
  expect(matrix?.sources.map(({source}) => source)).toEqual(["jira", "pd"]);
  expect(matrix?.fields.map(({field, cells}) => [field, cells.map((cell) => cell?.known)])).toEqual([
    ["severity", [9, undefined]],
    ["team", [2, 3]]
  ]);
  const many = Array.from({length: 9}, (_, i) => of("team", `s${i}`, i));
  expect(
    sourceFields(many).map(({sources, fields}) => [sources.length, fields[0]!.cells.at(-1)?.known]),
    "so many stand side by side"
  ).toEqual([
    [8, 7],
    [1, 8]
  ]);
});

const line = {
  file: "a.csv",
  source: "pagerduty",
  record_kind: "incident",
  rows_read: 3,
  rows_loaded: 2,
  rows_duplicate: 0,
  rows_excluded: 1,
  rows_rejected: 0
};

test("the load report by source and kind counts files, and a file with nothing read is none", () => {
  const report = [line, {...line, file: "b.csv"}, {...line, record_kind: "alert", rows_read: 0}];
  expect(
    loadGroups(report).map(({record_kind, files, rows_read}) => [record_kind, files, rows_read])
  ).toEqual([
    ["incident", 2, 6],
    ["alert", 1, 0]
  ]);
  const notes = [{kind: "unrecognised"}, {kind: "documentation"}, {kind: null}];
  expect(dataFacts(report, notes)).toMatchObject({files: 2, unrecognised: 1});
});

test("zones are one row a source, zone and reason", () => {
  const zone = (source: string, time_zone: string, time_zone_basis: string) => ({
    source,
    time_zone,
    time_zone_basis
  });
  const rows = [
    zone("jira", "UTC", "assumed"),
    zone("jira", "UTC", "assumed"),
    zone("jira", "UTC", "setting"),
    zone("plain", "UTC", "assumed")
  ];
  expect(zonesBySource(rows).map(({files}) => files)).toEqual([2, 1, 1]);
});
