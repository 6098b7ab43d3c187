/** Weekly pages of a selection: which rows it keeps, how its quarter compares, what is noted beside the series. */
import {group} from "d3-array";
import type {AlertSources, ControlPoints, QuarterRows, VerdictRows} from "../../schema.js";
import type {ControlNote} from "../../shared/charts/controlChart.js";
import {compareCounts, type Week, type WeeklyComparison} from "../../shared/rows/alertCounts.js";
import {actionsOnRules} from "../../shared/rows/actionsOnRules.js";
import {type Filter, NOT_STATED} from "../../shared/rows/filterRows.js";

const WEEK = 7 * 86_400_000;
/** Closings that find room beside the series. */
const MOST_CLOSINGS = 12;

/** The rows that the filter keeps; severities are the pager's own words, so the bar's do not apply. */
export function filterAlerts<Row extends {readonly service: string; readonly team: string | null}>(
  rows: readonly Row[],
  {services, teams}: Filter
): readonly Row[] {
  return rows.filter(
    ({service, team}) =>
      (services.length === 0 || services.includes(service === "" ? NOT_STATED : service)) &&
      (teams.length === 0 || teams.includes(team ?? NOT_STATED))
  );
}

/** A quarter's whole weeks that were watched against those of the quarters before, allowing for weeks that vary more than chance (A4). */
export function compareWeeks(
  weeks: readonly Week[],
  chosen: QuarterRows,
  before: readonly QuarterRows[]
): WeeklyComparison | undefined {
  const within = (from: Date, to: Date): number[] =>
    weeks.filter(({week, isWatched}) => isWatched && week >= from && week < to).map(({pages}) => pages);
  return compareCounts(
    before.length === 0 ? [] : within(before[0]!.from_at, chosen.from_at),
    within(chosen.from_at, chosen.to_at)
  );
}

/** A stretch of weeks around one centre; null where no limits are drawn. */
export interface Level {
  readonly centre: number | null;
  readonly from: Date;
  readonly n: number;
}

/** The stretches of a series between lasting shifts, oldest first. */
export function levelsOf(points: readonly ControlPoints[]): Level[] {
  const starts = points.filter(({centre}, i) => i === 0 || centre !== points[i - 1]!.centre);
  return starts.map(({centre, period}, i) => {
    const next = starts[i + 1]?.period;
    const n = points.filter((point) => point.period >= period && (!next || point.period < next)).length;
    return {centre, from: period, n};
  });
}

/** Weeks in a row without a page after which a series that pages seldom says nothing: a quarter. */
const SILENT = 13;

/**
 * A series that pages less than once a week: its long stretches without a page are unknown, as nothing tells a quiet year from
 * one that was not exported. With how many weeks those are; other series stay as they are.
 */
export function withoutSilence(points: readonly ControlPoints[]): {
  readonly points: readonly ControlPoints[];
  readonly silent: number;
} {
  if (points.some(({centre}) => centre !== null)) return {points, silent: 0};
  const paged = points.flatMap(({value}, i) => ((value ?? 0) > 0 ? [i] : []));
  const isSilent = (i: number): boolean => {
    const from = paged.findLast((place) => place <= i) ?? -1;
    const to = paged.find((place) => place >= i) ?? points.length;
    return to - from > SILENT;
  };
  const shown = points.map((point, i) =>
    point.value !== null && isSilent(i) ? {...point, value: null, exposure: 0} : point
  );
  return {points: shown, silent: shown.filter(({value}, i) => value !== points[i]!.value).length};
}

/** Closings of the newest actions on alerts since the first point, and sources that begin or end among the points. */
export function weeklyNotes(
  points: readonly ControlPoints[],
  verdicts: readonly VerdictRows[],
  sources: readonly AlertSources[]
): ControlNote[] {
  const first = points[0]?.period;
  if (first === undefined) return [];
  const closings = [...group(actionsOnRules(verdicts), ({action_id}) => action_id).values()]
    .map(([row]) => ({at: row!.closed_at!, text: row!.target_id}))
    .filter(({at}) => at >= first)
    .slice(-MOST_CLOSINGS);
  return [...closings, ...sourceNotes(sources, first, points.at(-1)!.period)];
}

function sourceNotes(sources: readonly AlertSources[], first: Date, last: Date): ControlNote[] {
  return sources
    .flatMap(({source, from_at, to_at}) => [
      {at: from_at, text: `${source} begins`},
      {at: to_at, text: `${source} ends`}
    ])
    .filter(({at}) => at.getTime() > first.getTime() + WEEK && at < last);
}
