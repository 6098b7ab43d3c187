/** Each change judged by src/stats, with its windows and its background (METHODS2 N–S). */
import type {CompanyRow, SetResult} from "../../../../src/stats/company/result.js";
import type {Relation} from "../../../warehouse/graph.js";
import {type RowOf, createTable} from "../../../warehouse/createTable.js";
import {COMPANY_READS, type KeyedLink} from "./company.js";
import {type Judgement, judgements, setName} from "./judgements.js";

const COLUMNS = {
  set_id: "varchar",
  is_inferred: "boolean",
  members: "varchar",
  record_kind: "varchar",
  cluster: "varchar",
  is_counted: "boolean",
  is_pooled: "boolean",
  state: "varchar",
  reason: "varchar",
  strength: "varchar",
  first_closed_day: "double",
  last_closed_day: "double",
  baseline_basis: "varchar",
  baseline_from: "double",
  baseline_to: "double",
  baseline_days: "double",
  followup_from: "double",
  followup_to: "double",
  followup_days: "double",
  x0: "integer",
  x1: "integer",
  x_trigger_window: "integer",
  x_gap: "integer",
  gap_days: "double",
  x_washout: "integer",
  ratio: "double",
  ratio_low: "double",
  ratio_high: "double",
  p_value: "double",
  e_improved: "double",
  e_worsened: "double",
  phi: "double",
  kappa: "double",
  adjusted_ratio: "double",
  adjusted_e: "double",
  adjusted_e_worsened: "double",
  background_before: "integer",
  background_after: "integer",
  background_tier: "integer",
  fell_before_closing: "boolean",
  told_day: "double",
  earliest_day: "double",
  expected_day: "double",
  weeks_needed: "double",
  power_at_horizon: "double",
  mde_ratio: "double",
  holes: "varchar",
  silent_since_day: "double",
  renamed_to: "varchar",
  log_shift: "double",
  log_shift_se: "double"
} as const;

type Judged = RowOf<typeof COLUMNS>;

const NOT_NULL =
  "set_id, is_inferred, members, record_kind, cluster, is_counted, is_pooled, state, reason, first_closed_day, last_closed_day, fell_before_closing, holes".split(
    ", "
  );

/**
 * `members`: JSON, one object an action and target: action_id, target_key, state, reason, strength, joint_with, planned.
 * `holes`: JSON, the days from and to of each stretch that was not watched.
 */
export const judgedSets: Relation = {
  name: "judged_sets",
  layer: "measures",
  file: "measures/outcomes/judgedSets.ts",
  sql: `-- Each change (a set of actions judged together), its windows, its evidence beyond the background, and its verdict; days
-- since 1970 (UTC). Sets of targets that nobody named are judged apart, so that they move no window of a named one.
-- Key: set_id.
-- Null: ${Object.keys(COLUMNS)
    .filter((column) => !NOT_NULL.includes(column))
    .join(", ")}.
-- Values: record_kind (incident | page | duration), state (improved | worsened | no_detectable_change | too_early |
-- not_measurable), strength (strong | holding), baseline_basis (before_trigger | open_period).
`,
  reads: COMPANY_READS,
  async compute(db) {
    await createTable(db, "judged_sets", COLUMNS, (await judgements(db)).flatMap(judged));
  }
};

/** The sets of a judgement; of an inferred one only those of targets that nobody named, which then never count. */
function judged({result, isInferred: inferred}: Judgement): Judged[] {
  const members = new Map<SetResult, CompanyRow[]>();
  for (const row of result.rows) {
    if (row.set === undefined || (row.link as KeyedLink).isInferred !== inferred) continue;
    const known = members.get(row.set);
    if (known) known.push(row);
    else members.set(row.set, [row]);
  }
  return [...members]
    .toSorted(([a], [b]) => (a.id < b.id ? -1 : 1))
    .map(([set, rows]) => setRow(set, rows, inferred));
}

function setRow(set: SetResult, rows: readonly CompanyRow[], inferred: boolean): Judged {
  return {
    set_id: setName(set, inferred),
    is_inferred: inferred,
    members: JSON.stringify(rows.map(memberOf)),
    record_kind: set.kind,
    cluster: setName({id: set.cluster}, inferred),
    is_counted: set.counted && !inferred,
    is_pooled: set.pooled && !inferred,
    state: set.state,
    reason: set.reason,
    strength: set.strength ?? null,
    first_closed_day: set.first,
    last_closed_day: set.last,
    baseline_basis: set.baselineBasis ?? null,
    baseline_from: set.baseline?.from ?? null,
    baseline_to: set.baseline?.to ?? null,
    baseline_days: set.baseline?.days ?? null,
    followup_from: set.followup?.from ?? null,
    followup_to: set.followup?.to ?? null,
    followup_days: set.followup?.days ?? null,
    x0: set.x0 ?? null,
    x1: set.x1 ?? null,
    x_trigger_window: set.xTriggerWindow ?? null,
    x_gap: set.xGap ?? null,
    gap_days: set.gapDays ?? null,
    x_washout: set.xWashout ?? null,
    ratio: set.ratio ?? null,
    ratio_low: set.ratioLow ?? null,
    ratio_high: set.ratioHigh ?? null,
    p_value: set.pValue ?? null,
    e_improved: set.eImproved ?? null,
    e_worsened: set.eWorsened ?? null,
    phi: set.phi ?? null,
    kappa: set.kappa ?? null,
    adjusted_ratio: set.adjustedRatio ?? null,
    adjusted_e: set.adjustedE ?? null,
    adjusted_e_worsened: set.adjustedEWorsened ?? null,
    background_before: set.backgroundBefore ?? null,
    background_after: set.backgroundAfter ?? null,
    background_tier: set.backgroundTier ?? null,
    fell_before_closing: set.fellBeforeClosing,
    told_day: set.toldAt ?? null,
    earliest_day: set.earliestVerdict ?? null,
    expected_day: set.expectedVerdict ?? null,
    weeks_needed: set.weeksNeeded ?? null,
    power_at_horizon: set.powerAtHorizon ?? null,
    mde_ratio: set.mdeRatio !== undefined && Number.isNaN(set.mdeRatio) ? null : (set.mdeRatio ?? null),
    holes: JSON.stringify(set.holes),
    silent_since_day: set.sourceSilentSince ?? null,
    renamed_to: set.renamedTo ?? null,
    log_shift: set.logShift?.value ?? null,
    log_shift_se: set.logShift?.se ?? null
  };
}

const memberOf = ({link, state, reason, strength, jointWith, planned}: CompanyRow) => ({
  action_id: link.action,
  target_key: (link as KeyedLink).key,
  state,
  reason,
  strength: strength ?? null,
  joint_with: jointWith,
  planned_p: planned?.p ?? null,
  planned_day: planned?.day ?? null,
  planned_told_day: planned?.toldAt ?? null
});
