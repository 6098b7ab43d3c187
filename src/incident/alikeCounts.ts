/** For every incident at once: how many others shared a condition with it, before it and since? */
import {bisectRight, group} from "d3-array";
import type {ConditionOf} from "./alike.js";

export interface AlikeCounts {
  readonly earlier: number;
  readonly later: number;
}

/**
 * As many as `alikeIncidents` finds of each. The carriers of a condition are a bit each, in order of time, so that those of
 * several conditions are counted once without a look at every pair. Incidents without a condition or a known time are absent.
 */
export function alikeCounts(rows: readonly ConditionOf[]): ReadonlyMap<string, AlikeCounts> {
  const known = rows.filter(({occurred_at}) => occurred_at !== null);
  const own = [...group(known, ({incident_id}) => incident_id).entries()].toSorted(
    ([, [a]], [, [b]]) => a!.occurred_at!.getTime() - b!.occurred_at!.getTime()
  );
  const times = own.map(([, [row]]) => row!.occurred_at!.getTime());
  const carriers = new Map<string, Uint32Array>();
  for (const [place, [, of]] of own.entries())
    for (const {condition_id} of of) {
      const bits = carriers.get(condition_id) ?? new Uint32Array(Math.ceil(own.length / 32));
      bits[place >>> 5]! |= 1 << (place & 31);
      carriers.set(condition_id, bits);
    }
  return new Map(
    own.map(([id, of], place) => {
      const bits = union(of.map(({condition_id}) => carriers.get(condition_id)!));
      const later = onesFrom(bits, bisectRight(times, times[place]!));
      return [id, {later, earlier: onesFrom(bits, 0) - later - 1}];
    })
  );
}

function union([first, ...rest]: readonly Uint32Array[]): Uint32Array {
  const bits = first!.slice();
  for (const other of rest) for (let i = 0; i < bits.length; i++) bits[i]! |= other[i]!;
  return bits;
}

/** How many bits are set from a place on. */
function onesFrom(bits: Uint32Array, from: number): number {
  const word = from >>> 5;
  let ones = word < bits.length ? ones32(bits[word]! & (-1 << (from & 31))) : 0;
  for (let i = word + 1; i < bits.length; i++) ones += ones32(bits[i]!);
  return ones;
}

/** Adjacent bits are added in pairs, fours and eights. */
function ones32(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
