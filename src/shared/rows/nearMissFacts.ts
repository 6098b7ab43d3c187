/** Near misses, and what they have in common with incidents that did hit. */
import {rollups} from "d3-array";
import type {NearMissConditions, NearMissRows} from "../../schema.js";

interface SharedCondition {
  readonly condition_id: string;
  readonly label: string;
  readonly layer: NearMissConditions["layer"];
  readonly nearMisses: number;
  /** others that did hit with it */
  readonly incidents: number;
}

export interface NearMissFacts {
  readonly nearMisses: number;
  /** of these, what reports call luck */
  readonly lucky: number;
  /** conditions of near misses, those of most incidents first */
  readonly conditions: readonly SharedCondition[];
}

export function nearMissFacts(
  rows: readonly NearMissRows[],
  named: readonly NearMissConditions[]
): NearMissFacts {
  const kept = new Set(rows.map(({near_miss_id}) => near_miss_id));
  return {
    nearMisses: rows.length,
    lucky: rows.filter(({basis}) => basis === "luck").length,
    conditions: rollups(
      named.filter(({near_miss_id}) => kept.has(near_miss_id)),
      (own): SharedCondition => ({
        condition_id: own[0]!.condition_id,
        label: own[0]!.label,
        layer: own[0]!.layer,
        nearMisses: own.length,
        incidents: Math.max(...own.map(({incidents}) => incidents))
      }),
      ({condition_id}) => condition_id
    )
      .map(([, condition]) => condition)
      .sort(
        (a, b) =>
          b.incidents - a.incidents ||
          b.nearMisses - a.nearMisses ||
          a.condition_id.localeCompare(b.condition_id, "en")
      )
  };
}
