/**
 * Condition × quarter counts, re-aggregated by Arquero whenever the reader's filter changes.
 * Arquero compiles its queries with `Function`, so only the Conditions page, whose policy allows that, uses this.
 */
import {groupBy} from "../shared/rows/groupBy.js";

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
export async function conditionCounts(
  occurrences: readonly ConditionOccurrence[]
): Promise<ConditionCount[]> {
  if (occurrences.length === 0) return [];
  const {desc, table} = await import("arquero");
  const column = <K extends keyof ConditionOccurrence>(key: K) => occurrences.map((row) => row[key]);
  const all = table({
    condition_id: column("condition_id"),
    label: column("label"),
    layer: column("layer"),
    quarter: column("quarter")
  });
  const cells = all.groupby("condition_id", "quarter").count({as: "incidents"}).objects() as Cell[];
  const totals = all
    .groupby("condition_id", "label", "layer")
    .count({as: "incidents"})
    .orderby(desc("incidents"), "label")
    .objects() as Total[];
  const byCondition = groupBy(cells, ({condition_id}) => condition_id);
  return totals.map((total) => ({
    ...total,
    byQuarter: new Map(
      (byCondition.get(total.condition_id) ?? []).flatMap(({quarter, incidents}) =>
        quarter === null ? [] : [[quarter, incidents]]
      )
    )
  }));
}

interface Cell {
  readonly condition_id: string;
  readonly quarter: string | null;
  readonly incidents: number;
}

type Total = Omit<ConditionCount, "byQuarter">;

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
