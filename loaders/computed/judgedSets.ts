/** The one relation that SQL can't compute: each change set judged by src/stats (METHODS A0–A6, B7, E). */
import {defaults} from "../../src/stats/defaults.js";
import {type Judgement, judge} from "../../src/stats/judge.js";
import {type DurationJudgement, judgeDurations} from "../../src/stats/judgeDurations.js";
import {type PlannedLook, plannedLook} from "../../src/stats/plannedLook.js";
import type {PhiOption} from "../../src/stats/observe.js";
import type {Row} from "../database.js";
import type {Relation} from "../graph.js";
import {type RowOf, createTable} from "./table.js";

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
  layer: "intermediate",
  file: "loaders/computed/judgedSets.ts",
  sql: "-- Each change set judged: evidence, interval, verdict and dates; days since 1970 (UTC).\n-- Key: set_id.\n-- Null: *.\n",
  reads: ["verdict_inputs"],
  async compute(db) {
    const inputs = await db.rows("select * from verdict_inputs order by set_id");
    await createTable(db, "judged_sets", COLUMNS, inputs.map(judgeSet));
  }
};

/** Dispersion is estimated from the weeks, unless the settings take it as none. */
export const dispersionOf = (row: Row): PhiOption => (row["dispersion"] === "none" ? 1 : "estimate");

function judgeSet(row: Row): Judged {
  const spans = row["spans"] as [number, number][];
  const asOf = Number(row["as_of_day"]);
  const days = {
    trigger: Number(row["trigger_day"]),
    closure: Number(row["closed_day"]),
    asOf,
    observedFrom: spans[0]?.[0] ?? asOf,
    gaps: gapsBetween(spans, asOf)
  };
  const windows = {
    baselineDays: Number(row["wanted_days"]),
    triggerExclusionDays: Number(row["exclusion_days"]),
    washoutDays: Number(row["washout_days"])
  };
  const index = new Set((row["index_ids"] ?? []) as string[]);
  const ids = row["event_ids"] as string[];
  const kept = (list: readonly number[]): number[] => list.filter((_, i) => !index.has(ids[i]!));
  const events = kept(row["event_days"] as number[]);
  const set_id = String(row["set_id"]);
  if (row["target_kind"] === "response_time") {
    const minutes = kept(row["event_minutes"] as number[]);
    return durationRow(
      set_id,
      judgeDurations({...days, incidents: events.map((day, i) => ({day, minutes: minutes[i]}))}, windows)
    );
  }
  const action = {
    ...days,
    events,
    comparison: (row["comparison_days"] ?? undefined) as number[] | undefined,
    exposure: row["metric"] === "noise_pages" ? (row["exposure_days"] as number[]) : undefined
  };
  const isPages = row["target_kind"] === "alert_rule";
  const options = {
    ...windows,
    phi: dispersionOf(row),
    ...(isPages ? {minBaselineWeeks: defaults.minPagesBaselineWeeks} : {})
  };
  const judged = rateRow(set_id, judge(action, options));
  const check = row["check_day"];
  return check === null || row["named_before_closing"] !== true
    ? judged
    : {...judged, ...plannedRow(plannedLook(action, Number(check), options), Number(check))};
}

/** What was not watched between the first span and the data's day. */
function gapsBetween(spans: readonly (readonly [number, number])[], asOf: number): [number, number][] {
  return spans
    .map(([, to], i): [number, number] => [to, spans[i + 1]?.[0] ?? Math.max(to, asOf)])
    .filter(([from, to]) => to > from);
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
    mde_ratio: judged.mdeRatio,
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
