import {words} from "../format.js";
import type {LoadReport} from "../schema.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {zonesBySource} from "./facts.js";

/** Which zones clock times without an offset were read in, and why; file by file when unfolded. */
export function zoneTable(rows: readonly LoadReport[]): HTMLElement {
  const bySource = dataTable(zonesBySource(rows), {
    noun: "source and zone",
    nouns: "sources and zones",
    empty: "Every file states its times with an offset.",
    columns: [
      {name: "source", label: "Source", value: ({first}) => first.source},
      {name: "time_zone", label: "Read in", value: ({first}) => first.time_zone},
      {
        name: "time_zone_basis",
        label: "Because",
        value: ({first}) => zoneBasis(first.time_zone_basis)
      },
      {name: "files", label: "Files", value: ({files}) => files, numeric: true}
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
