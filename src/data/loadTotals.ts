import {groupBy} from "../shared/rows/groupBy.js";

/** The load report's sums, and whether they add up: read = loaded + duplicate + excluded + rejected. */
export interface LoadCounts {
  readonly rows_read: number;
  readonly rows_loaded: number;
  readonly rows_duplicate: number;
  readonly rows_excluded: number;
  readonly rows_rejected: number;
}

export interface LoadTotals extends LoadCounts {
  readonly addsUp: boolean;
}

/** Sums over all rows; `addsUp` only if every row does. */
export function loadTotals(rows: readonly LoadCounts[]): LoadTotals {
  const sum = (key: keyof LoadCounts): number => rows.reduce((total, row) => total + row[key], 0);
  return {
    rows_read: sum("rows_read"),
    rows_loaded: sum("rows_loaded"),
    rows_duplicate: sum("rows_duplicate"),
    rows_excluded: sum("rows_excluded"),
    rows_rejected: sum("rows_rejected"),
    addsUp: rows.every(
      (row) => row.rows_read === row.rows_loaded + row.rows_duplicate + row.rows_excluded + row.rows_rejected
    )
  };
}

export interface LoadGroup extends LoadTotals {
  readonly source: string | null;
  readonly record_kind: string;
  readonly files: number;
}

/** The load report by source and kind of record, in the order they appear; a file can be in several lines. */
export function loadGroups(
  rows: readonly (LoadCounts & {
    readonly file: string;
    readonly source: string | null;
    readonly record_kind: string;
  })[]
): LoadGroup[] {
  return [...groupBy(rows, ({source, record_kind}) => JSON.stringify([source, record_kind])).values()].map(
    (own) => {
      const {source, record_kind} = own[0]!;
      return {source, record_kind, files: new Set(own.map(({file}) => file)).size, ...loadTotals(own)};
    }
  );
}

/** One row a file whose clock times carry no offset and were read in a zone from settings or by assumption. */
export function assumedZones<Row extends {readonly file: string; readonly time_zone_basis: string | null}>(
  rows: readonly Row[]
): Row[] {
  const files = new Map<string, Row>();
  for (const row of rows)
    if (
      row.time_zone_basis !== null &&
      !["offset", "stated"].includes(row.time_zone_basis) &&
      !files.has(row.file)
    )
      files.set(row.file, row);
  return [...files.values()];
}
