/** Which conditions align, and which of them most incidents hang on. */
import {group, rollup} from "d3-array";
import {cooccurrence, type ConditionPair} from "../../stats/cooccurrence.js";

interface Seen {
  readonly incident_id: string;
  readonly condition_id: string;
}

interface ConditionName {
  readonly condition_id: string;
  readonly label: string;
  readonly layer: string | null;
}

export interface ConditionSet {
  readonly id: string;
  readonly label: string;
  readonly layer: string | null;
}

export interface Alignment {
  /** incidents that name a condition */
  readonly n: number;
  /** of those, the ones that name several */
  readonly several: number;
  /** pairs to show, most telling first */
  readonly pairs: readonly ConditionPair[];
  readonly tested: number;
  readonly combinations: readonly {readonly names: readonly string[]; readonly count: number}[];
}

export function alignment(rows: readonly Seen[]): Alignment {
  const sets = [...group(rows, ({incident_id}) => incident_id).values()].map((own) =>
    own.map(({condition_id}) => condition_id)
  );
  const {n, pairs, combinations} = cooccurrence(sets);
  return {
    n,
    several: sets.filter((set) => new Set(set).size > 1).length,
    pairs: pairs.filter(({show}) => show).toSorted((a, b) => a.q - b.q || b.nAB - a.nAB || b.lift - a.lift),
    tested: pairs.length,
    combinations
  };
}

export interface Breaker {
  readonly condition_id: string;
  /** incidents with it, that would not have happened as they did had it been absent: an upper bound */
  readonly incidents: number;
  /** of those, the ones that name another condition too */
  readonly chained: number;
}

/** Most incidents first. One incident may stand in several rows: the numbers do not add up. */
export function chainBreakers(rows: readonly Seen[]): Breaker[] {
  const sizes = rollup(
    rows,
    (own) => new Set(own.map(({condition_id}) => condition_id)).size,
    ({incident_id}) => incident_id
  );
  return [...group(rows, ({condition_id}) => condition_id)]
    .map(([condition_id, own]) => {
      const ids = [...new Set(own.map(({incident_id}) => incident_id))];
      return {
        condition_id,
        incidents: ids.length,
        chained: ids.filter((id) => sizes.get(id)! > 1).length
      };
    })
    .toSorted((a, b) => b.incidents - a.incidents || a.condition_id.localeCompare(b.condition_id, "en"));
}

/** What the conditions are called and where they lie, by id. */
export const conditionSets = (rows: readonly ConditionName[]): Map<string, ConditionSet> =>
  new Map(rows.map(({condition_id, label, layer}) => [condition_id, {id: condition_id, label, layer}]));

/** A condition's label; its id where no row has it. */
export function labelOf(rows: readonly ConditionName[]): (id: string) => string {
  const sets = conditionSets(rows);
  return (id) => sets.get(id)?.label ?? id;
}
