/** The Data page's tables. */
import {count, UNKNOWN, words} from "../format.js";
import type {FileNotes, LoadReport, Rejects} from "../schema.js";
import {groupBy} from "../shared/rows/groupBy.js";
import {type LoadCounts, type LoadGroup, loadGroups, type LoadTotals} from "./loadTotals.js";
import {type Child, element} from "../shared/ui/element.js";
import {type Column, dataTable} from "../shared/ui/dataTable.js";

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

const number = <Row extends LoadCounts>(name: keyof LoadCounts, label: string): Column<Row> => ({
  name,
  label,
  value: (row) => row[name],
  numeric: true
});

const counts = <Row extends LoadCounts>(): Column<Row>[] => [
  number("rows_read", "Read"),
  number("rows_loaded", "Loaded"),
  number("rows_duplicate", "Duplicate"),
  number("rows_excluded", "Excluded"),
  number("rows_rejected", "Rejected")
];

/** What became of the records of each source, with sums that add up, and file by file when unfolded. */
export function loadTable(rows: readonly LoadReport[], totals: LoadTotals): HTMLElement {
  const sums = Object.fromEntries(
    Object.entries(totals).map(([name, n]) => [name, typeof n === "number" ? count(n) : null])
  );
  const groups = dataTable(loadGroups(rows), {
    noun: "line",
    file: "load-by-source.csv",
    footer: {source: "All", ...sums},
    columns: [
      {name: "source", label: "Source", value: (row) => row.source, cell: (row) => row.source ?? "none"},
      {
        name: "record_kind",
        label: "Records",
        value: (row) => row.record_kind,
        cell: (row) => words(row.record_kind)
      },
      {name: "files", label: "Files", value: (row) => row.files, numeric: true, wideOnly: true},
      ...counts<LoadGroup>()
    ]
  });
  const files = dataTable(rows, {
    noun: "line",
    file: "load-report.csv",
    searchable: true,
    footer: {file: "All files", ...sums},
    columns: [
      {
        name: "file",
        label: "File",
        value: (row) => row.file,
        cell: (row) => element("span", {class: "path"}, row.file)
      },
      {name: "source", label: "Source", value: (row) => row.source, hidden: true},
      {
        name: "record_kind",
        label: "Records",
        value: (row) => row.record_kind,
        cell: (row) => words(row.record_kind)
      },
      ...counts<LoadReport>()
    ]
  });
  return element(
    "div",
    {},
    groups,
    element("details", {class: "behind"}, element("summary", {}, "File by file"), files)
  );
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
export function rejectTable(rows: readonly Rejects[]): HTMLElement {
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

/** Which zones clock times without an offset were read in, and why; file by file when unfolded. */
export function zoneTable(rows: readonly LoadReport[]): HTMLElement {
  const groups = [
    ...groupBy(rows, (row) => JSON.stringify([row.source, row.time_zone, row.time_zone_basis])).values()
  ];
  const bySource = dataTable(groups, {
    noun: "source and zone",
    nouns: "sources and zones",
    empty: "Every file states its times with an offset.",
    columns: [
      {name: "source", label: "Source", value: ([first]) => first?.source},
      {name: "time_zone", label: "Read in", value: ([first]) => first?.time_zone},
      {
        name: "time_zone_basis",
        label: "Because",
        value: ([first]) => zoneBasis(first?.time_zone_basis ?? null)
      },
      {name: "files", label: "Files", value: (own) => own.length, numeric: true}
    ]
  });
  const byFile = dataTable(rows, {
    noun: "file",
    pageSize: 20,
    file: "time-zones.csv",
    searchable: true,
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
        value: (row) => zoneBasis(row.time_zone_basis),
        wideOnly: true
      }
    ]
  });
  return element(
    "div",
    {},
    bySource,
    rows.length > 0 && element("details", {class: "behind"}, element("summary", {}, "File by file"), byFile)
  );
}

function zoneBasis(basis: string | null): string {
  if (basis === "assumed") return "nothing said: UTC assumed";
  if (basis === "organisation") return "the organisation's zone (settings)";
  return basis === "setting" ? "this source's zone (settings)" : words(basis);
}
