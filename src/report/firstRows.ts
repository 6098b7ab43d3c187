/** Cells of the report's tables, and how many rows they may have on paper. */
import type {ReportTable} from "./types.js";

/** The first rows, and how many more there are in words. */
export function firstRows(
  rows: readonly (readonly string[])[],
  most: number,
  {columns, empty, rest}: Pick<ReportTable, "columns" | "empty"> & {readonly rest: string}
): ReportTable {
  const left = rows.length - most;
  return {
    columns,
    rows: rows.slice(0, most),
    empty,
    ...(left > 0 ? {more: `${left} more: ${rest}.`} : {})
  };
}
