import type {Overlaps} from "./overlaps.js";
import type {ChangeSet} from "./sets.js";
import type {Item, Target} from "./targets.js";

/**
 * Which sets share events, directly or through others: the place of the first set of each one's connected component
 * (METHODS2 R1). Near-linear in the touches of each target, whatever the sets on it.
 */
export function clusters(sets: readonly ChangeSet[], {touching}: Pick<Overlaps, "touching">): number[] {
  const placeOf = new Map<Item, number>();
  sets.forEach(({members}, place) => members.forEach((item) => placeOf.set(item, place)));
  const parent = sets.map((_, place) => place);
  const root = (place: number): number => {
    let at = place;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const join = (one: number, other: number): void => {
    const [a, b] = [root(one), root(other)];
    parent[Math.max(a, b)] = Math.min(a, b);
  };
  const firstOn = new Map<Target, number>();
  sets.forEach(({members}, place) => {
    for (const {target} of members) {
      const first = firstOn.get(target);
      if (first !== undefined) {
        join(first, place);
        continue;
      }
      firstOn.set(target, place);
      for (const item of touching(target)) {
        const other = placeOf.get(item);
        if (other !== undefined) join(place, other);
      }
    }
  });
  return sets.map((_, place) => root(place));
}
