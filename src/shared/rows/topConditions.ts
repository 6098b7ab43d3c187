import {group} from "d3-array";
import type {ConditionIncidents} from "../../schema.js";
import type {ReviewPeriod} from "./reviewPeriod.js";

export interface TopCondition {
  readonly condition_id: string;
  readonly label: string;
  readonly layer: string | null;
  /** incidents of the period that name it */
  readonly now: number;
  /** and of the periods before, together */
  readonly before: number;
}

/** The conditions that incidents of the period name, most named first. */
export function topConditions(
  conditions: readonly ConditionIncidents[],
  {chosen, before}: ReviewPeriod
): TopCondition[] {
  const earlier = new Set(before.map(({quarter}) => quarter));
  return [...group(conditions, ({condition_id}) => condition_id).values()]
    .map((own): TopCondition => {
      const {condition_id, label, layer} = own[0]!;
      return {
        condition_id,
        label,
        layer,
        now: own.filter(({quarter}) => quarter === chosen.quarter).length,
        before: own.filter(({quarter}) => quarter !== null && earlier.has(quarter)).length
      };
    })
    .filter(({now}) => now > 0)
    .toSorted((a, b) => b.now - a.now || b.before - a.before || a.label.localeCompare(b.label, "en"));
}
