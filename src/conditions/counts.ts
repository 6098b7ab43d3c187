/** Condition × quarter counts, whatever the reader's filter leaves. */
import {ascending, descending, groups, rollups} from "d3";

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
export const conditionCounts = (occurrences: readonly ConditionOccurrence[]): ConditionCount[] =>
  groups(occurrences, ({condition_id}) => condition_id)
    .map(([condition_id, rows]) => ({
      condition_id,
      label: rows[0]!.label,
      layer: rows[0]!.layer,
      incidents: rows.length,
      byQuarter: new Map(
        rollups(
          rows.filter((row): row is ConditionOccurrence & {quarter: string} => row.quarter !== null),
          ({length}) => length,
          ({quarter}) => quarter
        )
      )
    }))
    .sort((a, b) => descending(a.incidents, b.incidents) || ascending(a.label, b.label));

/** What the page's finding needs: quarters seen per condition, and the incidents that name any. */
export function conditionFacts(
  counts: readonly ConditionCount[],
  occurrences: readonly {readonly incident_id: string}[],
  incidents: number
): {
  conditions: {label: string; incidents: number; quarters: number}[];
  incidents: number;
  withCondition: number;
} {
  return {
    conditions: counts.map(({label, incidents: n, byQuarter}) => ({
      label,
      incidents: n,
      quarters: byQuarter.size
    })),
    incidents,
    withCondition: new Set(occurrences.map(({incident_id}) => incident_id)).size
  };
}
