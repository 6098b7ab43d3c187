/** Do conditions come back later once an action on them is closed? Person-time split at the closing (METHODS D4). */
import {defaults} from "../../../../src/stats/defaults.js";
import type {Stretch} from "../../../../src/stats/mantelByar.js";
import {mantelHaenszelRate, type RateStratum} from "../../../../src/stats/mantelHaenszelRate.js";
import {sum} from "../../../../src/stats/sum.js";
import type {Relation} from "../../../warehouse/graph.js";
import {createTable} from "../../../warehouse/createTable.js";
import type {RecurrenceInputs} from "../../rows.js";
import {rowsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {
  group: "varchar",
  conditions: "integer",
  conditions_compared: "integer",
  events_open: "integer",
  days_open: "double",
  events_closed: "integer",
  days_closed: "double",
  ratio: "double",
  ratio_low: "double",
  ratio_high: "double"
} as const;

const DAY_MS = 86_400_000;

/**
 * One row for all conditions and for each layer. Each condition's clock starts anew at every incident; time up to the
 * wash-out after its first closing counts as open, later time as closed; conditions never closed are open throughout.
 */
export const recurrenceAfterClosing: Relation = {
  name: "recurrence_after_closing",
  layer: "analysis",
  file: "measures/conditions/recurrenceAfterClosing.ts",
  sql: "-- Recurrences of conditions while no action on them was closed, and after the first was: days and incidents in each state, and the rate ratio within conditions (Mantel–Haenszel): each is compared only with itself, never those with a closed action with those without.\n-- Ship.\n-- Key: group.\n-- Null: ratio, ratio_low, ratio_high.\n-- Infinite: ratio, ratio_low, ratio_high.\n",
  reads: ["recurrence_inputs", "as_of"],
  async compute(db) {
    const [cut] = await rowsOf(db, "as_of", ["as_of_at"]);
    const inputs = await rowsOf(db, "recurrence_inputs", ["condition_id", "service"]);
    const rows = inputs.filter(({service}) => service === "");
    const layers = [...new Set(rows.map(({layer}) => layer))].filter((layer) => layer !== null).sort();
    const asOf = (cut?.as_of_at?.getTime() ?? NaN) / DAY_MS;
    const groups = [
      {group: "all", own: rows},
      ...layers.map((layer) => ({group: layer, own: rows.filter((row) => row.layer === layer)}))
    ].filter(({own}) => own.length > 0);
    await createTable(
      db,
      "recurrence_after_closing",
      COLUMNS,
      groups.map(({group, own}) => summarised(group, own, asOf))
    );
  }
};

function summarised(group: string, rows: readonly RecurrenceInputs[], asOf: number) {
  const strata = rows.map((row) => personTime(stretches(row, asOf)));
  const {ratio, low, high, strata: compared} = mantelHaenszelRate(strata);
  const known = (value: number): number | null => (compared > 0 ? value : null);
  return {
    group,
    conditions: rows.length,
    conditions_compared: compared,
    events_open: sum(strata.map(({x0}) => x0)),
    days_open: sum(strata.map(({t0}) => t0)),
    events_closed: sum(strata.map(({x1}) => x1)),
    days_closed: sum(strata.map(({t1}) => t1)),
    ratio: known(ratio),
    ratio_low: known(low),
    ratio_high: known(high)
  };
}

function personTime(all: readonly Stretch[]): RateStratum {
  const days = (closed: boolean): number =>
    sum(all.filter((one) => one.closed === closed).map(({start, stop}) => stop - start));
  const events = (closed: boolean): number => all.filter((one) => one.event && one.closed === closed).length;
  return {x0: events(false), t0: days(false), x1: events(true), t1: days(true)};
}

/** One condition's time from its first incident on, a stretch to each next incident and to the data's day. */
export function stretches(row: RecurrenceInputs, asOf: number): Stretch[] {
  const {seen_days: seen, first_closed_day: closed} = row;
  const from = closed === null ? Infinity : closed + defaults.washoutDays;
  return seen.flatMap((start, i) => {
    const stop = seen[i + 1] ?? asOf;
    const event = i + 1 < seen.length;
    if (stop <= start) return [];
    const whole = {start: 0, stop: stop - start, event, closed: start >= from};
    if (start >= from || stop <= from) return [whole];
    return [
      {...whole, stop: from - start, event: false, closed: false},
      {...whole, start: from - start, closed: true}
    ];
  });
}
