/** What the page tells of the ranking. */
import {greatest, max, min, sum} from "d3-array";
import type {PriorityRows, Programme} from "../schema.js";
import {type Filter, filterRows, NO_FILTER} from "../shared/rows/filterRows.js";
import {latestProgramme} from "../shared/rows/programmeRows.js";
import {type Ranked, ranked} from "../shared/rows/ranking.js";

/** The rows of the chosen layers: the ranking is of the four quarters before the data cut, and of all teams and severities. */
export const rankable = (rows: readonly PriorityRows[], {layers}: Filter): readonly PriorityRows[] =>
  filterRows(rows, {...NO_FILTER, layers});

/** How many of the first `top` stay among them when guessed efforts are halved, and doubled. */
export function stability(
  rows: readonly PriorityRows[],
  service: string,
  top = 5
): {readonly kept: number; readonly of: number} {
  const first = (factor: number): string[] =>
    ranked(rows, service, factor)
      .filter(({rank}) => rank !== null)
      .slice(0, top)
      .map(({condition_id}) => condition_id);
  const base = first(1);
  const others = [first(0.5), first(2)];
  return {kept: base.filter((id) => others.every((list) => list.includes(id))).length, of: base.length};
}

export interface LossFacts {
  /** conditions that state their impact */
  readonly known: readonly Ranked[];
  /** undefined where none does */
  readonly costliest: Ranked | undefined;
  /** in sum; an incident counts with each of its conditions */
  readonly lostMinutes: number;
}

export function lossFacts(rows: readonly Ranked[]): LossFacts {
  const known = rows.filter(({minutes_each}) => minutes_each !== null);
  return {
    known,
    costliest: greatest(known, ({lost_minutes}) => lost_minutes ?? 0),
    lostMinutes: sum(known, ({lost_minutes}) => lost_minutes)
  };
}

/** Where the scores' intervals lie, nothing always among it. */
export function scoreDomain(rows: readonly Ranked[]): readonly [number, number] {
  const scored = rows.filter(({rank}) => rank !== null);
  return [
    Math.min(0, min(scored, ({score_low}) => score_low ?? 0) ?? 0),
    Math.max(10, max(scored, ({score_high}) => score_high ?? 0) ?? 0)
  ];
}

/** The kind of target that most of the events of all changes together are of, as known today; undefined where none has more than half. */
export function mostPooled(rows: readonly Programme[]): string | undefined {
  const kinds = latestProgramme(rows).filter(
    ({group_kind, group}) => group_kind === "kind" && group !== "response_time"
  );
  const all = sum(kinds, ({events}) => events);
  return kinds.find(({events}) => 2 * events > all)?.group;
}
