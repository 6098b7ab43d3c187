import type {Overlaps} from "./overlaps.js";
import type {ChangeSet} from "./sets.js";
import type {Item} from "./targets.js";

/**
 * Which sets share events, directly or through others: the place of the first set of each one's connected component
 * (METHODS2 R1). Near-linear in the number of touches.
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
  sets.forEach(({members}, place) => {
    for (const target of new Set(members.map((item) => item.target))) {
      for (const item of touching(target)) {
        const other = placeOf.get(item);
        if (other === undefined) continue;
        const [a, b] = [root(place), root(other)];
        parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
  });
  return sets.map((_, place) => root(place));
}
