/** The load report in numbers. */
import {groups, sum} from "d3-array";

/** What became of records: read = loaded + duplicate + excluded + rejected. */
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
  const total = (key: keyof LoadCounts): number => sum(rows, (row) => row[key]);
  return {
    rows_read: total("rows_read"),
    rows_loaded: total("rows_loaded"),
    rows_duplicate: total("rows_duplicate"),
    rows_excluded: total("rows_excluded"),
    rows_rejected: total("rows_rejected"),
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
  return groups(rows, ({source, record_kind}) => JSON.stringify([source, record_kind])).map(([, own]) => {
    const {source, record_kind} = own[0]!;
    return {source, record_kind, files: new Set(own.map(({file}) => file)).size, ...loadTotals(own)};
  });
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

/** One row a source, zone and why it was read in that zone; `files` are counted. */
export const zonesBySource = <
  Row extends {
    readonly source: string | null;
    readonly time_zone: string | null;
    readonly time_zone_basis: string | null;
  }
>(
  rows: readonly Row[]
): {readonly first: Row; readonly files: number}[] =>
  groups(rows, (row) => JSON.stringify([row.source, row.time_zone, row.time_zone_basis])).map(([, own]) => ({
    first: own[0]!,
    files: own.length
  }));

export interface DataFacts {
  readonly totals: LoadTotals;
  /** files that records were read from */
  readonly files: number;
  readonly unrecognised: number;
}

export const dataFacts = (
  report: readonly (LoadCounts & {readonly file: string})[],
  notes: readonly {readonly kind: string | null}[]
): DataFacts => ({
  totals: loadTotals(report),
  files: new Set(report.filter(({rows_read}) => rows_read > 0).map(({file}) => file)).size,
  unrecognised: notes.filter(({kind}) => kind === "unrecognised").length
});

/** What limits the trust in records that were read. */
export interface TrustLimits {
  /** values that contradict another, and orders of times that can't be */
  readonly doubts: number;
  /** files with something in them that was not understood */
  readonly notUnderstood: number;
  /** stretches in which a source fell silent */
  readonly unwatched: number;
}

/** What there is to repair. */
export interface Repairs {
  readonly rejected: number;
  readonly unrecognised: number;
  readonly faults: number;
  readonly unmapped: number;
  readonly unmatched: number;
  readonly doubts: number;
  /** files with something in them that was not understood */
  readonly notUnderstood: number;
  /** files whose time zone was assumed */
  readonly assumed: number;
}
