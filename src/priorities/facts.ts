/** The ranking with its ties, and the article's score beside it. */
import {greatest, max, min, sum} from "d3";
import type {PriorityRows} from "../schema.js";
import {defaults} from "../stats/defaults.js";
import {priorityCompare} from "../stats/priorityCompare.js";

export interface Ranked extends PriorityRows {
  /** 1 is first; rows that can't be told apart from the row above share its rank */
  readonly rank: number | null;
  /** chance that it is truly above the next; null for the last */
  readonly aboveNext: number | null;
  /** can't be told apart from the row with the best score; true for that row */
  readonly tiedWithFirst: boolean;
  /** frequency × impact ÷ effort on 1–3 */
  readonly ordinal: number | null;
}

/** Rows of one service ('' everywhere) in order of score; rows without a score come last, without a rank. */
export function ranked(rows: readonly PriorityRows[], service: string, effortFactor = 1): Ranked[] {
  const own = rows.filter((row) => row.service === service);
  const scored = own
    .filter(({score}) => score !== null && score > 0)
    .map((row) => scaled(row, effortFactor))
    .toSorted((a, b) => b.score! - a.score! || a.condition_id.localeCompare(b.condition_id, "en"));
  let rank = 0;
  const list = scored.map((row, i): Ranked => {
    const next = scored[i + 1];
    const above = i === 0 ? 1 : chance(scored[i - 1]!, row);
    if (i === 0 || above >= defaults.tieBelow) rank = i + 1;
    return {
      ...row,
      rank,
      aboveNext: next === undefined ? null : chance(row, next),
      tiedWithFirst: i === 0 || chance(scored[0]!, row) < defaults.tieBelow,
      ordinal: ordinalOf(row)
    };
  });
  const rest = own.filter(({score}) => score === null || score === 0);
  return [
    ...list,
    ...rest.map((row): Ranked => ({
      ...row,
      rank: null,
      aboveNext: null,
      tiedWithFirst: false,
      ordinal: ordinalOf(row)
    }))
  ];
}

const chance = (a: PriorityRows, b: PriorityRows): number =>
  priorityCompare({score: a.score!, sdLog: a.sd_log ?? 0}, {score: b.score!, sdLog: b.sd_log ?? 0});

const ordinalOf = ({frequency_label, impact_label, effort_label}: PriorityRows): number | null =>
  impact_label === null ? null : (frequency_label * impact_label) / effort_label;

/** The same with effort multiplied where it is only a guess. */
function scaled(row: PriorityRows, factor: number): PriorityRows {
  if (factor === 1 || row.effort_basis === "estimates") return row;
  return {
    ...row,
    effort_days: row.effort_days * factor,
    score: row.score! / factor,
    score_low: row.score_low! / factor,
    score_high: row.score_high! / factor,
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

/** Where the scores' intervals lie, at least from 1 to 10. */
export function scoreDomain(rows: readonly Ranked[]): readonly [number, number] {
  const scored = rows.filter(({rank}) => rank !== null);
  return [
    Math.min(min(scored, ({score_low}) => score_low ?? 1) ?? 1, 1),
    Math.max(max(scored, ({score_high}) => score_high ?? 1) ?? 10, 10)
  ];
}
