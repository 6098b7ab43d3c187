/** Whether paging got quieter: the quarter's weeks against those before. */
import type {AlertRuleRows, AlertWeekRows, ControlPoints, RuleGaps, Site} from "../../schema.js";
import {
  type Week,
  weeklyPages,
  type WeeklyComparison,
  weeksWithoutAny
} from "../../shared/rows/alertCounts.js";
import type {Filter} from "../../shared/rows/filterRows.js";
import type {ReviewPeriod} from "../../shared/rows/reviewPeriod.js";
import type {Quality} from "./quality.js";
import {namedRules} from "./ruleNow.js";
import {compareWeeks, filterAlerts} from "./weeks.js";

export interface AnswerFacts {
  readonly compared: WeeklyComparison | undefined;
  /** quarters it is held against */
  readonly quarters: number;
  /** the last week that brought a page; undefined where none did */
  readonly newest: Date | undefined;
  /** of the whole organisation */
  readonly precision: Quality | undefined;
  /** alert names that paged often enough to be a rule */
  readonly named: number;
}

export function answerFacts(
  {
    weeks,
    control,
    rules,
    gaps
  }: {
    readonly weeks: readonly AlertWeekRows[];
    readonly control: readonly ControlPoints[];
    readonly rules: readonly AlertRuleRows[];
    readonly gaps: readonly RuleGaps[];
  },
  filter: Filter,
  {
    here,
    period,
    precision
  }: {
    readonly here: Site;
    readonly period: ReviewPeriod | undefined;
    readonly precision: Quality | undefined;
  }
): AnswerFacts {
  const all = control.filter(({series}) => series === "pages");
  const listed = filterAlerts(rules, filter);
  const span = {
    from: all[0]?.period ?? new Date(0),
    until: here.as_of_at ?? new Date(0),
    unwatched: new Set([
      ...all.filter(({exposure}) => exposure === 0).map((point) => point.period.getTime()),
      ...weeksWithoutAny(listed, gaps)
    ])
  };
  const pages = weeklyPages(filterAlerts(weeks, filter), span);
  return {
    compared: period && compareWeeks(pages, period.chosen, period.before),
    quarters: period?.before.length ?? 0,
    newest: newestWeek(pages),
    precision,
    named: namedRules(listed).length
  };
}

const newestWeek = (weeks: readonly Week[]): Date | undefined => weeks.findLast(({pages}) => pages > 0)?.week;
