/** The ranking of what to fix next, with its ties, and the article's score beside it. */
import type {PriorityRows} from "../../schema.js";

export interface Ranked extends PriorityRows {
  /** 1 is first; rows of one tie band share the rank of its first, and can't be told apart from that */
  readonly rank: number | null;
  /** of the band of the row with the best score */
  readonly tiedWithFirst: boolean;
  /** frequency × impact ÷ effort on 1–3 */
  readonly ordinal: number | null;
}

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
