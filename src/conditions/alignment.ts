/** Which conditions align, and which of them most incidents hang on. */
import {cooccurrence, type ConditionPair} from "../stats/cooccurrence.js";
import {groupBy} from "../shared/rows/groupBy.js";

interface Seen {
  readonly incident_id: string;
  readonly condition_id: string;
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
  const sets = [...groupBy(rows, ({incident_id}) => incident_id).values()].map((own) =>
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
  const sizes = new Map(
    [...groupBy(rows, ({incident_id}) => incident_id)].map(([id, own]) => [
      id,
      new Set(own.map(({condition_id}) => condition_id)).size
    ])
  );
  return [...groupBy(rows, ({condition_id}) => condition_id)]
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
