import {defaults} from "../defaults.js";
import {touchingAbout, type Overlaps} from "./overlaps.js";
import type {Item} from "./targets.js";

/** Closings so close together on the same records that they can only be judged as one. */
export interface ChangeSet {
  readonly members: readonly Item[];
  /** first and last closing */
  readonly first: number;
  readonly last: number;
}

/**
 * Sets of items: each joins the first set begun at most 28 days before that has a member which it touches and which
 * touches it, so a set spans at most 28 days and there are no chains (METHODS2 N2).
 *
 * @param items by closing, action and target
 */
export function formSets(items: readonly Item[], overlaps: Overlaps): ChangeSet[] {
  const sets: {members: Item[]; first: number; last: number}[] = [];
  const setOf = new Map<Item, number>();
  for (const item of items) {
    const span = [item.closed - defaults.setDays, item.closed] as const;
    const candidates = touchingAbout(overlaps, item.target, span).flatMap((other) => {
      const set = setOf.get(other);
      if (set === undefined || item.closed - sets[set]!.first > defaults.setDays) return [];
      return overlaps.touches(item, other) ? [set] : [];
    });
    if (candidates.length === 0) {
      setOf.set(item, sets.length);
      sets.push({members: [item], first: item.closed, last: item.closed});
    } else {
      const place = Math.min(...candidates);
      const set = sets[place]!;
      set.members.push(item);
      set.last = item.closed;
      setOf.set(item, place);
    }
  }
  return sets;
}

/** The longest time from a first closing to a last. */
export const longestSpan = (sets: Iterable<ChangeSet>): number => {
  let longest = 0;
  for (const {first, last} of sets) longest = Math.max(longest, last - first);
  return longest;
};

/** The earlier set's members and the later's, as one set. */
export function mergeSets(earlier: ChangeSet, later: ChangeSet): ChangeSet {
  return {
    members: [...earlier.members, ...later.members],
    first: Math.min(earlier.first, later.first),
    last: Math.max(earlier.last, later.last)
  };
}
