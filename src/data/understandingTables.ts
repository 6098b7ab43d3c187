/** The Data page's tables of what was not understood, of what was and is not believed, and of what was masked. */
import type {Doubts, NotUnderstood, Secrets} from "../schema.js";
import {copyButton} from "../shared/ui/copyButton.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {incidentLink} from "../shared/ui/pageUrl.js";

const KINDS: Readonly<Record<NotUnderstood["kind"], string>> = {
  heading: "heading that gave nothing",
  list: "items of a list",
  table: "rows of a table",
  clock_lines: "lines that begin with a time",
  column: "column",
  meant: "read by what its name means",
  value: "value"
};

/** By file and kind; texts are headings and names of columns, never values. */
export function notUnderstoodTable(rows: readonly NotUnderstood[]): HTMLElement {
  return dataTable(rows, {
    noun: "place",
    file: "not-understood.csv",
    pageSize: 10,
    searchable: true,
    empty: "Every list, table, column and line that begins with a time gave a record.",
    columns: [
      {
        name: "file",
        label: "File",
        value: (row) => row.file,
        cell: (row) => element("span", {class: "path"}, row.file)
      },
      {name: "text", label: "Under", value: (row) => row.text},
      {name: "kind", label: "What", value: (row) => row.kind, cell: (row) => KINDS[row.kind]},
      {name: "rows", label: "Rows", value: (row) => row.rows, numeric: true}
    ]
  });
}

/** Values kept out of every number, each with what would settle it. */
export function doubtTable(rows: readonly Doubts[]): HTMLElement {
  return dataTable(rows, {
    noun: "doubted value",
    file: "doubts.csv",
    pageSize: 10,
    empty: "No value contradicts another.",
    columns: [
      {
        name: "record_id",
        label: "Record",
        value: (row) => row.record_id,
        cell: (row) =>
          row.incident_id === null
            ? row.record_id
            : element("a", {href: incidentLink(row.incident_id)}, row.record_id)
      },
      {name: "field", label: "Field", value: (row) => row.field},
      {name: "value", label: "Written", value: (row) => row.value},
      {name: "stated", label: "Against", value: (row) => row.stated, wideOnly: true},
      {name: "reason", label: "Why", value: (row) => row.reason},
      {
        name: "remedy",
        label: "What to do",
        value: (row) => row.remedy,
        cell: (row) => {
          const [, line] = /corrections\.csv[^:]*: (.+)$/.exec(row.remedy) ?? [];
          return element("div", {}, row.remedy, line !== undefined && copyButton("Copy the line", line));
        },
        wideOnly: true
      }
    ]
  });
}

/** Where keys, tokens and passwords stood; each is masked in every output. */
export function secretTable(rows: readonly Secrets[]): HTMLElement {
  return dataTable(rows, {
    noun: "place",
    file: "masked-secrets.csv",
    pageSize: 10,
    empty: "No key, token or password was found in the exports.",
    columns: [
      {
        name: "file",
        label: "File",
        value: (row) => row.file,
        cell: (row) => element("span", {class: "path"}, row.file)
      },
      {name: "kind", label: "What", value: (row) => row.kind},
      {name: "rows", label: "Rows", value: (row) => row.rows, numeric: true}
    ]
  });
}
