import type {State} from "../verdict.js";
import type {Overlaps} from "./overlaps.js";
import {neighbours} from "./neighbours.js";
import {longestSpan, mergeSets, type ChangeSet} from "./sets.js";
import type {Item} from "./targets.js";
import type {SetWindows, WindowBounds} from "./windows.js";

/** A set as it stands among the others. */
export interface PlacedSet extends ChangeSet {
  /** the wash-out's end of the earlier set that touches this one; −∞ without one */
  readonly low: number;
  /** the next set that touches this one */
  readonly next: ChangeSet | undefined;
  /** the earlier set it can't be told apart from */
  readonly blockedBy: ChangeSet | undefined;
}

/** What separating sets needs to know of them. */
export interface SeparationContext {
  readonly overlaps: Overlaps;
  readonly washoutDays: number;
  readonly windowsOf: (set: ChangeSet, bounds: Omit<WindowBounds, "exposure">) => SetWindows | undefined;
  /** the state a placed set had by a day */
  readonly stateAt: (set: PlacedSet, day: number) => State;
}

/**
 * Sets with their neighbours; those that can't be separated merged, or marked (METHODS2 N4).
 *
 * A set whose baseline is too short because of the one before joins it while that has no verdict and each touches the
 * other; else it can't be told apart from it. What was told stays told.
 *
 * @param sets by first closing
 */
export function separateSets(sets: readonly ChangeSet[], context: SeparationContext): PlacedSet[] {
  const {overlaps, washoutDays, windowsOf, stateAt} = context;
  const live = new Set<ChangeSet>();
  const setOf = new Map<Item, ChangeSet>();
  const put = (set: ChangeSet): void => {
    for (const item of set.members) setOf.set(item, set);
  };
  sets.forEach(put);
  let longest = longestSpan(sets);
  const near = neighbours(
    overlaps,
    (item) => setOf.get(item)!,
    () => longest
  );
  const lowOf = (prev: ChangeSet | undefined): number => (prev ? prev.last + washoutDays : -Infinity);
  const touch = (a: ChangeSet, b: ChangeSet): boolean =>
    a.members.some((q) => b.members.some((p) => overlaps.touches(q, p)));
  const long = (set: ChangeSet, low: number): boolean =>
    windowsOf(set, {low, next: Infinity})?.enough === true;
  const blocked = new Map<ChangeSet, ChangeSet>();

  for (const set of sets) {
    let current = set;
    for (;;) {
      const prev = near.previous(current);
      const low = lowOf(prev);
      if (!prev || long(current, low)) break;
      const merged = mergeSets(prev, current);
      if (!long(current, -Infinity) && !long(merged, lowOf(near.previous(prev)))) break;
      const told = blocked.has(prev)
        ? undefined
        : stateAt(
            {...prev, low: lowOf(near.previous(prev)), next: current, blockedBy: undefined},
            current.first
          );
      const open = told !== undefined && told !== "improved" && told !== "worsened";
      if (!open || !touch(prev, current) || !touch(current, prev)) {
        blocked.set(current, prev);
        break;
      }
      live.delete(prev);
      put(merged);
      longest = Math.max(longest, merged.last - merged.first);
      current = merged;
    }
    live.add(current);
  }
  return [...live]
    .sort((a, b) => a.first - b.first)
    .map((set) => {
      const prev = blocked.get(set);
      return {
        ...set,
        low: lowOf(near.previous(set)),
        next: near.next(set),
        blockedBy: prev && setOf.get(prev.members[0]!)
      };
    });
}
