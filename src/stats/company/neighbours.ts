import {ROUNDING, type Overlaps} from "./overlaps.js";
import type {ChangeSet} from "./sets.js";
import type {Item, Target} from "./targets.js";

/** The sets nearest to a set of those that touch it. */
export interface Neighbours {
  /** of those that ended before it, the one that ended last */
  readonly previous: (set: ChangeSet) => ChangeSet | undefined;
  /** of those that began after it, the one that began first */
  readonly next: (set: ChangeSet) => ChangeSet | undefined;
}

/**
 * A look-up of neighbours: walks the closings that touch a set's targets away from it until no set can be nearer, so that
 * it costs what lies within the longest span of a set, however many actions a target has. Of two at the same distance it
 * is the one whose closing comes first.
 *
 * @param setOf the set in which an item is at the time
 * @param longest the longest span of any set at the time
 */
export function neighbours(
  {touching, closedBefore}: Pick<Overlaps, "touching" | "closedBefore">,
  setOf: (item: Item) => ChangeSet,
  longest: () => number
): Neighbours {
  const previousOn = (target: Target, {first}: ChangeSet): ChangeSet | undefined => {
    const items = touching(target);
    let best: ChangeSet | undefined;
    for (let i = closedBefore(target, first) - 1; i >= 0; i--) {
      if (best && items[i]!.closed + longest() + ROUNDING < best.last) break;
      const other = setOf(items[i]!);
      if (other.last < first && (!best || other.last >= best.last)) best = other;
    }
    return best;
  };
  const nextOn = (target: Target, {last}: ChangeSet): ChangeSet | undefined => {
    const items = touching(target);
    let best: ChangeSet | undefined;
    for (let i = closedBefore(target, last); i < items.length; i++) {
      if (best && items[i]!.closed - longest() - ROUNDING > best.first) break;
      const other = setOf(items[i]!);
      if (other.first > last && (!best || other.first < best.first)) best = other;
    }
    return best;
  };
  const nearest = (
    set: ChangeSet,
    on: (target: Target, set: ChangeSet) => ChangeSet | undefined,
    isNearer: (a: ChangeSet, b: ChangeSet) => boolean
  ): ChangeSet | undefined => {
    let best: ChangeSet | undefined;
    for (const target of new Set(set.members.map((item) => item.target))) {
      const found = on(target, set);
      if (found && (!best || isNearer(found, best))) best = found;
    }
    return best;
  };
  return {
    previous: (set) => nearest(set, previousOn, (a, b) => a.last > b.last),
    next: (set) => nearest(set, nextOn, (a, b) => a.first < b.first)
  };
}
