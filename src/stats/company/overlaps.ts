import {defaults} from "../defaults.js";
import {countBefore} from "./sortedDays.js";
import {daysOf, type Item, type Target} from "./targets.js";

/** Which closings could move the rate of which target (METHODS2 N1). */
export interface Overlaps {
  /** items whose closing touches the target, by closing */
  readonly touching: (target: Target) => readonly Item[];
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
  const lists = new Map<Target, {items: Item[]; set: Set<Item>}>();
  const listOf = (target: Target): {items: Item[]; set: Set<Item>} => {
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
    const list = {items: found, set: new Set(found)};
    lists.set(target, list);
    return list;
  };
  return {
    touching: (target) => listOf(target).items,
    touches: (q, p) => listOf(p.target).set.has(q)
  };
}
