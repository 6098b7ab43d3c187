/** Which weeks of each alert series stand out? Control charts with limits by the series' nature (METHODS F). */
import {group} from "d3";
import {cExactLimits} from "../../../../src/stats/cExactLimits.js";
import {controlSignals} from "../../../../src/stats/controlSignals.js";
import {segmentedXmr} from "../../../../src/stats/segmentedXmr.js";
import {sum} from "../../../../src/stats/sum.js";
import {uChart} from "../../../../src/stats/uChart.js";
import type {Relation} from "../../../warehouse/graph.js";
import {createTable} from "../../../warehouse/createTable.js";
import {columnsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {
  series: "varchar",
  period: "timestamp",
  value: "double",
  n: "integer",
  exposure: "integer",
  centre: "double",
  lower: "double",
  upper: "double",
  chart: "varchar",
  provisional: "boolean",
  signal: "varchar"
} as const;

/** The series whose values are shares: none is above 1, so no limit is. */
const SHARES = "noise";

/** Points without which there are no limits, mean below which they are exact, dispersion from which they are Laney's. */
const [FEWEST, SPARSE, DISPERSED] = [8, 10, 1.5];

interface Limits {
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly chart: string;
  readonly provisional: boolean;
}

/**
 * One row a series and whole week. Segments start anew where eight weeks in a row lie on one side of the centre. Rule 1
 * and the run of eight only: a signal is a prompt to look, never a verdict.
 */
export const controlPoints: Relation = {
  name: "control_points",
  layer: "analysis",
  file: "measures/alerts/controlPoints.ts",
  sql: "-- Which weeks of each series of pages stand out? Limits are exact for small counts, Laney's u′ where weeks vary more than chance, u otherwise, anew after a lasting shift; a signal is `beyond` (rule 1) or `run` (eight on one side). Fewer than 8 weeks, and fewer than one page a week, have no limits.\n-- Ship.\n-- Key: series, period.\n-- Null: value, centre, lower, upper, signal.\n",
  reads: ["control_series"],
  async compute(db) {
    const weeks = await columnsOf(db, "control_series", ["series", "week", "n", "exposure"]);
    const series = group(weeks, (row) => row.series);
    await createTable(
      db,
      "control_points",
      COLUMNS,
      [...series].flatMap(([name, rows]) =>
        points(name, {
          weeks: rows.map(({week}) => week),
          counts: rows.map(({n}) => n),
          exposures: rows.map(({exposure}) => exposure)
        })
      )
    );
  }
};

function points(
  series: string,
  given: {
    readonly weeks: readonly Date[];
    readonly counts: readonly number[];
    readonly exposures: readonly number[];
  }
) {
  const watched = given.exposures.flatMap((exposure, i) => (exposure > 0 ? [i] : []));
  const counts = watched.map((i) => given.counts[i]!);
  const exposures = watched.map((i) => given.exposures[i]!);
  const values = counts.map((n, i) => n / exposures[i]!);
  const limits = limitsOf(values, counts, exposures);
  const signals = signalsOf(values, limits);
  return given.weeks.map((period, i) => {
    const place = watched.indexOf(i);
    const own = limits[place];
    return {
      series,
      period,
      value: values[place] ?? null,
      n: given.counts[i]!,
      exposure: given.exposures[i]!,
      centre: own?.centre ?? null,
      lower: own?.lower ?? null,
      upper: own && own.upper !== null && series === SHARES ? Math.min(1, own.upper) : (own?.upper ?? null),
      chart: own?.chart ?? "run",
      provisional: own?.provisional ?? true,
      signal: signals[place] ?? null
    };
  });
}

function limitsOf(
  values: readonly number[],
  counts: readonly number[],
  exposures: readonly number[]
): Limits[] {
  const rare = exposures.every((exposure) => exposure === 1) && sum(counts) < counts.length;
  if (values.length < FEWEST || rare)
    return values.map(() => ({centre: null, lower: null, upper: null, chart: "run", provisional: true}));
  return segmentedXmr(values).flatMap(({from, to, provisional}) =>
    segment(counts.slice(from, to), exposures.slice(from, to)).map((limits) => ({...limits, provisional}))
  );
}

function segment(counts: readonly number[], exposures: readonly number[]): Omit<Limits, "provisional">[] {
  const centre = sum(counts) / sum(exposures);
  const expected = sum(counts) / counts.length;
  const even = exposures.every((exposure) => exposure === exposures[0]);
  const phi =
    expected === 0
      ? 1
      : sum(counts.map((n, i) => (n - centre * exposures[i]!) ** 2 / (centre * exposures[i]!))) /
        Math.max(1, counts.length - 1);
  if (even && expected < SPARSE && phi <= DISPERSED) {
    const {lower, upper} = cExactLimits(expected);
    return counts.map(() => ({
      centre,
      lower: lower < 0 ? null : lower / exposures[0]!,
      upper: upper / exposures[0]!,
      chart: "exact"
    }));
  }
  const {points: places} = uChart(counts, exposures);
  const laney = phi > DISPERSED;
  return counts.map((_, i) => {
    const place = places[i]!;
    const [lower, upper] = laney ? [place.laneyLower, place.laneyUpper] : [place.lower, place.upper];
    return {centre, lower: finite(lower), upper: finite(upper), chart: laney ? "laney" : "u"};
  });
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The point that completes a pattern; exact limits are reached at the limit itself. */
function signalsOf(values: readonly number[], limits: readonly Limits[]): (string | null)[] {
  const centred = values.map((value, i) => value - (limits[i]?.centre ?? 0));
  const known = limits.every(({centre}) => centre !== null) && values.length > 0;
  const {run8} = known ? controlSignals(centred, 0, 1) : {run8: [] as number[]};
  const runs = new Set(run8);
  return values.map((value, i) => {
    const {lower, upper, chart} = limits[i]!;
    const reached = chart === "exact";
    if (upper !== null && (reached ? value >= upper : value > upper)) return "beyond";
    if (lower !== null && (reached ? value <= lower : value < lower)) return "beyond";
    return runs.has(i) ? "run" : null;
  });
}
