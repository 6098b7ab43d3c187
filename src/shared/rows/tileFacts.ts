/** Four numbers of the quarter with the eight quarters that lead up to it, and whether each moved. */
import {max, mean, min, sum} from "d3-array";
import type {AlertQuarters, QuarterRows, ResponseQuarters} from "../../schema.js";
import {defaults} from "../../stats/defaults.js";
import {compareCounts, weeklyOf} from "./alertCounts.js";
import {comparability, type ReviewFacts} from "./reviewFacts.js";

/** "fewer" and "more" only where an interval excludes no change; "lowest" and "highest" of a sum that has none. */
export type Moved = "fewer" | "more" | "same" | "few" | "lowest" | "highest" | "usual" | "alone";

export interface TilePoint {
  readonly quarter: string;
  readonly isPartial: boolean;
  /** null where nothing is known of the quarter */
  readonly value: number | null;
}

export interface TileFacts {
  readonly id: "incidents" | "minutes" | "mitigate" | "pages";
  /** null where nothing is known of the quarter */
  readonly value: number | null;
  readonly moved: Moved;
  /** records that the value rests on, and of how many */
  readonly n: number;
  readonly of: number;
  /** some incidents are left out of the comparison, as their sources were not watched throughout */
  readonly isPartly?: boolean;
  /** up to eight, the chosen one last */
  readonly points: readonly TilePoint[];
}

const SPARK = 8;

/** The quarters of a spark: the chosen one and up to seven before it. */
export function sparkQuarters(quarters: readonly QuarterRows[], chosen: string): readonly QuarterRows[] {
  const place = quarters.findIndex(({quarter}) => quarter === chosen);
  return place < 0 ? [] : quarters.slice(Math.max(0, place - SPARK + 1), place + 1);
}

const pointsOf = (quarters: readonly QuarterRows[], value: (quarter: string) => number | null): TilePoint[] =>
  quarters.map(({quarter, is_partial}) => ({quarter, isPartial: is_partial, value: value(quarter)}));

interface Counted {
  readonly quarter: string | null;
  readonly impact_minutes: number | null;
}

/** Incidents of the quarter, against the rate of the four before it. */
export function incidentsTile(
  facts: ReviewFacts,
  incidents: readonly Counted[],
  quarters: readonly QuarterRows[]
): TileFacts {
  const {before, ratio, compared} = facts;
  const few =
    compared === undefined
      ? facts.incidents + (before?.incidents ?? 0) < 2 * defaults.minToSummarise
      : comparability(facts) === "few";
  const isAlone = before === undefined || ratio === undefined || comparability(facts) === "unwatched";
  return {
    id: "incidents",
    value: facts.incidents,
    moved: isAlone ? "alone" : few ? "few" : movedBy(ratio),
    ...(compared === undefined ? {} : {isPartly: true}),
    n: facts.incidents,
    of: facts.incidents,
    points: pointsOf(quarters, (name) => incidents.filter(({quarter}) => quarter === name).length)
  };
}

/** Minutes of impact of the incidents that state any; a few long ones rule the sum, so it is only ranked. */
export function minutesTile(
  {quarter: chosen, compared}: Pick<ReviewFacts, "quarter" | "compared">,
  incidents: readonly Counted[],
  quarters: readonly QuarterRows[]
): TileFacts {
  const stated = (name: string): number[] =>
    incidents
      .filter(({quarter}) => quarter === name)
      .flatMap(({impact_minutes}) => (impact_minutes === null ? [] : [impact_minutes]));
  const points = pointsOf(quarters, (name) => {
    const known = stated(name);
    return known.length === 0 ? null : sum(known);
  });
  const value = points.at(-1)?.value ?? null;
  const earlier = points.slice(0, -1).flatMap((point) => (point.value === null ? [] : [point.value]));
  const n = stated(chosen).length;
  return {
    id: "minutes",
    value,
    moved:
      value === null || n < defaults.minToSummarise ? "few" : compared ? "alone" : ranked(value, earlier),
    n,
    of: incidents.filter(({quarter}) => quarter === chosen).length,
    points
  };
}

function ranked(value: number, earlier: readonly number[]): Moved {
  if (earlier.length < 3) return "alone";
  if (value < min(earlier)!) return "lowest";
  return value > max(earlier)! ? "highest" : "usual";
}

/** The median time to mitigate of all incidents, in seconds; moved where its interval and that of the quarter before are apart, and the same sources tell of both. */
export function mitigateTile(
  {compared}: Pick<ReviewFacts, "compared">,
  rows: readonly ResponseQuarters[],
  quarters: readonly QuarterRows[]
): TileFacts {
  const own = new Map(
    rows.filter(({metric}) => metric === "time_to_mitigate").map((row) => [row.quarter, row])
  );
  const known = (name: string | undefined) => {
    const row = own.get(name ?? "");
    return row !== undefined && row.n >= defaults.minToSummarise ? row : undefined;
  };
  const now = known(quarters.at(-1)?.quarter);
  const last = known(quarters.at(-2)?.quarter);
  const n = own.get(quarters.at(-1)?.quarter ?? "")?.n ?? 0;
  return {
    id: "mitigate",
    value: now?.median_s ?? null,
    moved:
      now === undefined ? "few" : compared !== undefined || last === undefined ? "alone" : apart(now, last),
    ...(compared === undefined ? {} : {isPartly: true}),
    n,
    of: n,
    points: pointsOf(quarters, (name) => known(name)?.median_s ?? null)
  };
}

function apart(now: ResponseQuarters, last: ResponseQuarters): Moved {
  if ((now.median_high ?? Infinity) < (last.median_low ?? 0)) return "fewer";
  return (now.median_low ?? 0) > (last.median_high ?? Infinity) ? "more" : "same";
}

/** Pages a week over the whole weeks of the quarter, against those of the four quarters before. */
export function pagesTile(rows: readonly AlertQuarters[], quarters: readonly QuarterRows[]): TileFacts {
  const weeks = (name: string): number[] => {
    const row = rows.find(({quarter}) => quarter === name);
    return row === undefined ? [] : weeklyOf(row);
  };
  const now = weeks(quarters.at(-1)?.quarter ?? "");
  const earlier = quarters.slice(-5, -1).flatMap(({quarter}) => weeks(quarter));
  const compared = compareCounts(earlier, now);
  const hasRatio = compared !== undefined && !Number.isNaN(compared.ratio);
  return {
    id: "pages",
    value: mean(now) ?? null,
    moved: hasRatio ? movedBy(compared) : now.length === 0 || earlier.length > 0 ? "few" : "alone",
    n: sum(now),
    of: now.length,
    points: pointsOf(quarters, (name) => mean(weeks(name)) ?? null)
  };
}

function movedBy({low, high}: {readonly low: number; readonly high: number}): Moved {
  if (high < 1) return "fewer";
  return low > 1 ? "more" : "same";
}
