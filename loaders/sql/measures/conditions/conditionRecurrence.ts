/** How often each condition comes back, everywhere and on each service: gaps, rate and trend with intervals (METHODS D, I). */
import {defaults} from "../../../../src/stats/defaults.js";
import {garwood} from "../../../../src/stats/garwood.js";
import {median} from "../../../../src/stats/median.js";
import {poissonTrend} from "../../../../src/stats/poissonTrend.js";
import {qnorm} from "../../../../src/stats/qnorm.js";
import {sum} from "../../../../src/stats/sum.js";
import type {Relation} from "../../../warehouse/graph.js";
import {createTable} from "../../../warehouse/createTable.js";
import type {RecurrenceInputs} from "../../rows.js";
import {rowsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {
  condition_id: "varchar",
  service: "varchar",
  layer: "varchar",
  incidents: "integer",
  first_at: "timestamp",
  last_at: "timestamp",
  median_gap_days: "double",
  seen_again_after_close: "integer",
  open_actions: "integer",
  closed_actions: "integer",
  rate_per_quarter: "double",
  rate_low: "double",
  rate_high: "double",
  trend_ratio: "double",
  trend_low: "double",
  trend_high: "double"
} as const;

/** Days of a mean quarter, in which rates are told. */
const QUARTER = 365.25 / 4;
const [FEWEST_QUARTERS, FEWEST_EVENTS, DISPERSED] = [6, 10, 1.5];

export const conditionRecurrence: Relation = {
  name: "condition_recurrence",
  layer: "analysis",
  file: "measures/conditions/conditionRecurrence.ts",
  sql: "-- How often does each condition come back, everywhere ('') and on each service? Rates count complete quarters by the days watched, with exact intervals; the trend is the rate's ratio from quarter to quarter, told from 6 quarters and 10 incidents on.\n-- Key: condition_id, service.\n-- Null: layer, median_gap_days, rate_per_quarter, rate_low, rate_high, trend_ratio, trend_low, trend_high.\n-- Infinite: trend_ratio, trend_low, trend_high.\n",
  reads: ["recurrence_inputs"],
  async compute(db) {
    const inputs = await rowsOf(db, "recurrence_inputs", ["condition_id", "service"]);
    await createTable(
      db,
      "condition_recurrence",
      COLUMNS,
      inputs.map((row) => ({
        condition_id: row.condition_id,
        service: row.service,
        layer: row.layer,
        incidents: row.incidents,
        first_at: row.first_at,
        last_at: row.last_at,
        median_gap_days: gap(row.seen_days),
        seen_again_after_close: row.seen_again,
        open_actions: row.open_actions,
        closed_actions: row.closed_actions,
        ...rate(row),
        ...trend(row.quarter_counts, row.quarter_days)
      }))
    );
  }
};

function gap(days: readonly number[]): number | null {
  return days.length < 2 ? null : median(days.slice(1).map((day, i) => day - days[i]!));
}

function rate(row: RecurrenceInputs): {
  rate_per_quarter: number | null;
  rate_low: number | null;
  rate_high: number | null;
} {
  const quarters = sum(row.quarter_days) / QUARTER;
  if (quarters === 0) return {rate_per_quarter: null, rate_low: null, rate_high: null};
  const n = sum(row.quarter_counts);
  const {low, high} = garwood(n, quarters);
  return {rate_per_quarter: n / quarters, rate_low: low, rate_high: high};
}

function trend(
  counts: readonly number[],
  days: readonly number[]
): {trend_ratio: number | null; trend_low: number | null; trend_high: number | null} {
  if (counts.length < FEWEST_QUARTERS || sum(counts) < FEWEST_EVENTS)
    return {trend_ratio: null, trend_low: null, trend_high: null};
  const {ratio, slope, se, phi, low, high} = poissonTrend(counts, {exposure: days});
  if (!Number.isFinite(slope) || phi <= DISPERSED)
    return {trend_ratio: ratio, trend_low: low, trend_high: high};
  const margin = qnorm((1 + defaults.conf) / 2) * se * Math.sqrt(phi);
  return {trend_ratio: ratio, trend_low: Math.exp(slope - margin), trend_high: Math.exp(slope + margin)};
}
