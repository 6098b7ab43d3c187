/** What Alert noise shows of a choice, as plain numbers and few rows: worked out in the browser under a filter, else when the site is built. */
import {sum} from "d3-array";
import type {ControlPoints, QuarterRows, Site, VerdictRows} from "../schema.js";
import type {ControlNote} from "../shared/charts/controlChart.js";
import {onRulesOf} from "../shared/rows/actionsOnRules.js";
import {type Filter, filterRows, NOT_STATED} from "../shared/rows/filterRows.js";
import {reviewPeriod} from "../shared/rows/reviewPeriod.js";
import {type AnswerFacts, answerFacts} from "./facts/answer.js";
import {type HourFacts, hourFacts} from "./facts/hours.js";
import {qualityByQuarter, type QuarterQuality} from "./facts/quality.js";
import {namedRules, type RuleNow, rulesToSave, type Saved, saved} from "./facts/ruleNow.js";
import {type AlertsToDecide, alertsToDecide} from "./facts/toDecide.js";
import {filterAlerts, weeklyNotes} from "./facts/weeks.js";
import type {AlertsRows} from "./rows.js";

export interface AlertsView {
  /** the quarter under review */
  readonly chosen: QuarterRows | undefined;
  readonly answer: AnswerFacts;
  /** rules that ask to be retired or tuned */
  readonly save: readonly RuleNow[];
  readonly could: Saved;
  /** pages a week of the whole organisation, with what is noted beside them */
  readonly points: readonly ControlPoints[];
  readonly notes: readonly ControlNote[];
  /** actions aimed at rules; of no choice all of them */
  readonly onRules: readonly VerdictRows[];
  readonly hours: HourFacts;
  readonly decide: AlertsToDecide;
}

/** Every measure of every quarter, and those of the one under review. */
export function qualities(
  {quality, weeks, quarters}: Pick<AlertsRows, "quality" | "weeks" | "quarters">,
  chosen: QuarterRows | undefined
): {readonly all: readonly QuarterQuality[]; readonly own: readonly QuarterQuality[]} {
  const all = qualityByQuarter(quality, weeks, quarters);
  return {all, own: all.filter(({quarter}) => quarter === chosen?.quarter)};
}

/** The rows of a quarter and of the teams that are chosen. */
export const ofQuarter = <Row extends {readonly quarter: string; readonly team: string | null}>(
  rows: readonly Row[],
  chosen: QuarterRows | undefined,
  {teams}: Filter
): readonly Row[] =>
  rows.filter(
    ({quarter, team}) =>
      quarter === chosen?.quarter && (teams.length === 0 || teams.includes(team ?? NOT_STATED))
  );

/** Incidents of the quarter under review, as alerts saw or missed them. */
export const missedOf = (
  {missed}: Pick<AlertsRows, "missed">,
  chosen: QuarterRows | undefined,
  filter: Filter
): AlertsRows["missed"] => filterRows(missed, {...filter, period: chosen?.quarter ?? null});

export function alertsView(rows: AlertsRows, filter: Filter, here: Site): AlertsView {
  const period = reviewPeriod(rows.quarters, filter.period);
  const chosen = period?.chosen;
  const precision = qualities(rows, chosen).own.find(({kind}) => kind === "precision");
  const listed = filterAlerts(rows.rules, filter);
  const save = rulesToSave(namedRules(listed), rows.days);
  const points = rows.control.filter(({series}) => series === "pages");
  return {
    chosen,
    answer: answerFacts(rows, filter, {here, period, precision}),
    save,
    could: saved(save, listed, rows.days),
    points,
    notes: weeklyNotes(points, rows.verdicts, rows.sources),
    onRules: onRulesOf(rows.verdicts, filter),
    hours: hourFacts(ofQuarter(rows.hours, chosen, filter), ofQuarter(rows.storms, chosen, filter)),
    decide: alertsToDecide(chosen?.quarter, {
      save,
      shifts: ofQuarter(rows.shifts, chosen, filter),
      missed: missedOf(rows, chosen, filter),
      precision,
      pages: sum(
        rows.weeks.filter(({week}) => chosen !== undefined && week >= chosen.from_at && week < chosen.to_at),
        ({paged}) => paged
      )
    })
  };
}
