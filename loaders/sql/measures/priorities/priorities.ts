/** What to fix next: lost minutes a quarter × expected reduction ÷ effort, with intervals (METHODS K). */
import {defaults} from "../../../../src/stats/defaults.js";
import {mean} from "../../../../src/stats/mean.js";
import {median} from "../../../../src/stats/median.js";
import {priorityMinutes} from "../../../../src/stats/priorityMinutes.js";
import {sum} from "../../../../src/stats/sum.js";
import type {Relation} from "../../../warehouse/graph.js";
import {createTable} from "../../../warehouse/createTable.js";
import type {PastReductions, PriorityInputs} from "../../rows.js";
import {rowsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {
  condition_id: "varchar",
  service: "varchar",
  layer: "varchar",
  incidents: "integer",
  impact_known: "integer",
  quarters: "double",
  frequency_per_quarter: "double",
  minutes_each: "double",
  lost_minutes: "double",
  effective_incidents: "double",
  reduction: "double",
  reduction_basis: "varchar",
  effort_days: "double",
  effort_basis: "varchar",
  score: "double",
  score_low: "double",
  score_high: "double",
  sd_log: "double",
  payback_quarters: "double",
  open_actions: "integer",
  frequency_label: "integer",
  impact_label: "integer",
  effort_label: "integer"
} as const;

/** Bounds of low, medium and high in the article's score: incidents a quarter, minutes each, days of effort. */
const LABELS = {frequency: [1, 3], impact: [15, 60], effort: [2, 10]} as const;

export const priorities: Relation = {
  name: "priorities",
  layer: "analysis",
  file: "measures/priorities/priorities.ts",
  sql: "-- What would working on each condition be worth, everywhere ('') and on each service? Minutes saved a quarter for each day of effort, from the last four complete quarters; incidents whose impact is not known are taken to cost what the known ones do; none known: no score. The labels are low 1, medium 2, high 3.\n-- Key: condition_id, service.\n-- Null: layer, minutes_each, lost_minutes, effective_incidents, score, score_low, score_high, sd_log, payback_quarters, impact_label.\n-- Infinite: payback_quarters.\n",
  reads: ["priority_inputs", "past_reductions"],
  async compute(db) {
    const past = await rowsOf(db, "past_reductions", ["set_id"]);
    const inputs = await rowsOf(db, "priority_inputs", ["condition_id", "service"]);
    await createTable(
      db,
      "priorities",
      COLUMNS,
      inputs.map((row) => priority(row, past))
    );
  }
};

function priority(row: PriorityInputs, past: readonly PastReductions[]) {
  const {minutes, incidents, quarters} = row;
  const {reduction, basis, sdLog} = reductionOf(row.layer, past);
  const effort = effortOf(row);
  const each = minutes.length === 0 ? null : mean(minutes);
  const known =
    each === null || each === 0
      ? undefined
      : priorityMinutes({
          minutes,
          quarters: (quarters * minutes.length) / incidents,
          reduction,
          sdLogReduction: sdLog,
          effortDays: effort.days,
          sdLogEffort: effort.basis === "estimates" ? 0 : defaults.effortSdLog
        });
  return {
    condition_id: row.condition_id,
    service: row.service,
    layer: row.layer,
    incidents,
    impact_known: minutes.length,
    quarters,
    frequency_per_quarter: incidents / quarters,
    minutes_each: each,
    lost_minutes: known?.lostMinutes ?? null,
    effective_incidents: known?.effectiveIncidents ?? null,
    reduction,
    reduction_basis: basis,
    effort_days: effort.days,
    effort_basis: effort.basis,
    score: known?.score ?? null,
    score_low: known?.low ?? null,
    score_high: known?.high ?? null,
    sd_log: known?.sdLog ?? null,
    payback_quarters: known?.paybackQuarters ?? null,
    open_actions: row.open_actions,
    frequency_label: label(incidents / quarters, LABELS.frequency),
    impact_label: each === null ? null : label(each, LABELS.impact),
    effort_label: label(effort.days, LABELS.effort)
  };
}

const label = (value: number, [medium, high]: readonly [number, number]): number =>
  value >= high ? 3 : value >= medium ? 2 : 1;

/** What past changes on the layer's conditions have done, from eight on; else on all conditions; else the default. */
function reductionOf(
  layer: string | null,
  past: readonly PastReductions[]
): {reduction: number; basis: string; sdLog: number} {
  const own = past.filter((row) => row.layer === layer);
  const [rows, basis] =
    own.length >= defaults.minActionsForSpread
      ? [own, `past changes, ${layer ?? ""}`]
      : [past, "past changes"];
  if (rows.length < defaults.minActionsForSpread)
    return {reduction: defaults.priorReduction, basis: "default", sdLog: defaults.priorReductionSdLog};
  const cuts = rows.map((row) => Math.max(0.01, 1 - row.shrunken_ratio));
  const reduction = mean(cuts);
  const spread = Math.sqrt(sum(cuts.map((cut) => (cut - reduction) ** 2)) / (cuts.length - 1));
  return {reduction, basis, sdLog: Math.min(defaults.priorReductionSdLog, spread / reduction)};
}

function effortOf(row: PriorityInputs): {days: number; basis: string} {
  const {efforts: own, all_efforts: all} = row;
  if (own.length > 0) return {days: median(own), basis: "estimates"};
  if (all.length > 0) return {days: median(all), basis: "median of all"};
  return {days: defaults.effortDays, basis: "default"};
}
