import type {Span} from "../observedDays.js";
import {silence} from "../silence.js";
import type {RecordIndex, Stream} from "./recordIndex.js";
import type {Coverage, RecordKind} from "./types.js";

/** When one source was watched for one kind of record. */
export interface Exposure {
  readonly source: string;
  readonly kind: RecordKind;
  readonly from: number;
  readonly to: number;
  /** stretches not watched, ascending and disjoint: found, and stated */
  readonly holes: readonly Span[];
  /** the last record of a source that has been silent since */
  readonly silentSince: number | undefined;
}

/** A stretch that the records themselves say was not watched: what `check` warns of. */
export interface FoundSilence {
  readonly source: string;
  readonly kind: RecordKind;
  readonly from: number;
  readonly to: number;
  readonly what: "hole" | "silent";
  /** days without a record from which it is one */
  readonly tolerance: number;
}

/** Exposure of each stream in the order of the index (METHODS2 O): what the user states wins over what the records tell. */
export function exposures(
  {streams, asOf}: Pick<RecordIndex, "streams" | "asOf">,
  coverage: readonly Coverage[] = []
): {exposures: Exposure[]; silences: FoundSilence[]} {
  const silences: FoundSilence[] = [];
  const all = streams.map((stream) => {
    const {source, kind, days} = stream;
    const {from, to, gaps} = stated(stream, coverage);
    const found = silence(days, {asOf, coverageTo: to === undefined ? undefined : Math.min(to, asOf)});
    const {tolerance, silentSince, observedTo} = found;
    const shared = {source, kind, tolerance};
    const known = (hole: Span): boolean => gaps.some((gap) => gap[0] < hole[1] && gap[1] > hole[0]);
    for (const hole of found.holes)
      if (!known(hole)) silences.push({...shared, from: hole[0], to: hole[1], what: "hole"});
    if (silentSince !== undefined) silences.push({...shared, from: silentSince, to: asOf, what: "silent"});
    const start = from ?? days[0] ?? asOf;
    return {source, kind, from: start, to: observedTo, holes: union([...found.holes, ...gaps]), silentSince};
  });
  return {exposures: all, silences};
}

function stated(
  {source, kind}: Stream,
  coverage: readonly Coverage[]
): {from?: number; to?: number; gaps: readonly Span[]} {
  const lines = coverage.filter((line) => line.source === source && (line.kind ?? kind) === kind);
  const own = lines.find((line) => line.kind !== undefined) ?? lines[0];
  return {
    ...(own?.from !== undefined && {from: own.from}),
    ...(own?.to !== undefined && {to: own.to}),
    gaps: own?.gaps ?? []
  };
}

function union(spans: readonly Span[]): Span[] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
