/** The ranking with its ties, and the article's score beside it. */
import {greatest, max, min, sum} from "d3-array";
import type {PriorityRows, Programme} from "../schema.js";
import {type Filter, filterRows, NO_FILTER} from "../shared/rows/filterRows.js";
import {latestProgramme} from "../shared/rows/programmeRows.js";

export interface Ranked extends PriorityRows {
  /** 1 is first; rows of one tie band share the rank of its first, and can't be told apart from that */
  readonly rank: number | null;
  /** of the band of the row with the best score */
  readonly tiedWithFirst: boolean;
  /** frequency × impact ÷ effort on 1–3 */
  readonly ordinal: number | null;
}

/** The rows of the chosen layers: the ranking is of the four quarters before the data cut, and of all teams and severities. */
export const rankable = (rows: readonly PriorityRows[], {layers}: Filter): readonly PriorityRows[] =>
  filterRows(rows, {...NO_FILTER, layers});

/**
 * Rows of one service ('' everywhere) in order of score, which may be nothing or less; those whose reduction is unknown
 * come after the others, rows without a score last and without a rank.
 */
export function ranked(rows: readonly PriorityRows[], service: string, effortFactor = 1): Ranked[] {
  const own = rows.filter((row) => row.service === service).map((row) => scaled(row, effortFactor));
  const ordered = own.toSorted(
    (a, b) =>
      Number(a.score === null) - Number(b.score === null) ||
      Number(a.reduction === null) - Number(b.reduction === null) ||
      (b.score ?? 0) - (a.score ?? 0) ||
      a.condition_id.localeCompare(b.condition_id, "en")
  );
  const bandOf = ({reduction, tie_band}: PriorityRows): string =>
    `${reduction === null ? "unknown" : ""}${tie_band}`;
  const firstOf = new Map<string, number>();
  ordered.forEach((row, i) => {
    if (row.score !== null && !firstOf.has(bandOf(row))) firstOf.set(bandOf(row), i + 1);
  });
  return ordered.map((row): Ranked => {
    const rank = row.score === null ? null : firstOf.get(bandOf(row))!;
    return {...row, rank, tiedWithFirst: rank === 1, ordinal: ordinalOf(row)};
  });
}

const ordinalOf = ({frequency_label, impact_label, effort_label}: PriorityRows): number | null =>
  impact_label === null ? null : (frequency_label * impact_label) / effort_label;

/** The same with effort multiplied where it is only a guess. */
function scaled(row: PriorityRows, factor: number): PriorityRows {
  if (factor === 1 || row.effort_basis === "estimates" || row.score === null) return row;
  return {
    ...row,
    effort_days: row.effort_days * factor,
    score: row.score / factor,
    score_low: (row.score_low ?? 0) / factor,
    score_high: (row.score_high ?? 0) / factor,
    payback_quarters: row.payback_quarters === null ? null : row.payback_quarters * factor
  };
}

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

/**
 * The rows as they are shown: minutes for each day of effort, or where nobody estimated an effort minutes a quarter, since
 * the one guess for all of them says nothing.
 */
export const asShown = (rows: readonly Ranked[]): readonly Ranked[] =>
  isUnestimated(rows)
    ? rows.map((row) => ({
        ...row,
        score: times(row.score, row.effort_days),
        score_low: times(row.score_low, row.effort_days),
        score_high: times(row.score_high, row.effort_days)
      }))
    : rows;

const times = (minutes: number | null, days: number): number | null =>
  minutes === null ? null : minutes * days;

/** What the shown minutes are counted by. */
export const shownUnit = (rows: readonly Ranked[]): string =>
  isUnestimated(rows) ? "a quarter" : "a quarter for each day of effort";

/** Whether every rank rests on the default effort, so that effort ranks nothing. */
export const isUnestimated = (rows: readonly Ranked[]): boolean => {
  const scored = rows.filter(({rank}) => rank !== null);
  return scored.length > 0 && scored.every(({effort_basis}) => effort_basis === "default");
};
