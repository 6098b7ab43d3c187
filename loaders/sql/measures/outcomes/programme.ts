/** All changes together: what acting did, beyond the background, by group (METHODS2 R). */
import {helpedShare} from "../../../../src/stats/helpedShare.js";
import {nextAction} from "../../../../src/stats/nextAction.js";
import {pooledLogShift} from "../../../../src/stats/pooledLogShift.js";
import {pooledRatio} from "../../../../src/stats/pooledRatio.js";
import type {PooledSets as Pooled} from "../../../../src/stats/pooledSets.js";
import type {Relation} from "../../../warehouse/graph.js";
import {type RowOf, createTable} from "../../../warehouse/createTable.js";
import type {ProgrammeSets} from "../../rows.js";
import {rowsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {
  group_kind: "varchar",
  group: "varchar",
  period: "varchar",
  sets: "integer",
  events: "integer",
  ratio: "double",
  ratio_low: "double",
  ratio_high: "double",
  e_improved: "double",
  tau: "double",
  next_low: "double",
  next_high: "double",
  helped: "double",
  helped_low: "double",
  helped_high: "double",
  events_avoided: "double",
  events_low: "double",
  events_high: "double",
  too_few_reason: "varchar"
} as const;

type ProgrammeRow = RowOf<typeof COLUMNS>;

const NOTHING = {
  ratio: null,
  ratio_low: null,
  ratio_high: null,
  e_improved: null,
  tau: null,
  next_low: null,
  next_high: null,
  helped: null,
  helped_low: null,
  helped_high: null,
  events_avoided: null,
  events_low: null,
  events_high: null
} as const;

/** Every way in which changes are grouped; a change whose actions differ in one is in no group of it. */
const GROUPINGS: Readonly<Record<string, (set: ProgrammeSets) => string | null>> = {
  all: () => "all",
  kind: ({target_kind}) => target_kind,
  strength: ({strength}) => strength,
  layer: ({layer}) => layer,
  team: ({team}) => team,
  source: ({source}) => source
};

export const programme: Relation = {
  name: "programme",
  layer: "analysis",
  file: "measures/outcomes/programme.ts",
  sql: `-- What did all changes together do, crossed or not? Events after over before, beyond what everything else did, by group, as
-- known at the end of each quarter. Fewer than five clusters of changes or 20 events: no figure. Response times are pooled
-- by their log shifts and stand in a group of their own.
-- Ship.
-- Key: group_kind, group, period.
-- Null: ratio, ratio_low, ratio_high, e_improved, tau, next_low, next_high, helped, helped_low, helped_high, events_avoided, events_low, events_high, too_few_reason.
-- Values: group_kind (all | kind | strength | layer | team | source), too_few_reason (too_few_sets | too_few_events).
`,
  reads: ["programme_sets"],
  async compute(db) {
    const sets = await rowsOf(db, "programme_sets", ["period", "set_id"]);
    const periods = [...new Set(sets.map(({period}) => period))];
    const rows = periods.flatMap((period) =>
      Object.entries(GROUPINGS).flatMap(([groupKind, groupOf]) => {
        const own = sets.filter((set) => set.period === period);
        const names = [...new Set(own.map(groupOf))].filter((name) => name !== null).sort();
        return names.map((name) => {
          const members = own.filter((set) => groupOf(set) === name);
          const key = {group_kind: groupKind, group: name, period};
          return name === "response_time" ? durationRow(key, members) : rateRow(key, members);
        });
      })
    );
    await createTable(db, "programme", COLUMNS, rows);
  }
};

type Key = Pick<ProgrammeRow, "group_kind" | "group" | "period">;

/** Response times count no events, so that they stand in no group but their own. */
const isRate = ({target_kind}: ProgrammeSets): boolean => target_kind !== "response_time";

function rateRow(key: Key, all: readonly ProgrammeSets[]): ProgrammeRow {
  const sets = all.filter(isRate);
  const input = pooledInput(sets);
  const {events, pooled} = pooledRatio(input, {clusters: sets.map(({cluster}) => cluster)});
  const counted = {...key, sets: sets.length, events};
  if (typeof pooled === "string") return {...counted, ...NOTHING, too_few_reason: pooled};
  const helped = helpedShare(input);
  const next = nextAction(input);
  return {
    ...counted,
    ratio: pooled.ratio,
    ratio_low: pooled.low,
    ratio_high: pooled.high,
    e_improved: pooled.helped,
    tau: next.tau,
    next_low: next.nextLow,
    next_high: next.nextHigh,
    helped: helped.helped,
    helped_low: helped.helpedLow,
    helped_high: helped.helpedHigh,
    events_avoided: pooled.expected - pooled.observed,
    events_low: pooled.expected * (1 - pooled.high),
    events_high: pooled.expected * (1 - pooled.low),
    too_few_reason: null
  };
}

function durationRow(key: Key, sets: readonly ProgrammeSets[]): ProgrammeRow {
  const shifts = sets.flatMap(({log_shift, log_shift_se, x0, x1}) =>
    log_shift === null || log_shift_se === null
      ? []
      : [{log: log_shift, se: log_shift_se, durations: x0 + x1}]
  );
  const {durations, pooled} = pooledLogShift(shifts, {clusters: sets.map(({cluster}) => cluster)});
  const counted = {...key, sets: sets.length, events: durations};
  if (typeof pooled === "string") return {...counted, ...NOTHING, too_few_reason: pooled};
  return {
    ...counted,
    ...NOTHING,
    ratio: pooled.ratio,
    ratio_low: pooled.low,
    ratio_high: pooled.high,
    tau: pooled.tau,
    next_low: pooled.nextLow,
    next_high: pooled.nextHigh,
    too_few_reason: null
  };
}

/** Changes as the pooled methods take them; no background is NaN. */
export const pooledInput = (
  sets: readonly Pick<
    ProgrammeSets,
    "x0" | "t0" | "x1" | "t1" | "background_before" | "background_after" | "phi"
  >[]
): Pooled => ({
  x0: sets.map(({x0}) => x0),
  t0: sets.map(({t0}) => t0),
  x1: sets.map(({x1}) => x1),
  t1: sets.map(({t1}) => t1),
  y0: sets.map(({background_before}) => background_before ?? NaN),
  y1: sets.map(({background_after}) => background_after ?? NaN),
  phi: sets.map(({phi}) => phi ?? 1)
});
