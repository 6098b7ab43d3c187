/**
 * The false-alarm meter: the verdict rule run where nothing was done. Each draw takes a target without an action, a random event of
 * it as trigger and a real action's delay, and asks whether the rule would ever have called the action an improvement.
 */
import {defaults} from "../../../../src/stats/defaults.js";
import {judge} from "../../../../src/stats/judge.js";
import {wilson} from "../../../../src/stats/wilson.js";
import type {Relation} from "../../../warehouse/graph.js";
import {dispersionOf} from "./setInputs.js";
import {seeded} from "../../../warehouse/seeded.js";
import {createTable} from "../../../warehouse/createTable.js";
import type {UntouchedEvents} from "../../rows.js";
import {rowsOf, columnsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {
  draws: "integer",
  judged: "integer",
  improved: "integer",
  worsened: "integer",
  naive: "integer",
  share: "double",
  low: "double",
  high: "double",
  nominal: "double",
  targets: "integer"
} as const;

const DRAWS = 400;
const NOMINAL = 0.05;

/** One row: of `judged` draws with enough baseline and follow-up, how many the rule ever called improved, and how many a naive before/after would now. */
export const falseAlarms: Relation = {
  name: "false_alarms",
  layer: "analysis",
  file: "measures/outcomes/falseAlarms.ts",
  sql: "-- How often would the rule see an improvement where nothing was done? Random dates on targets without an action.\n-- Ship.\n-- Row: one.\n-- Null: share.\n",
  reads: ["untouched_events", "change_sets"],
  async compute(db) {
    const targets = await rowsOf(db, "untouched_events", ["target_kind", "target_id"]);
    const delays = (await columnsOf(db, "change_sets", ["set_id", "action_id", "delay_days"])).map(
      ({delay_days}) => delay_days
    );
    const tally = {judged: 0, improved: 0, worsened: 0, naive: 0};
    if (targets.length > 0 && delays.length > 0) draw(targets, delays, tally);
    const {p, low, high} = wilson(tally.improved, tally.judged);
    const draws = targets.length > 0 && delays.length > 0 ? DRAWS : 0;
    const share = tally.judged > 0 ? p : null;
    await createTable(db, "false_alarms", COLUMNS, [
      {draws, ...tally, share, low, high, nominal: NOMINAL, targets: targets.length}
    ]);
  }
};

interface Tally {
  judged: number;
  improved: number;
  worsened: number;
  naive: number;
}

function draw(targets: readonly UntouchedEvents[], delays: readonly number[], tally: Tally): void {
  const random = seeded(20240229);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  for (let i = 0; i < DRAWS; i++) {
    const target = pick(targets);
    const events = target.event_days;
    const index = Math.floor(random() * events.length);
    const isPages = target.target_kind === "alert_rule";
    const {state, reason, improvedAt, worsenedAt, windows} = judge(
      {
        trigger: events[index]!,
        closure: events[index]! + pick(delays),
        asOf: target.as_of_day,
        observedFrom: target.watched_from,
        events: events.filter((_, other) => other !== index)
      },
      {
        phi: dispersionOf(target),
        ...(isPages
          ? {baselineDays: defaults.pagesBaselineDays, minBaselineWeeks: defaults.minPagesBaselineWeeks}
          : {})
      }
    );
    if (state === "not_measurable" || reason === "action_not_closed" || reason === "followup_too_short")
      continue;
    tally.judged += 1;
    if (improvedAt !== undefined) tally.improved += 1;
    if (worsenedAt !== undefined) tally.worsened += 1;
    if (windows.x1 / windows.t1Days < windows.x0 / windows.t0Days) tally.naive += 1;
  }
}
