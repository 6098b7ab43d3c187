// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {coverageTable} from "../../../src/data/coverageTable.js";
import {loadTotals} from "../../../src/data/facts.js";
import {loadTable} from "../../../src/data/loadTable.js";
import {faultTable} from "../../../src/data/qualityTables.js";
import {zoneTable} from "../../../src/data/zoneTable.js";
import type {FieldCoverage, LoadReport, TimeOrderFaults} from "../../../src/schema.js";
import {cells} from "../../support/cells.js";

const line = (file: string, more: Partial<LoadReport> = {}) =>
  ({
    file,
    source: "jira",
    record_kind: "incident",
    rows_read: 4,
    rows_loaded: 1,
    rows_duplicate: 1,
    rows_excluded: 1,
    rows_rejected: 1,
    time_zone: "UTC",
    time_zone_basis: "assumed",
    ...more
  }) as LoadReport;

test("records by source and kind, with sums under them", () => {
  const rows = [line("a.csv"), line("b.csv"), line("c.csv", {source: null, record_kind: "action"})];
  const table = loadTable(rows, loadTotals(rows));
  expect(cells(table)).toEqual([
    ["jira", "incident", "2", "8", "2", "2", "2", "2"],
    ["none", "action", "1", "4", "1", "1", "1", "1"]
  ]);
  const sums = [...table.querySelector("tfoot tr")!.children].map(({textContent}) => textContent);
  expect(sums).toEqual(["All", "", "", "12", "3", "3", "3", "3"]);
});

test("below five records a field's cell is a count, from five on a share", () => {
  const cell = (known: number, records: number) => ({known, records}) as FieldCoverage;
  const table = coverageTable({
    recordKind: "incident",
    sources: [
      {source: "few", records: 4},
      {source: "more", records: 5},
      {source: "other", records: 9}
    ],
    fields: [{field: "team", cells: [cell(3, 4), cell(3, 5), undefined]}]
  });
  const [, few, more, other] = table.querySelector("tbody tr")!.children;
  expect([few, more, other].map((each) => each!.textContent)).toEqual(["3 of 4", "60%", "–"]);
});

test.each([
  {basis: "assumed", says: "nothing said: UTC assumed"},
  {basis: "organisation", says: "the organisation's zone (settings)"},
  {basis: "setting", says: "this source's zone (settings)"},
  {basis: "file_name", says: "file name"}
])("a zone read in because of $basis says “$says”", ({basis, says}) => {
  expect(cells(zoneTable([line("a.csv", {time_zone_basis: basis})]))).toEqual([["jira", "UTC", says, "1"]]);
});

test("times in an impossible order: the later one first, an incident leads to its page", () => {
  const fault = {
    record_id: "jira:A-1",
    incident_id: "jira:A-1",
    title: "Checkout",
    earlier: "started",
    later: "resolved",
    earlier_at: new Date("2026-03-01T12:00:00Z"),
    later_at: new Date("2026-03-01T11:00:00Z")
  } as TimeOrderFaults;
  const table = faultTable([fault], "UTC");
  expect(cells(table)).toEqual([
    ["jira:A-1", "Checkout", "resolved before started", "1 Mar 2026, 11:00", "1 Mar 2026, 12:00"]
  ]);
  expect(table.querySelector("td a")!.getAttribute("href")).toContain("incident.html?id=jira");
  expect(faultTable([{...fault, incident_id: null}], "UTC").querySelector("td a")).toBeNull();
});
