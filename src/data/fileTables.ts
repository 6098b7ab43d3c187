/** Files and records that were not read. */
import {UNKNOWN, words} from "../format.js";
import type {FileNotes, Rejects} from "../schema.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";

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
        cell: (row) => element("code", {class: "wrap"}, row.excerpt),
        wideOnly: true
      }
    ]
  });
}
