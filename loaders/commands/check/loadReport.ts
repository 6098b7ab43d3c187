/** The table of files: what became of the records of each. */
import {dirname} from "node:path";
import {group} from "d3";
import {textTable} from "../../textTable.js";
import {type Database, type Row, text} from "../../warehouse/database.js";

const COUNTS = ["rows_read", "rows_loaded", "rows_duplicate", "rows_excluded", "rows_rejected"] as const;
/** More lines than a person reads: then files of a folder that are alike stand in one. */
const LONG = 60;
const ALIKE = 4;

export async function loadReport(db: Database): Promise<string> {
  const rows = await db.rows("select * from load_report order by file, record_kind");
  const sum = (some: readonly Row[]): Row =>
    Object.fromEntries(
      COUNTS.map((name) => [name, some.reduce((total, row) => total + Number(row[name]), 0)])
    );
  const cells = (row: Row, file: string, kind: string): string[] => [
    file,
    text(row, "source"),
    kind,
    ...COUNTS.map((name) => text(row, name)),
    text(row, "time_zone") === "" ? "" : `${text(row, "time_zone")} (${text(row, "time_zone_basis")})`
  ];
  const alike = (row: Row): string =>
    JSON.stringify([dirname(text(row, "file")), ...["source", "record_kind"].map((name) => text(row, name))]);
  const isWhole = (row: Row): boolean => Number(row["rows_rejected"]) === 0 && text(row, "source") !== "";
  const groups = group(rows.filter(isWhole), alike);
  const body = rows.flatMap((row) => {
    const others = rows.length > LONG && isWhole(row) ? groups.get(alike(row))! : [];
    if (others.length <= ALIKE) return [cells(row, text(row, "file"), text(row, "record_kind"))];
    if (others[0] !== row) return [];
    const all = {...sum(others), source: row["source"]!};
    return [cells(all, `${dirname(text(row, "file"))}/ (${others.length} files)`, text(row, "record_kind"))];
  });
  const total = sum(rows);
  const files = new Set(rows.map((row) => row["file"])).size;
  const parts = COUNTS.slice(1).reduce((all, name) => all + Number(total[name]), 0);
  return [
    textTable(
      ["file", "source", "kind", "read", "loaded", "duplicate", "excluded", "rejected", "time zone"],
      [...body, cells(total, "total", "")],
      [3, 4, 5, 6, 7]
    ),
    `${files} files; ${text(total, "rows_read")} read = ${text(total, "rows_loaded")} loaded + ${text(total, "rows_duplicate")} duplicate + ` +
      `${text(total, "rows_excluded")} excluded + ${text(total, "rows_rejected")} rejected${parts === total["rows_read"] ? "" : " (does not add up)"}`
  ].join("\n\n");
}
