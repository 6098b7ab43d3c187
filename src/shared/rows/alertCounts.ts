/** Weekly pages of a selection → series and comparisons. */
import {group, range, rollup, sum} from "d3-array";
import type {AlertWeekRows, RuleGaps} from "../../schema.js";
import {defaults} from "../../stats/defaults.js";
import {overdispersion} from "../../stats/overdispersion.js";

const WEEK = 7 * 86_400_000;

export interface Week {
  readonly week: Date;
  /** whether alerts were watched from its Monday to its Sunday: else its pages are no count */
  readonly isWatched: boolean;
  readonly pages: number;
  readonly labelled: number;
  readonly actionable: number;
}

export interface WeekSpan {
  /** the first week */
  readonly from: Date;
  /** the data's day */
  readonly until: Date;
  /** the weeks, in ms, that were not watched; none by default */
  readonly unwatched?: ReadonlySet<number>;
}

/** Every whole week between the first and the data's day, also those without a page. */
export function weeklyPages(
  rows: readonly AlertWeekRows[],
  {from, until, unwatched = new Set()}: WeekSpan
): Week[] {
  const byWeek = rollup(
    rows,
    (own) => ({
      pages: sum(own, ({paged}) => paged),
      labelled: sum(own, ({labelled}) => labelled),
      actionable: sum(own, ({actionable}) => actionable)
    }),
    ({week}) => week.getTime()
  );
  const weeks: Week[] = [];
  for (let at = from.getTime(); at + WEEK <= until.getTime(); at += WEEK)
    weeks.push({
      week: new Date(at),
      isWatched: !unwatched.has(at),
      ...(byWeek.get(at) ?? {pages: 0, labelled: 0, actionable: 0})
    });
  return weeks;
}

/** The weeks, in ms, within stretches that begin and end on Mondays. */
export const weeksWithin = (gaps: readonly Pick<RuleGaps, "from_week" | "to_week">[]): Set<number> =>
  new Set(gaps.flatMap(({from_week, to_week}) => range(from_week.getTime(), to_week.getTime(), WEEK)));

/** The weeks, in ms, in which none of these rules was watched; none without a rule. */
export function weeksWithoutAny(rules: readonly RuleKey[], gaps: readonly RuleGaps[]): Set<number> {
  const byRule = group(gaps, ruleKey);
  const counts = rollup(
    rules.flatMap((rule) => [...weeksWithin(byRule.get(ruleKey(rule)) ?? [])]),
    (weeks) => weeks.length,
    (week) => week
  );
  return new Set([...counts].filter(([, n]) => n === rules.length).map(([week]) => week));
}

/** A rule on a service; the same rule on another service is another one. */
export type RuleKey = Pick<RuleGaps, "rule" | "service">;

const ruleKey = ({rule, service}: RuleKey): string => JSON.stringify([rule, service]);

export interface WeeklyComparison {
  readonly pages: number;
  readonly weeks: number;
  readonly before: number;
  readonly beforeWeeks: number;
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly phi: number;
}

/** The pages of whole weeks now against those before; undefined without a week now. */
export function compareCounts(
  earlier: readonly number[],
  after: readonly number[]
): WeeklyComparison | undefined {
  if (after.length === 0) return undefined;
  const counts = {
    pages: sum(after),
    weeks: after.length,
    before: sum(earlier),
    beforeWeeks: earlier.length
  };
  if (
    Math.min(after.length, earlier.length) < 4 ||
    Math.min(counts.pages, counts.before) < defaults.minToSummarise
  )
    return {...counts, ratio: NaN, low: NaN, high: NaN, phi: NaN};
  const {ratio, low, high, phi} = overdispersion(earlier, after);
  return {...counts, ratio, low, high, phi};
}

/** The pages of a quarter's whole weeks, as loaders/sql/pages/alert_quarters.sql lists them. */
export const weeklyOf = ({weekly}: {readonly weekly: string}): number[] => JSON.parse(weekly) as number[];
