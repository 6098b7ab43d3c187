import type {State} from "../verdict.js";
import type {Overlaps} from "./overlaps.js";
import {mergeSets, type ChangeSet} from "./sets.js";
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
  const live: ChangeSet[] = [];
  const setOf = new Map<Item, ChangeSet>();
  const put = (set: ChangeSet): void => {
    for (const item of set.members) setOf.set(item, set);
  };
  sets.forEach(put);
  const cutters = (set: ChangeSet): Set<ChangeSet> => {
    const found = new Set<ChangeSet>();
    for (const target of new Set(set.members.map((item) => item.target)))
      for (const item of overlaps.touching(target)) found.add(setOf.get(item)!);
    found.delete(set);
    return found;
  };
  const previous = (set: ChangeSet): ChangeSet | undefined =>
    latest([...cutters(set)].filter(({last}) => last < set.first));
  const next = (set: ChangeSet): ChangeSet | undefined =>
    [...cutters(set)]
      .filter(({first}) => first > set.last)
      .reduce<ChangeSet | undefined>(
        (best, other) => (!best || other.first < best.first ? other : best),
        undefined
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
      const prev = previous(current);
      const low = lowOf(prev);
      if (!prev || long(current, low)) break;
      const merged = mergeSets(prev, current);
      if (!long(current, -Infinity) && !long(merged, lowOf(previous(prev)))) break;
      const told = blocked.has(prev)
        ? undefined
        : stateAt({...prev, low: lowOf(previous(prev)), next: current, blockedBy: undefined}, current.first);
      const open = told !== undefined && told !== "improved" && told !== "worsened";
      if (!open || !touch(prev, current) || !touch(current, prev)) {
        blocked.set(current, prev);
        break;
      }
      live.splice(live.indexOf(prev), 1);
      put(merged);
      current = merged;
    }
    live.push(current);
  }
  return live
    .sort((a, b) => a.first - b.first)
    .map((set) => {
      const prev = blocked.get(set);
      return {
        ...set,
        low: lowOf(previous(set)),
        next: next(set),
        blockedBy: prev && setOf.get(prev.members[0]!)
      };
    });
}

function latest(sets: readonly ChangeSet[]): ChangeSet | undefined {
  return sets.reduce<ChangeSet | undefined>(
    (best, set) => (!best || set.last > best.last ? set : best),
    undefined
  );
}
