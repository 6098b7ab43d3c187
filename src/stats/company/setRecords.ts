import type {Group, RecordIndex} from "./recordIndex.js";
import type {ChangeSet} from "./sets.js";
import {countBefore} from "./sortedDays.js";
import {daysOf} from "./targets.js";

/** What a set counts. */
export interface SetRecords {
  readonly groups: readonly Group[];
  /** days of its records, each once, ascending, without the members' index records */
  readonly events: Float64Array;
  /** the same with them */
  readonly all: Float64Array;
  /** place of the stream that holds most of them */
  readonly stream: number;
}

/**
 * The union of the members' records, each once, and the stream whose exposure the set has: that with most of its records
 * (ties: name); for a set without records the largest of its kind. Undefined without any stream of the kind.
 */
export function setRecords(
  {members}: ChangeSet,
  {streams, indexRecords}: RecordIndex
): SetRecords | undefined {
  const groups = [...new Set(members.flatMap(({target}) => target.groups))];
  const perStream = streams.map(() => 0);
  for (const {stream, days} of groups) perStream[stream]! += days.length;
  const kind = members[0]!.target.recordKind;
  let best: number | undefined;
  streams.forEach((stream, place) => {
    if (stream.kind !== kind) return;
    const size = groups.length > 0 ? perStream[place]! : stream.days.length;
    const most = groups.length > 0 ? perStream[best ?? -1] : streams[best ?? -1]?.days.length;
    if (most === undefined || size > most) best = place;
  });
  if (best === undefined) return undefined;
  const all = daysOf(groups);
  const own = new Set(groups);
  const indexed = new Map(
    members.flatMap(({action}) => {
      const record = action.indexRecord ? indexRecords.get(action.indexRecord) : undefined;
      return record && own.has(record.group) ? [[action.indexRecord!, record.day] as const] : [];
    })
  );
  return {groups, all, events: indexed.size > 0 ? without(all, [...indexed.values()]) : all, stream: best};
}

/** The days less one of each of those left out. */
function without(days: Float64Array, leftOut: readonly number[]): Float64Array {
  const kept = Array.from(days);
  for (const day of leftOut) kept.splice(countBefore(kept, day), 1);
  return Float64Array.from(kept);
}
