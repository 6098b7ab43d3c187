/** Field coverage as one matrix a record kind: fields down, sources across. */
import {groups, range, sum} from "d3-array";
import type {FieldCoverage} from "../schema.js";

export interface CoverageMatrix {
  readonly recordKind: string;
  readonly sources: readonly {readonly source: string; readonly records: number}[];
  readonly fields: readonly {
    readonly field: string;
    readonly cells: readonly (FieldCoverage | undefined)[];
  }[];
}

/** Sources that find room side by side. */
const MOST = 8;

/** One matrix a record kind and eight sources, in the order the kinds appear; fields that any source knows least come last. */
export function sourceFields(rows: readonly FieldCoverage[]): CoverageMatrix[] {
  return groups(rows, ({record_kind}) => record_kind).flatMap(([recordKind, cells]) => {
    const sources = groups(cells, ({source}) => source).map(([source, [first]]) => ({
      source,
      records: first!.records
    }));
    const known = (field: readonly FieldCoverage[]) => sum(field, (cell) => cell.known);
    const fields = groups(cells, ({field}) => field)
      .toSorted(([, a], [, b]) => known(b) - known(a))
      .map(([field, own]) => ({
        field,
        cells: sources.map(({source}) => own.find((cell) => cell.source === source))
      }));
    return range(0, sources.length, MOST).map((from) => ({
      recordKind,
      sources: sources.slice(from, from + MOST),
      fields: fields.map(({field, cells: own}) => ({field, cells: own.slice(from, from + MOST)}))
    }));
  });
}
