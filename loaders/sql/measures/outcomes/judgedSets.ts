/** The one relation that SQL can't compute: each change set judged by src/stats (METHODS A0–A6, B7, E). */
import {type Judgement, judge} from "../../../../src/stats/judge.js";
import {type DurationJudgement, judgeDurations} from "../../../../src/stats/judgeDurations.js";
import {type PlannedLook, plannedLook} from "../../../../src/stats/plannedLook.js";
import type {Relation} from "../../../warehouse/graph.js";
import {setInputs} from "./setInputs.js";
import {type RowOf, createTable} from "../../../warehouse/createTable.js";
import type {VerdictInputs} from "../../rows.js";
import {rowsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {
  set_id: "varchar",
  x0: "integer",
  x1: "integer",
  t0_days: "double",
  t1_days: "double",
  ratio: "double",
  ratio_low: "double",
  ratio_high: "double",
  p_value: "double",
  e_improved: "double",
  e_worsened: "double",
  e_adjusted: "double",
  phi: "double",
  state: "varchar",
  reason: "varchar",
  strength: "varchar",
  verdict_day: "double",
  earliest_day: "double",
  expected_day: "double",
  weeks_needed: "double",
  mde_ratio: "double",
  already_fallen: "boolean"
} as const;

type Judged = RowOf<typeof COLUMNS>;

/** Takes its place in the build order like any .sql. */
export const judgedSets: Relation = {
  name: "judged_sets",
  layer: "measures",
  file: "measures/outcomes/judgedSets.ts",
  sql: "-- Each change set judged: evidence, interval, verdict and dates; days since 1970 (UTC).\n-- Key: set_id.\n-- Null: p_value, e_improved, e_worsened, e_adjusted, phi, strength, verdict_day, earliest_day, expected_day, weeks_needed, mde_ratio.\n-- Values: state (improved | worsened | no_detectable_change | too_early | not_measurable), strength (strong | holding).\n",
  reads: ["verdict_inputs"],
  async compute(db) {
    const inputs = await rowsOf(db, "verdict_inputs", ["set_id"]);
    await createTable(db, "judged_sets", COLUMNS, inputs.map(judgeSet));
  }
};

function judgeSet(row: VerdictInputs): Judged {
  const {set_id, check_day: check} = row;
  const {action, minutes, options, windows} = setInputs(row);
  if (row.target_kind === "response_time") {
    const incidents = action.events.map((day, i) => ({day, minutes: minutes[i]}));
    return durationRow(set_id, judgeDurations({...action, incidents}, windows));
  }
  const judged = rateRow(set_id, judge(action, options));
  return check === null || !row.named_before_closing
    ? judged
    : {...judged, ...plannedRow(plannedLook(action, check, options), check)};
}

const orNull = (value: number | undefined): number | null => value ?? null;

function rateRow(set_id: string, judged: Judgement): Judged {
  return {
    set_id,
    x0: judged.windows.x0,
    x1: judged.windows.x1,
    t0_days: judged.windows.t0Days,
    t1_days: judged.windows.t1Days,
    ratio: judged.ratio,
    ratio_low: judged.low,
    ratio_high: judged.high,
    p_value: judged.pTwoSided,
    e_improved: judged.eImproved,
    e_worsened: judged.eWorsened,
    e_adjusted: orNull(judged.eAdjusted),
    phi: judged.phi,
    state: judged.state,
    reason: judged.reason,
    strength: judged.strength ?? null,
    verdict_day: orNull(judged.verdictDay),
    earliest_day: orNull(judged.earliestDay),
    expected_day: orNull(judged.expectedDay),
    weeks_needed: orNull(judged.weeksNeeded),
    mde_ratio: Number.isNaN(judged.mdeRatio) ? null : judged.mdeRatio,
    already_fallen: judged.alreadyFallen
  };
}

/** A review date named in advance decides alone, on its day. */
function plannedRow({state, reason, p, verdictDay}: PlannedLook, day: number): Partial<Judged> {
  return {
    p_value: p,
    state,
    reason,
    strength: null,
    verdict_day: orNull(verdictDay),
    earliest_day: reason === "planned_look_pending" ? day : null,
    expected_day: null
  };
}

/** Durations have no e-values; the next planned look is the earliest date of a verdict. */
function durationRow(set_id: string, judged: DurationJudgement): Judged {
  return {
    set_id,
    x0: judged.windows.x0,
    x1: judged.windows.x1,
    t0_days: judged.windows.t0Days,
    t1_days: judged.windows.t1Days,
    ratio: judged.ratio,
    ratio_low: judged.low,
    ratio_high: judged.high,
    p_value: judged.pTwoSided,
    e_improved: null,
    e_worsened: null,
    e_adjusted: null,
    phi: null,
    state: judged.state,
    reason: judged.reason,
    strength: null,
    verdict_day: orNull(judged.verdictDay),
    earliest_day: judged.state === "too_early" ? orNull(judged.nextLookDay) : null,
    expected_day: null,
    weeks_needed: null,
    mde_ratio: null,
    already_fallen: false
  };
}
