/** Condition × quarter counts of the incidents that the reader's filter keeps. */
import {ascending, greatest, group, rollup} from "d3-array";

export interface ConditionOccurrence {
  readonly condition_id: string;
  readonly label: string;
  readonly layer: string | null;
  readonly quarter: string | null;
}

export interface ConditionCount {
  readonly condition_id: string;
  readonly label: string;
  readonly layer: string | null;
  readonly incidents: number;
  /** incidents by quarter; a quarter without any is absent */
  readonly byQuarter: ReadonlyMap<string, number>;
}

/** One row a condition, most frequent first, then by label. Occurrences without a quarter count in the total only. */
export function conditionCounts(occurrences: readonly ConditionOccurrence[]): ConditionCount[] {
  return [...group(occurrences, ({condition_id}) => condition_id).values()]
    .map((own): ConditionCount => {
      const {condition_id, label, layer} = own[0]!;
      const dated = own.flatMap(({quarter}) => (quarter === null ? [] : [quarter]));
      const byQuarter = rollup(
        dated,
        (incidents) => incidents.length,
        (quarter) => quarter
      );
      return {condition_id, label, layer, incidents: own.length, byQuarter};
    })
    .toSorted((a, b) => b.incidents - a.incidents || ascending(a.label, b.label));
}

export interface ConditionFact {
  readonly label: string;
  readonly incidents: number;
  /** quarters in which it was seen */
  readonly quarters: number;
  /** actions on it that are open, over all that is loaded */
  readonly open: number;
}

export interface ConditionFacts {
  /** most frequent first */
  readonly conditions: readonly ConditionFact[];
  /** incidents in the selection */
  readonly incidents: number;
  /** of those, the ones that name at least one condition */
  readonly withCondition: number;
}

/** What the page's finding needs: quarters seen per condition, and the incidents that name any. */
export function conditionFacts(
  counts: readonly ConditionCount[],
  occurrences: readonly {readonly incident_id: string}[],
  incidents: number,
  open: ReadonlyMap<string, number>
): ConditionFacts {
  return {
    conditions: counts.map(({condition_id, label, incidents: n, byQuarter}) => ({
      label,
      incidents: n,
      quarters: byQuarter.size,
      open: open.get(condition_id) ?? 0
    })),
    incidents,
    withCondition: new Set(occurrences.map(({incident_id}) => incident_id)).size
  };
}

/** The cell with most incidents, the first of equals; undefined where no occurrence has a quarter. */
export function fullestCell(
  counts: readonly ConditionCount[],
  quarters: readonly string[]
):
  {readonly label: string; readonly quarter: string; readonly n: number; readonly alike: number} | undefined {
  const cells = matrixCells(counts).filter(({quarter}) => quarters.includes(quarter));
  const fullest = greatest(cells, (a, b) => a.n - b.n);
  return fullest && {...fullest, alike: cells.filter(({n}) => n === fullest.n).length - 1};
}

/** The matrix as rows: one a condition and quarter that has incidents. */
export const matrixCells = (counts: readonly ConditionCount[]) =>
  counts.flatMap(({label, byQuarter}) => [...byQuarter].map(([quarter, n]) => ({label, quarter, n})));
