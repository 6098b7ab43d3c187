/** The Data page's tables. */
import {count, UNKNOWN, words} from "../format.js";
import type {FileNotes, LoadReportRows, RejectRows} from "../schema.js";
import type {LoadTotals} from "../tables/loadTotals.js";
import {type Child, element} from "./element.js";
import {dataTable} from "./dataTable.js";

/** A heading, what is listed, and the table or the sentence that there is nothing. */
export function dataSection(title: string, counted: string, body: Child): HTMLElement {
  return element(
    "section",
    {class: "section"},
    element("h2", {}, title),
    element("p", {class: "counted"}, counted),
    body
  );
}

/** File by file: what was read and what became of it, with sums that add up. */
export function loadTable(rows: readonly LoadReportRows[], totals: LoadTotals): HTMLElement {
  const number = (name: keyof LoadReportRows & `rows_${string}`, label: string) => ({
    name,
    label,
    value: (row: LoadReportRows) => row[name],
    numeric: true
  });
  return dataTable(rows, {
    noun: "line",
    file: "load-report.csv",
    searchable: rows.length > 20,
    footer: {
      file: "All files",
      rows_read: count(totals.rows_read),
      rows_loaded: count(totals.rows_loaded),
      rows_duplicate: count(totals.rows_duplicate),
      rows_excluded: count(totals.rows_excluded),
      rows_rejected: count(totals.rows_rejected)
    },
    columns: [
      {
        name: "file",
        label: "File",
        value: (row) => row.file,
        cell: (row) => element("span", {class: "path"}, row.file)
      },
      {name: "source", label: "Source", value: (row) => row.source, wideOnly: true},
      {name: "record_kind", label: "Records", value: (row) => row.record_kind},
      number("rows_read", "Read"),
      number("rows_loaded", "Loaded"),
      number("rows_duplicate", "Duplicate"),
      number("rows_excluded", "Excluded"),
      number("rows_rejected", "Rejected")
    ]
  });
}

/** Files that were not read, or with a warning, and what was seen in them. */
export function fileTable(rows: readonly FileNotes[]): HTMLElement {
  return dataTable(rows, {
    noun: "file",
    file: "files.csv",
    empty: "Every file was read as an export, without a warning.",
    columns: [
      {
        name: "file",
        label: "File",
        value: (row) => row.file,
        cell: (row) => element("span", {class: "path"}, row.file)
      },
      {name: "kind", label: "Taken as", value: (row) => row.kind, cell: (row) => words(row.kind)},
      {name: "note", label: "What was seen", value: (row) => row.note, cell: (row) => row.note ?? UNKNOWN}
    ]
  });
}

/** Records that can't be used, each with what to do. */
export function rejectTable(rows: readonly RejectRows[]): HTMLElement {
  return dataTable(rows, {
    noun: "rejected record",
    file: "rejects.csv",
    pageSize: 20,
    empty: "No record was rejected.",
    columns: [
      {
        name: "file",
        label: "File",
        value: (row) => row.file,
        cell: (row) => element("span", {class: "path"}, row.file)
      },
      {name: "row", label: "Row", value: (row) => row.row, numeric: true},
      {name: "record_kind", label: "Record", value: (row) => row.record_kind, wideOnly: true},
      {name: "reason", label: "What is wrong", value: (row) => row.reason},
      {name: "remedy", label: "What to do", value: (row) => row.remedy},
      {
        name: "excerpt",
        label: "Begins",
        value: (row) => row.excerpt,
        cell: (row) => element("code", {class: "wrap"}, row.excerpt ?? UNKNOWN),
        wideOnly: true
      }
    ]
  });
}

/** Files whose clock times carry no offset, and the zone they were read in. */
export function zoneTable(rows: readonly LoadReportRows[]): HTMLElement {
  return dataTable(rows, {
    noun: "file",
    empty: "Every file states its times with an offset.",
    columns: [
      {
        name: "file",
        label: "File",
        value: (row) => row.file,
        cell: (row) => element("span", {class: "path"}, row.file)
      },
      {name: "time_zone", label: "Read in", value: (row) => row.time_zone},
      {
        name: "time_zone_basis",
        label: "Because",
        value: (row) => row.time_zone_basis,
        cell: (row) => zoneBasis(row.time_zone_basis)
      }
    ]
  });
}

function zoneBasis(basis: string | null): string {
  if (basis === "assumed") return "nothing said: UTC assumed";
  if (basis === "organisation") return "the organisation's zone (settings)";
  return basis === "setting" ? "this source's zone (settings)" : words(basis);
}
