/** Weekly pages of a selection → series and comparisons. */
import type {AlertWeekRows, AlertQuality, QuarterRows, ShiftRows} from "../../schema.js";
import {clusteredProportion} from "../../stats/clusteredProportion.js";
import {defaults} from "../../stats/defaults.js";
import {overdispersion} from "../../stats/overdispersion.js";
import {wilson} from "../../stats/wilson.js";
import type {Filter} from "./filterRows.js";
import {groupBy} from "./groupBy.js";

const WEEK = 7 * 86_400_000;

/** The rows that the filter keeps; severities are the pager's own words, so the bar's do not apply. */
export function filterAlerts<Row extends {readonly service: string; readonly team: string | null}>(
  rows: readonly Row[],
  {services, teams}: Filter
): readonly Row[] {
  return rows.filter(
    ({service, team}) =>
      (services.length === 0 || services.includes(service === "" ? "unknown" : service)) &&
      (teams.length === 0 || teams.includes(team ?? "unknown"))
  );
}

export interface Week {
  readonly week: Date;
  readonly pages: number;
  readonly labelled: number;
  readonly actionable: number;
}

/** Every whole week between the first and the data's day, also those without a page. */
export function weeklyPages(
  rows: readonly AlertWeekRows[],
  {from, until}: {from: Date; until: Date}
): Week[] {
  const byWeek = new Map<number, {pages: number; labelled: number; actionable: number}>();
  for (const {week, paged, labelled, actionable} of rows) {
    const sum = byWeek.get(week.getTime()) ?? {pages: 0, labelled: 0, actionable: 0};
    byWeek.set(week.getTime(), {
      pages: sum.pages + paged,
      labelled: sum.labelled + labelled,
      actionable: sum.actionable + actionable
    });
  }
  const weeks: Week[] = [];
  for (let at = from.getTime(); at + WEEK <= until.getTime(); at += WEEK)
    weeks.push({week: new Date(at), ...(byWeek.get(at) ?? {pages: 0, labelled: 0, actionable: 0})});
  return weeks;
}

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

/** A quarter's whole weeks against those of the quarters before, allowing for weeks that vary more than chance (A4). */
export function compareWeeks(
  weeks: readonly Week[],
  chosen: QuarterRows,
  before: readonly QuarterRows[]
): WeeklyComparison | undefined {
  const within = (from: Date, to: Date): number[] =>
    weeks.filter(({week}) => week >= from && week < to).map(({pages}) => pages);
  return compareCounts(
    before.length === 0 ? [] : within(before[0]!.from_at, chosen.from_at),
    within(chosen.from_at, chosen.to_at)
  );
}

/** The pages of whole weeks now against those before; undefined without a week now. */
export function compareCounts(
  earlier: readonly number[],
  after: readonly number[]
): WeeklyComparison | undefined {
  const total = (list: readonly number[]): number => list.reduce((sum, n) => sum + n, 0);
  if (after.length === 0) return undefined;
  const counts = {
    pages: total(after),
    weeks: after.length,
    before: total(earlier),
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

export interface ShiftLoadRow {
  readonly pages: number;
  readonly shifts: number;
}

/** Shifts by the number of pages, from none to `most` and more. */
export function shiftLoads(rows: readonly ShiftRows[], most = 8): ShiftLoadRow[] {
  return Array.from({length: most + 1}, (_, pages) => ({
    pages,
    shifts: rows
      .filter((row) => Math.min(row.pages, most) === pages)
      .reduce((sum, {shifts}) => sum + shifts, 0)
  }));
}

export interface Share {
  readonly n: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

export function shiftsOver(rows: readonly ShiftRows[], limit = defaults.shiftLimit): Share {
  const of = rows.reduce((sum, {shifts}) => sum + shifts, 0);
  const n = rows.filter(({pages}) => pages > limit).reduce((sum, {shifts}) => sum + shifts, 0);
  return {n, of, ...pick(n, of)};
}

const pick = (n: number, of: number): {low: number; high: number} => {
  const {low, high} = wilson(n, of);
  return {low, high};
};

/**
 * The labelled pages of a quarter's weeks by rule and service: pages of one alert share a label, so they are clusters.
 * Empty without labels.
 */
export function labelClusters(
  rows: readonly Pick<AlertWeekRows, "rule" | "service" | "quarter" | "labelled" | "actionable">[],
  quarter: string
): {readonly good: number[]; readonly labelled: number[]} {
  const groups = [
    ...groupBy(
      rows.filter((row) => row.quarter === quarter && row.labelled > 0),
      ({rule, service}) => `${rule}\n${service}`
    ).values()
  ];
  const sum = (of: (row: (typeof rows)[number]) => number) =>
    groups.map((own) => own.reduce((total, row) => total + of(row), 0));
  return {good: sum(({actionable}) => actionable), labelled: sum(({labelled}) => labelled)};
}

/** A quality measure of a quarter: what is known, and the bounds if the rest were all one way or the other. */
export interface Quality extends Share {
  readonly kind: string;
  readonly unknown: number;
  readonly least: number;
  readonly most: number;
}

/** Precision's interval allows for labels that come in clusters of one alert (METHODS J); the others are Wilson's. */
export function qualityOf(
  rows: readonly AlertQuality[],
  quarter: string,
  weeks: Parameters<typeof labelClusters>[0] = []
): Quality[] {
  const {good, labelled} = labelClusters(weeks, quarter);
  const {designEffect} = clusteredProportion(good, labelled);
  return rows
    .filter(({period}) => period === quarter)
    .map(({kind, n, known, of}) => ({
      kind,
      n,
      of: known,
      unknown: of - known,
      least: of === 0 ? 0 : n / of,
      most: of === 0 ? 1 : (n + of - known) / of,
      ...(kind === "precision" && designEffect > 1
        ? pick(n / designEffect, known / designEffect)
        : pick(n, known))
    }));
}
