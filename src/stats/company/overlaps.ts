import {defaults} from "../defaults.js";
import type {Span} from "../observedDays.js";
import {countBefore} from "./sortedDays.js";
import {daysOf, type Item, type Target} from "./targets.js";

/** Which closings could move the rate of which target (METHODS2 N1). */
export interface Overlaps {
  /** items whose closing touches the target, by closing */
  readonly touching: (target: Target) => readonly Item[];
  /** how many of them closed before a day */
  readonly closedBefore: (target: Target, day: number) => number;
  /** whether q's closing could move the rate of p's target */
  readonly touches: (q: Item, p: Item) => boolean;
}

/**
 * The one-way relation "q touches p": the same target, or a quarter of p's records before q's closing are q's too.
 *
 * Only targets that share a group of records are compared, by the sorted days of what they share: no loop over
 * actions × records. Time O(Σ over pairs of targets that share records · (shared records + closings · log records)).
 *
 * @param items by closing
 */
export function overlaps(items: readonly Item[], targets: readonly Target[]): Overlaps {
  const itemsOf = new Map<Target, Item[]>();
  for (const item of items) {
    const list = itemsOf.get(item.target);
    if (list) list.push(item);
    else itemsOf.set(item.target, [item]);
  }
  const targetsOf = new Map<object, Target[]>();
  for (const target of targets) {
    for (const group of target.groups) {
      const list = targetsOf.get(group);
      if (list) list.push(target);
      else targetsOf.set(group, [target]);
    }
  }
  const lists = new Map<Target, Touching>();
  const listOf = (target: Target): Touching => {
    const known = lists.get(target);
    if (known) return known;
    const shared = new Map<Target, (typeof target.groups)[number][]>();
    for (const group of target.groups) {
      for (const other of targetsOf.get(group)!) {
        const groups = shared.get(other);
        if (groups) groups.push(group);
        else shared.set(other, [group]);
      }
    }
    const all = daysOf(target.groups);
    const found = [...(itemsOf.get(target) ?? [])];
    for (const [other, groups] of shared) {
      if (other === target) continue;
      const common = daysOf(groups);
      for (const item of itemsOf.get(other) ?? []) {
        const before = countBefore(all, item.closed);
        if (before > 0 && countBefore(common, item.closed) >= defaults.touchShare * before) found.push(item);
      }
    }
    found.sort((a, b) => a.closed - b.closed);
    const closings = Float64Array.from(found, ({closed}) => closed);
    const list = {items: found, set: new Set(found), closings};
    lists.set(target, list);
    return list;
  };
  return {
    touching: (target) => listOf(target).items,
    closedBefore: (target, day) => countBefore(listOf(target).closings, day),
    touches: (q, p) => listOf(p.target).set.has(q)
  };
}

interface Touching {
  readonly items: readonly Item[];
  readonly set: ReadonlySet<Item>;
  readonly closings: Float64Array;
}

/** Items whose closing touches the target within about those days: a bound, widened by what rounding may take from it. */
export function touchingAbout(
  {touching, closedBefore}: Pick<Overlaps, "touching" | "closedBefore">,
  target: Target,
  [from, to]: Span
): readonly Item[] {
  return touching(target).slice(closedBefore(target, from - ROUNDING), closedBefore(target, to + ROUNDING));
}

/** Days by which a bound is widened, so that what is computed exactly decides. */
export const ROUNDING = 1e-6;
