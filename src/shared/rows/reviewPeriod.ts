/** Which quarter is under review, and which four it is held against. */
import type {QuarterRows} from "../../schema.js";

export interface ReviewPeriod {
  readonly chosen: QuarterRows;
  /** up to four complete quarters just before it, oldest first */
  readonly before: readonly QuarterRows[];
  /** of a span that is no fiscal quarter: its length */
  readonly days?: number;
}

/** The chosen quarter, else the newest complete one, else the newest; undefined without any. */
export function reviewPeriod(
  quarters: readonly QuarterRows[],
  period: string | null
): ReviewPeriod | undefined {
  const complete = quarters.findLast((quarter) => !quarter.is_partial);
  const chosen = quarters.find(({quarter}) => quarter === period) ?? complete ?? quarters.at(-1);
  if (chosen === undefined) return undefined;
  const place = quarters.indexOf(chosen);
  return {chosen, before: quarters.slice(Math.max(0, place - 4), place)};
}

/** When verdicts are told as they stood at its end: an earlier quarter than the newest complete one. Else they are today's. */
export function standsAt({chosen, days}: ReviewPeriod, quarters: readonly QuarterRows[]): Date | undefined {
  const newest = quarters.findLast(({is_partial}) => !is_partial) ?? quarters.at(-1);
  if (days !== undefined || newest === undefined) return undefined;
  return chosen.to_at < newest.to_at ? chosen.to_at : undefined;
}

const WEEK_MS = 7 * 86_400_000;

/** Weeks of a quarter that the data covers: all of it, or up to the cut while it runs. */
export function weeksCovered(quarter: QuarterRows, asOf: Date | null): number {
  const end = asOf !== null && asOf < quarter.to_at ? asOf : quarter.to_at;
  return Math.max(0, (end.getTime() - quarter.from_at.getTime()) / WEEK_MS);
}
