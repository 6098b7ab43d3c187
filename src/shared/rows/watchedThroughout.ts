/** What can be held against each other of two spans: the incidents whose sources were watched from the first's start to the second's end. */
import {min} from "d3-array";
import type {QuarterRows} from "../../schema.js";
import type {ReviewPeriod} from "./reviewPeriod.js";

export interface WatchedIncident {
  readonly quarter: string | null;
  /** the stretch in which its sources were watched; open where nothing tells */
  readonly watched_from?: Date | null;
  readonly watched_to?: Date | null;
}

export interface WatchedThroughout<Incident> {
  /** of the quarter under review */
  readonly now: readonly Incident[];
  /** of the quarters it is held against */
  readonly before: readonly Incident[];
  /** those quarters: without the ones that began before any source was watched */
  readonly held: readonly QuarterRows[];
  /** incidents of the quarter, or of any quarter before it, that are in neither */
  readonly leftOut: number;
}

/** Of incidents that are filtered already, but for the period; all of them where nothing tells when sources were watched. */
export function watchedThroughout<Incident extends WatchedIncident>(
  incidents: readonly Incident[],
  {chosen, before}: Pick<ReviewPeriod, "chosen" | "before">,
  asOf: Date | null
): WatchedThroughout<Incident> {
  const since = watchedSince(incidents);
  const held = before.filter(({from_at}) => since === undefined || from_at >= since);
  const from = (held[0] ?? chosen).from_at;
  const to = asOf !== null && asOf < chosen.to_at ? asOf : chosen.to_at;
  const isWatched = ({watched_from, watched_to}: Incident): boolean =>
    (watched_from ?? from) <= from && (watched_to ?? to) >= to;
  const now = inQuarters(incidents, [chosen]);
  const kept = {now: now.filter(isWatched), before: inQuarters(incidents, held).filter(isWatched)};
  const all = now.length + inQuarters(incidents, before).length;
  return {...kept, held, leftOut: all - kept.now.length - kept.before.length};
}

/** Those that happened in any of the quarters. */
export function inQuarters<Incident extends WatchedIncident>(
  incidents: readonly Incident[],
  quarters: readonly QuarterRows[]
): Incident[] {
  const names = new Set(quarters.map(({quarter}) => quarter));
  return incidents.filter(({quarter}) => quarter !== null && names.has(quarter));
}

/** The earliest day on which any of the incidents' sources was watched; undefined where nothing tells of one. */
function watchedSince(incidents: readonly WatchedIncident[]): Date | undefined {
  return incidents.some(({watched_from}) => watched_from == null)
    ? undefined
    : min(incidents, ({watched_from}) => watched_from!);
}
