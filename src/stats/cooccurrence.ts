import {bh} from "./bh.js";
import {defaults} from "./defaults.js";
import {pair} from "./pair.js";

/** Two conditions and how often they meet. */
export interface ConditionPair {
  a: string;
  b: string;
  nA: number;
  nB: number;
  nAB: number;
  lift: number;
  p: number;
  /** Benjamini–Hochberg over all pairs tested */
  q: number;
  /** whether enough joint incidents are there to show it */
  show: boolean;
}

/**
 * All pairs of conditions in order of name, and how often each exact combination occurs, most frequent first.
 *
 * Incidents without a condition count in n and in no combination; a condition named twice in one incident counts once.
 * With fewer than 20 incidents show counts only. Lex et al. 2014 (UpSet).
 *
 * @param sets condition names of each incident
 */
export function cooccurrence(
  sets: readonly (readonly string[])[],
  {minJoint = defaults.minJoint}: {minJoint?: number} = {}
): {n: number; pairs: ConditionPair[]; combinations: {names: string[]; count: number}[]} {
  const members = new Map<string, Set<number>>();
  sets.forEach((set, incident) => {
    for (const name of set) members.set(name, (members.get(name) ?? new Set()).add(incident));
  });
  const names = [...members.keys()].sort();
  const tested = names.flatMap((a, i) =>
    names.slice(i + 1).map((b) => {
      const [inA, inB] = [members.get(a)!, members.get(b)!];
      const nAB = [...inA].filter((incident) => inB.has(incident)).length;
      const {lift, pGreater} = pair({n: sets.length, nA: inA.size, nB: inB.size, nAB});
      return {a, b, nA: inA.size, nB: inB.size, nAB, lift, p: pGreater};
    })
  );
  const {q} = bh(tested.map(({p}) => p));
  return {
    n: sets.length,
    pairs: tested.map((row, i) => ({...row, q: q[i]!, show: row.nAB >= minJoint})),
    combinations: combinations(sets)
  };
}

function combinations(sets: readonly (readonly string[])[]): {names: string[]; count: number}[] {
  const counts = new Map<string, {names: string[]; count: number}>();
  for (const set of sets) {
    const names = [...new Set(set)].sort();
    if (names.length === 0) continue;
    const key = names.join("+");
    const entry = counts.get(key) ?? {names, count: 0};
    counts.set(key, {names, count: entry.count + 1});
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([, entry]) => entry);
}
