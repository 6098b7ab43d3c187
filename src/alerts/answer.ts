import type {AlertRuleRows, AlertWeekRows, ControlPoints, QuarterRows, RuleGaps, Site} from "../schema.js";
import {type Week, weeklyPages, weeksWithoutAny} from "../shared/rows/alertCounts.js";
import type {Filter} from "../shared/rows/filterRows.js";
import {reviewPeriod} from "../shared/rows/reviewPeriod.js";
import {finding} from "../shared/ui/finding.js";
import type {Quality} from "./facts/quality.js";
import type {Saved} from "./facts/ruleNow.js";
import {compareWeeks, filterAlerts} from "./facts/weeks.js";
import {alertsClaim, alertsFinding, precisionFinding} from "./findings.js";

/** The page's answer: whether paging got quieter, and how much of it rules make that ask for something; then how sure that is, and what pages are worth. */
export function alertsAnswer(
  {
    here,
    quarters,
    weeks,
    control,
    rules,
    gaps
  }: {
    readonly here: Site;
    readonly quarters: readonly QuarterRows[];
    readonly weeks: readonly AlertWeekRows[];
    readonly control: readonly ControlPoints[];
    readonly rules: readonly AlertRuleRows[];
    readonly gaps: readonly RuleGaps[];
  },
  filter: Filter,
  {
    precision,
    save,
    named
  }: {
    readonly precision: Quality | undefined;
    readonly save: Saved;
    /** alert names that paged often enough to be a rule */
    readonly named: number;
  }
): HTMLElement {
  if (weeks.length === 0) return finding("No alerts are loaded, so nothing can be said of paging");
  const period = reviewPeriod(quarters, filter.period);
  const all = control.filter(({series}) => series === "pages");
  const span = {
    from: all[0]?.period ?? new Date(0),
    until: here.as_of_at ?? new Date(0),
    unwatched: new Set([
      ...all.filter(({exposure}) => exposure === 0).map(({period}) => period.getTime()),
      ...weeksWithoutAny(filterAlerts(rules, filter), gaps)
    ])
  };
  const pages = weeklyPages(filterAlerts(weeks, filter), span);
  const compared = period && compareWeeks(pages, period.chosen, period.before);
  const isFiltered = filter.services.length + filter.teams.length > 0;
  const sure = [
    alertsFinding(period?.chosen.quarter, compared, period?.before.length ?? 0, newestWeek(pages)),
    isFiltered ? "" : precisionFinding(precision)
  ];
  return finding(alertsClaim(compared, save, named), sure.filter(Boolean).join(" "));
}

/** The last week that brought a page; undefined where none did. */
const newestWeek = (weeks: readonly Week[]): Date | undefined => weeks.findLast(({pages}) => pages > 0)?.week;
