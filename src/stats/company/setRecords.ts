import type {Group, RecordIndex} from "./recordIndex.js";
import type {ChangeSet} from "./sets.js";
import {countBefore} from "./sortedDays.js";
import {daysOf, type Target} from "./targets.js";

/** What a set counts. */
export interface SetRecords {
  readonly groups: readonly Group[];
  /** days of its records, each once, ascending, without the members' index records; made anew each time, since sets of one target share all but those */
  readonly events: Float64Array;
  /** the same with them */
  readonly all: Float64Array;
  /** place of the stream that holds most of them */
  readonly stream: number;
}

/**
 * The union of the members' records, each once, and the stream whose exposure the set has: that with most of its records
 * (ties: name); for a set without records the largest of its kind. Undefined without any stream of the kind.
 *
 * @param ofTarget the union of one target's groups, where it is remembered
 */
export function setRecords(
  {members}: ChangeSet,
  {streams, indexRecords}: RecordIndex,
  ofTarget: (target: Target) => Union = ({groups}) => unionOf(groups)
): SetRecords | undefined {
  const [target] = new Set(members.map((item) => item.target));
  const one = members.every((item) => item.target === target);
  const {groups, own, all, perStream} = one
    ? ofTarget(target!)
    : unionOf(members.flatMap((item) => item.target.groups));
  const kind = members[0]!.target.recordKind;
  let best: number | undefined;
  streams.forEach((stream, place) => {
    if (stream.kind !== kind) return;
    const size = groups.length > 0 ? (perStream.get(place) ?? 0) : stream.days.length;
    const most =
      groups.length > 0
        ? best !== undefined
          ? (perStream.get(best) ?? 0)
          : undefined
        : streams[best ?? -1]?.days.length;
    if (most === undefined || size > most) best = place;
  });
  if (best === undefined) return undefined;
  const indexed = new Map(
    members.flatMap(({action}) => {
      const record = action.indexRecord ? indexRecords.get(action.indexRecord) : undefined;
      return record && own.has(record.group) ? [[action.indexRecord!, record.day] as const] : [];
    })
  );
  const leftOut = [...indexed.values()];
  return {
    groups,
    all,
    get events() {
      return without(all, leftOut);
    },
    stream: best
  };
}

/** Groups, each once, with the days of their records: what sets of one target share. */
export interface Union {
  readonly groups: readonly Group[];
  readonly own: ReadonlySet<Group>;
  readonly all: Float64Array;
  /** number of records by place of the stream */
  readonly perStream: ReadonlyMap<number, number>;
}

/** The union of groups. */
export function unionOf(groups: readonly Group[]): Union {
  const own = new Set(groups);
  const perStream = new Map<number, number>();
  for (const {stream, days} of own) perStream.set(stream, (perStream.get(stream) ?? 0) + days.length);
  return {groups: [...own], own, all: daysOf([...own]), perStream};
}

/** The days less one of each of those left out. */
function without(days: Float64Array, leftOut: readonly number[]): Float64Array {
  if (leftOut.length === 0) return days;
  const kept = new Float64Array(days.length - leftOut.length);
  let [from, at] = [0, 0];
  for (const day of leftOut.toSorted((a, b) => a - b)) {
    const place = Math.max(from, countBefore(days, day)); // of several on one day the next
    kept.set(days.subarray(from, place), at);
    at += place - from;
    from = place + 1;
  }
  kept.set(days.subarray(from), at);
  return kept;
}
