/** What became of every record. */
import {count, words} from "../format.js";
import type {LoadReport} from "../schema.js";
import {type Column, dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {type LoadCounts, type LoadGroup, loadGroups, type LoadTotals} from "./facts.js";

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
