import {countBefore, sortedDays} from "./sortedDays.js";
import type {Company, NamesByKind, RecordKind, RecordTraits} from "./types.js";

/** Records of one stream with the same services, conditions, rule and noise. */
export interface Group {
  readonly stream: number;
  /** place among the stream's groups */
  readonly place: number;
  readonly kind: RecordKind;
  readonly services: readonly string[];
  readonly conditions: readonly string[];
  readonly rule: string | undefined;
  readonly noise: boolean;
  /** ascending */
  readonly days: Float64Array;
}

/** All records of one kind from one source. */
export interface Stream {
  readonly source: string;
  readonly kind: RecordKind;
  readonly groups: readonly Group[];
  /** ascending */
  readonly days: Float64Array;
}

/** A duration with its record, for response-time targets. */
export interface TimedRecord {
  readonly id: string;
  readonly day: number;
  readonly source: string;
  readonly services: readonly string[];
  /** undefined while it goes on */
  readonly minutes: number | undefined;
}

/** By day, then id. */
export interface TimedRecords {
  readonly records: readonly TimedRecord[];
  readonly days: Float64Array;
}

export interface RecordIndex {
  readonly asOf: number;
  readonly streams: readonly Stream[];
  /** where the index records are */
  readonly indexRecords: ReadonlyMap<string, {readonly day: number; readonly group: Group}>;
  /** durations of a metric on a service (“” for all), by day */
  readonly timed: (metric: string, service: string) => TimedRecords;
  readonly nameOf: NameOf;
}

/** The name a name continues, by kind. */
export type NameOf = (kind: keyof NamesByKind<unknown>, name: string) => string;

/**
 * Records before asOf under their settled names, grouped so that records which nothing tells apart but the day share one
 * sorted array. The order of the input does not matter.
 *
 * Memory is one number a record and one object a group; time O(n log n).
 */
export function recordIndex({
  asOf,
  records,
  series = [],
  actions,
  links,
  aliases = {}
}: Company): RecordIndex {
  const nameOf: NameOf = (kind, name) => follow(aliases[kind] ?? {}, name);
  const wanted = new Set(actions.flatMap(({indexRecord}) => indexRecord ?? []));
  const metrics = new Set(links.filter(({kind}) => kind === "response_time").map(({metric}) => metric));
  const drafts = new Map<string, {traits: Traits; days: ArrayLike<number>[]; own: number[]}>();
  const found = new Map<string, {key: string; day: number}>();
  const durations = new Map<string, TimedRecord[]>();
  const draftOf = (record: RecordTraits) => {
    const traits = settled(record, nameOf);
    const key = JSON.stringify(Object.values(traits));
    let draft = drafts.get(key);
    if (!draft) drafts.set(key, (draft = {traits, days: [], own: []}));
    return {key, draft};
  };
  for (const record of records) {
    if (!(record.day < asOf)) continue;
    const {key, draft} = draftOf(record);
    draft.own.push(record.day);
    if (wanted.has(record.id)) found.set(record.id, {key, day: record.day});
    for (const metric of metrics) {
      const minutes = record.durations?.[metric];
      if (minutes === undefined) continue;
      const {id, day} = record;
      const {source, services} = draft.traits;
      const timed = durations.get(metric) ?? [];
      durations.set(metric, timed);
      timed.push({id, day, source, services, minutes: minutes ?? undefined});
    }
  }
  for (const part of series) draftOf(part).draft.days.push(before(part.days, asOf));

  const sorted = [...drafts].sort(([a], [b]) => (a < b ? -1 : 1));
  const streams: {source: string; kind: RecordKind; groups: Group[]}[] = [];
  const groupOf = new Map<string, Group>();
  for (const [key, {traits, days, own}] of sorted) {
    let stream = streams.at(-1);
    if (stream?.source !== traits.source || stream.kind !== traits.kind) {
      stream = {source: traits.source, kind: traits.kind, groups: []};
      streams.push(stream);
    }
    const group: Group = {
      ...traits,
      stream: streams.length - 1,
      place: stream.groups.length,
      days: sortedDays([...days, own])
    };
    stream.groups.push(group);
    groupOf.set(key, group);
  }
  return {
    asOf,
    nameOf,
    streams: streams.map((s) => ({...s, days: sortedDays(s.groups.map(({days}) => days))})),
    indexRecords: new Map([...found].map(([id, {key, day}]) => [id, {day, group: groupOf.get(key)!}])),
    timed: timedIndex(durations)
  };
}

function timedIndex(durations: ReadonlyMap<string, TimedRecord[]>): RecordIndex["timed"] {
  const lists = new Map<string, TimedRecord[]>();
  for (const [metric, timed] of durations) {
    timed.sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
    lists.set(JSON.stringify([metric, ""]), timed);
    for (const record of timed)
      for (const service of record.services) {
        const key = JSON.stringify([metric, service]);
        const list = lists.get(key);
        if (list) list.push(record);
        else lists.set(key, [record]);
      }
  }
  const indexed = new Map<string, TimedRecords>(
    [...lists].map(([key, records]) => [key, {records, days: Float64Array.from(records, ({day}) => day)}])
  );
  return (metric, service) => indexed.get(JSON.stringify([metric, service])) ?? NONE;
}

const NONE: TimedRecords = {records: [], days: new Float64Array()};

type Traits = Omit<Group, "stream" | "place" | "days"> & {readonly source: string};

/** In an order in which one stream's groups are neighbours when sorted by it. */
function settled(
  {kind, source, services, conditions = [], rule, noise = false}: RecordTraits,
  nameOf: NameOf
): Traits {
  const unique = (names: readonly string[], of: "services" | "conditions"): string[] =>
    names.length === 0 ? [] : [...new Set(names.map((name) => nameOf(of, name)))].sort();
  return {
    kind,
    source,
    services: unique(services, "services"),
    conditions: unique(conditions, "conditions"),
    rule: rule === undefined ? undefined : nameOf("rules", rule),
    noise
  };
}

function follow(aliases: Readonly<Record<string, string>>, name: string): string {
  let current = name;
  for (const seen = new Set([name]); ; seen.add(current)) {
    const next = Object.hasOwn(aliases, current) ? aliases[current]! : current;
    if (seen.has(next)) return current;
    current = next;
  }
}

function before(days: ArrayLike<number>, asOf: number): Float64Array {
  const all = Float64Array.from(days).sort();
  return all.subarray(0, countBefore(all, asOf));
}
