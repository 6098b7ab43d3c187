import {defaults} from "../defaults.js";
import {touchingAbout, type Overlaps} from "./overlaps.js";
import type {PlacedSet} from "./separation.js";
import {longestSpan} from "./sets.js";
import type {Item} from "./targets.js";

/**
 * Whether each set counts in headlines (METHODS2 N5): not where another that touches it closed first within 28 days of
 * it, for both stand on the same events. Of two that touch each other the earlier counts. A set that can't be separated
 * has no events of its own to count twice.
 *
 * @param sets by first closing
 */
export function countedSets(sets: readonly PlacedSet[], overlaps: Overlaps): boolean[] {
  const placeOf = new Map<Item, number>();
  sets.forEach(({members}, place) => members.forEach((item) => placeOf.set(item, place)));
  const longest = longestSpan(sets);
  return sets.map(({members, first, blockedBy}, place) => {
    if (blockedBy) return true;
    const span = [first - defaults.setDays, first + defaults.setDays + longest] as const;
    const others = new Set<number>();
    for (const target of new Set(members.map((item) => item.target)))
      for (const item of touchingAbout(overlaps, target, span)) {
        const other = placeOf.get(item);
        if (other !== undefined && Math.abs(sets[other]!.first - first) <= defaults.setDays)
          others.add(other);
      }
    return ![...others].some((other) => {
      if (other === place || sets[other]!.blockedBy) return false;
      const back = members.some((q) => sets[other]!.members.some((p) => overlaps.touches(q, p)));
      return !back || other < place;
    });
  });
}
